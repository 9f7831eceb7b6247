package io.reactiveaws.sqs.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A profile with a role works in the role's account where the SDK's module for STS is on the class path. */
class AssumedRoleProfileTest {

    private static final String ACCOUNT = "210987654321";

    private final Map<String, String> before = new HashMap<>();

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private void set(String name, Object value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value.toString());
    }

    @Test
    void callsAreMadeInTheAccountOfTheRole(@TempDir Path folder) throws IOException {
        LocalAws aws = LocalAws.shared();
        set("aws.endpointUrlSts", aws.endpoint());
        set("aws.sharedCredentialsFile", folder.resolve("none"));
        set("aws.configFile", Files.writeString(folder.resolve("config"), """
                [profile base]
                aws_access_key_id = test
                aws_secret_access_key = test
                [profile reader]
                region = us-east-1
                role_arn = arn:aws:iam::%s:role/reader
                role_session_name = test
                source_profile = base
                """.formatted(ACCOUNT)));

        try (Session session =
                Session.builder().profile("reader").endpoint(aws.endpoint()).build()) {
            Mono<String> url = session.resource(Sqs.class)
                    .createQueue("assumed")
                    .map(Queue::url)
                    .subscribeOn(Schedulers.parallel());

            StepVerifier.create(url)
                    .assertNext(text -> assertThat(text).contains("/" + ACCOUNT + "/"))
                    .expectComplete()
                    .verify(Duration.ofMinutes(2));
        }
    }
}
