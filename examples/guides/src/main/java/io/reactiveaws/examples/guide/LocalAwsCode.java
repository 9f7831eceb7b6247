package io.reactiveaws.examples.guide;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import java.time.Duration;

/** The code of docs/local-aws.md that is no test. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class LocalAwsCode {

    private LocalAwsCode() {}

    static void ownSession(LocalAws aws) {
        // code: own-session
        Session session = Session.builder()
                .endpoint(aws.endpoint())
                .region(aws.region())
                .credentials(aws.credentials())
                .callTimeout(Duration.ofSeconds(10))
                .build();
        // end
    }
}
