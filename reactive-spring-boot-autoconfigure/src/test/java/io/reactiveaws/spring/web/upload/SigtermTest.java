package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.JavaProcess;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is told to end in the middle of an upload. */
class SigtermTest extends HalfUploadFixture {

    private static final int SIGTERM = 128 + 15;

    @ParameterizedTest
    @CsvSource({CHUNKED + ", " + SHORT, WITH_LENGTH + ", " + IMMEDIATE})
    @SuppressWarnings("try") // the client only stays connected
    void nothingIsStoredAndNothingLeaks(String length, String shutdown) throws IOException {
        int exitCode;
        try (JavaProcess process = start(shutdown);
                RawClient client = sendHalf(portOf(process), "/files", length)) {
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
}
