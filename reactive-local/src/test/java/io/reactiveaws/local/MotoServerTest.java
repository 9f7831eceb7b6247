package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.TestServers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What our start program changes of moto. */
class MotoServerTest {

    private static final String ACCOUNT = "111122223333";
    private static final String OTHER_ACCOUNT = "444455556666";

    private static LocalAws aws;

    @BeforeAll
    static void start() {
        aws = TestServers.startOrSkip("moto", () -> LocalAws.start(LocalServer.MOTO));
    }

    @AfterAll
    static void stop() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    void saysContinueOnceToAnUpload() throws IOException {
        String upload =
                "PUT /no-such-bucket/key HTTP/1.1\r\nHost: " + aws.endpoint().getAuthority()
                        + "\r\nAuthorization: " + signature(ACCOUNT)
                        + "\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody";
        try (Socket socket = new Socket(aws.endpoint().getHost(), aws.endpoint().getPort())) {
            socket.getOutputStream().write(upload.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).containsOnlyOnce("100 Continue").contains("HTTP/1.1 404", "NoSuchBucket");
        }
    }

    @Test
    void aPresignedUrlWorksInTheAccountThatSignedIt() throws Exception {
        URI presigned = aws.endpoint()
                .resolve("/made-by-url?X-Amz-Credential=" + ACCOUNT + "%2F20260101%2Fus-east-1%2Fs3%2Faws4_request");

        send(HttpRequest.newBuilder(presigned).PUT(BodyPublishers.noBody()));

        assertThat(send(listBuckets(ACCOUNT))).contains("<Name>made-by-url</Name>");
        assertThat(send(listBuckets(OTHER_ACCOUNT)))
                .contains("ListAllMyBucketsResult")
                .doesNotContain("made-by-url");
    }

    private static HttpRequest.Builder listBuckets(String account) {
        return HttpRequest.newBuilder(aws.endpoint().resolve("/")).header("Authorization", signature(account));
    }

    private static String signature(String account) {
        return "AWS4-HMAC-SHA256 Credential=" + account
                + "/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
