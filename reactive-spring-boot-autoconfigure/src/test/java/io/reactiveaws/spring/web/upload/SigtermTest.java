package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** A process that is told to end in the middle of an upload. */
class SigtermTest {

    private static final int SENT = 12 * 1024 * 1024;
    private static final int SIGTERM = 128 + 15;

    private final LocalAws aws = LocalAws.shared();
    private final Session session = UploadApplication.session(aws);
    private final Bucket bucket = session.resource(S3.class).bucket(UploadApplication.BUCKET);

    @BeforeEach
    void createBucket() {
        session.resource(S3.class).createBucket(UploadApplication.BUCKET).block();
    }

    @AfterEach
    void deleteBucket() {
        bucket.multipartUploads().all().flatMap(MultipartUpload::abort).blockLast();
        bucket.objects().delete().requireAll().block();
        bucket.delete().block();
        session.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Transfer-Encoding: chunked, spring.lifecycle.timeout-per-shutdown-phase=300ms",
        "Content-Length: 50000000, server.shutdown=immediate"
    })
    void nothingIsStoredAndNothingLeaks(String length, String shutdown) throws IOException {
        int exitCode;
        try (JavaProcess process = start(shutdown);
                HalfRequest client = new HalfRequest(portOf(process))) {
            client.head("/files/half", length);
            if (length.startsWith("Content-Length")) {
                client.bytes(SENT);
            } else {
                client.chunk(SENT);
            }
            untilAPartIsThere();
            process.terminate();
            exitCode = process.awaitEnd();
            assertThat(String.join("\n", process.lines()))
                    .contains("503 SERVICE_UNAVAILABLE")
                    .doesNotContain("LEAK");
        }

        assertThat(exitCode).isEqualTo(SIGTERM);
        assertThat(bucket.objects().all().collectList().block()).isEmpty();
        assertThat(bucket.multipartUploads().all().collectList().block()).isEmpty();
    }

    private JavaProcess start(String shutdown) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx128m",
                "-Dio.netty.leakDetection.level=paranoid",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                UploadProcess.class.getName(),
                shutdown));
        arguments.addAll(UploadApplication.on(aws));
        return JavaProcess.java(Map.of(), arguments);
    }

    private static int portOf(JavaProcess process) {
        return Integer.parseInt(process.awaitLine(UploadProcess.PORT).substring(UploadProcess.PORT.length()));
    }

    private void untilAPartIsThere() {
        Mono.defer(() -> bucket.multipartUploads().all().next())
                .flatMapMany(upload -> upload.parts().all())
                .next()
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .block(Duration.ofMinutes(2));
    }
}
