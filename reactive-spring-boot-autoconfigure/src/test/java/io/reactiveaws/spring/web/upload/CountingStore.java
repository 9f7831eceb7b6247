package io.reactiveaws.spring.web.upload;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A store that takes everything, keeps nothing, and counts. */
final class CountingStore implements AutoCloseable {

    private static final String XML = "Content-Type: application/xml\r\n";
    private static final String ETAG = "ETag: \"e-1\"\r\n";

    private final CannedServer server = CannedServer.start(CountingStore::answer);

    private static void answer(HttpRequest request, HttpReply reply) throws IOException {
        request.skipBody();
        switch (request.operation()) {
            case "CreateMultipartUpload" ->
                reply.answer(
                        "200 OK",
                        "<InitiateMultipartUploadResult><Bucket>uploads</Bucket><Key>k</Key><UploadId>u-"
                                + request.number() + "</UploadId>" + "</InitiateMultipartUploadResult>",
                        XML);
            case "CompleteMultipartUpload" ->
                reply.answer(
                        "200 OK",
                        "<CompleteMultipartUploadResult><ETag>\"e-1\"</ETag></CompleteMultipartUploadResult>",
                        XML);
            case "AbortMultipartUpload" -> reply.head("204 No Content", "");
            default -> refuseOrTake(request, reply);
        }
    }

    /** As S3 does where there is something. */
    private static void refuseOrTake(HttpRequest request, HttpReply reply) throws IOException {
        if (request.header("If-None-Match") != null && request.key().equals("there")) {
            reply.answer("412 Precondition Failed", "<Error><Code>PreconditionFailed</Code></Error>", XML);
        } else {
            reply.answer("200 OK", "", ETAG);
        }
    }

    List<String> properties() {
        return UploadApplication.on(server);
    }

    CannedServer server() {
        return server;
    }

    List<HttpRequest> requests() {
        return server.requests();
    }

    long count(String operation) {
        return requests().stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    /** The uploads that were aborted, which takes more than one request where parts may still arrive. */
    long aborted() {
        return requests().stream()
                .filter(request -> request.operation().equals("AbortMultipartUpload"))
                .map(request -> String.valueOf(request.parameter("uploadId")))
                .distinct()
                .count();
    }

    /** Waits for a request of this kind for the key k. */
    HttpRequest awaitFirst(String operation) {
        return awaitFirst(operation, "k");
    }

    /** Waits for a request of this kind. */
    HttpRequest awaitFirst(String operation, String key) {
        return server.arrivals()
                .filter(request ->
                        request.operation().equals(operation) && request.key().equals(key))
                .blockFirst(Duration.ofMinutes(2));
    }

    @Override
    public void close() {
        server.close();
    }
}
