package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Files of many times the memory that the service has. */
class LargeFileTest {

    private static final long SIZE = Long.getLong("service.large-file", 2L << 30);

    /** Still twice the memory. */
    private static final long MEASURED = SIZE / 8;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void passInBothDirections() throws IOException, InterruptedException {
        try (HugeObject s3 = new HugeObject(SIZE);
                ServiceProcess service = s3.startService()) {
            upload(service, "chunked", content(SIZE));
            assertThat(s3.stored("chunked")).isEqualTo(SIZE);

            upload(service, "measured", BodyPublishers.fromPublisher(content(MEASURED), MEASURED));
            assertThat(s3.stored("measured")).isEqualTo(MEASURED);

            download(service);

            assertThat(service.terminate()).isEqualTo(ServiceProcess.SIGTERM); // and not by a want of memory
            assertThat(service.logged("ERROR")).isEmpty();
            assertThat(service.logged("WARN")).isEmpty();
        }
    }

    /** Of no length that it would say. */
    private static BodyPublisher content(long size) {
        return BodyPublishers.ofInputStream(() -> new Content(0, size));
    }

    private void upload(ServiceProcess service, String name, BodyPublisher content)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/files/" + name))
                .PUT(content)
                .build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private void download(ServiceProcess service) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(HttpRequest.newBuilder(service.uri("/files/large")).build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            Content.assertIn(body, 0, SIZE);
            assertThat(body.read()).as("what follows").isNegative();
        }
    }
}
