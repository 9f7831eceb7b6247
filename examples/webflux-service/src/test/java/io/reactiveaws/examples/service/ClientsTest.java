package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.HttpRequest;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that stop in the middle, before a service that has one connection to S3. */
class ClientsTest {

    /** More than sockets and the service hold for a client that doesn't read. */
    private static final long SIZE = 64 << 20;

    private static final long BEGINNING = 3 << 20;

    /** More than one part. */
    private static final long SENT = 20 << 20;

    private static HugeObject s3;
    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        s3 = new HugeObject(SIZE);
        service = s3.startService("reactiveaws.connections=1");
    }

    @AfterAll
    static void end() {
        try (HugeObject server = s3;
                ServiceProcess process = service) {
            assertThat(process.terminate()).isEqualTo(ServiceProcess.SIGTERM);
            assertThat(process.logged("ERROR")).isEmpty();
            assertThat(process.logged("WARN")).isEmpty();
            // whatever came behind an abort is there by now
            assertThat(server.requests("CompleteMultipartUpload", "left")).isEmpty();
            assertThat(server.requests("CompleteMultipartUpload", "left-measured"))
                    .isEmpty();
        }
    }

    private static RawClient beginDownload(String name, String... headers) throws IOException {
        return RawClient.send(service.port(), "GET /files/" + name, headers);
    }

    @Test
    void onePausesAndGivesItsConnectionToOthers() throws IOException {
        try (RawClient paused = beginDownload("paused")) {
            assertThat(paused.status()).isEqualTo(200);
            Content.assertIn(paused.in(), 0, BEGINNING);

            try (RawClient other = RawClient.send(service.port(), "HEAD /files/other")) {
                assertThat(other.status()).isEqualTo(200);
            }
            s3.awaitCutOff("paused");

            Content.assertIn(paused.in(), BEGINNING, SIZE);
        }

        List<HttpRequest> requests = s3.requests("GetObject", "paused");
        assertThat(requests).hasSizeGreaterThan(1);
        assertThat(requests.get(0).header("Range")).isNull();
        assertThat(requests.subList(1, requests.size()))
                .allSatisfy(request -> assertThat(request.header("Range")).startsWith("bytes="))
                .allSatisfy(request -> assertThat(request.header("If-Match")).isEqualTo(HugeObject.ETAG));
    }

    @Test
    void oneComesAgainForTheRest() throws IOException {
        String etag;
        try (RawClient first = beginDownload("again")) {
            assertThat(first.status()).isEqualTo(200);
            etag = first.header("ETag");
            Content.assertIn(first.in(), 0, BEGINNING);
        }

        try (RawClient second = beginDownload("again", "Range: bytes=" + BEGINNING + "-", "If-Range: " + etag)) {
            assertThat(second.status()).isEqualTo(206);
            assertThat(second.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(BEGINNING, SIZE - 1, SIZE));
            Content.assertIn(second.in(), BEGINNING, SIZE);
        }
    }

    @Test
    void downloadOfOneThatLeavesIsCancelled() throws IOException {
        try (RawClient client = beginDownload("left")) {
            assertThat(client.status()).isEqualTo(200);
            Content.assertIn(client.in(), 0, BEGINNING);
        }

        s3.awaitCutOff("left");

        assertThat(s3.requests("GetObject", "left")).hasSize(1);
    }

    @Test
    void uploadOfOneThatLeavesIsAborted() throws IOException {
        try (RawClient client = RawClient.send(service.port(), "PUT /files/left", "Transfer-Encoding: chunked")) {
            Content.chunk(client, 0, SENT);
            s3.awaitRequest("UploadPart", "left");
        }

        s3.awaitRequest("AbortMultipartUpload", "left");
    }

    @Test
    void uploadOfAKnownLengthIsAborted() throws IOException {
        try (RawClient client = RawClient.send(service.port(), "PUT /files/left-measured", "Content-Length: " + SIZE)) {
            client.bytes(new Content(0, SENT));
            s3.awaitRequest("UploadPart", "left-measured");
        }

        s3.awaitRequest("AbortMultipartUpload", "left-measured");
    }
}
