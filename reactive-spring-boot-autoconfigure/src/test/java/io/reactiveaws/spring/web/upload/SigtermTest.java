package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.S3;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void nothingIsStoredAndNothingLeaks() throws IOException, InterruptedException {
        Process process = start();
        String output;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                HalfRequest client = new HalfRequest(portOf(lines))) {
            client.head("/files/half", "Transfer-Encoding: chunked").chunk(SENT);
            untilAPartIsThere();
            process.toHandle().destroy(); // SIGTERM, and its output stays
            output = lines.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("end").isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(SIGTERM);
        assertThat(bucket.objects().all().collectList().block()).isEmpty();
        assertThat(bucket.multipartUploads().all().collectList().block()).isEmpty();
        assertThat(output).contains("503 SERVICE_UNAVAILABLE").doesNotContain("LEAK");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dio.netty.leakDetection.level=paranoid",
                "-cp",
                System.getProperty("java.class.path"),
                UploadProcess.class.getName()));
        command.addAll(UploadApplication.on(aws));
        command.add("spring.lifecycle.timeout-per-shutdown-phase=300ms");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int portOf(BufferedReader lines) {
        return lines.lines()
                .filter(line -> line.startsWith(UploadProcess.PORT))
                .map(line -> Integer.parseInt(line.substring(UploadProcess.PORT.length())))
                .findFirst()
                .orElseThrow();
    }

    private void untilAPartIsThere() {
        Mono.defer(() -> bucket.multipartUploads().all().next())
                .flatMapMany(upload -> upload.parts().all())
                .next()
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .block(Duration.ofMinutes(2));
    }
}
