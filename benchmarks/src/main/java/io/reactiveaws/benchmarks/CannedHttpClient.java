package io.reactiveaws.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Answers every request with the same text on the calling thread, so that only the client's own work is measured. */
final class CannedHttpClient implements SdkAsyncHttpClient {

    private final String type;
    private final byte[] body;

    private CannedHttpClient(String type, String body) {
        this.type = type;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    static CannedHttpClient json(String json) {
        return new CannedHttpClient("application/x-amz-json-1.0", json);
    }

    static CannedHttpClient xml(String xml) {
        return new CannedHttpClient("application/xml", xml);
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        Flux.from(request.requestContentPublisher()).subscribe();
        request.responseHandler()
                .onHeaders(SdkHttpFullResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Type", type)
                        .putHeader("Content-Length", String.valueOf(body.length))
                        .build());
        request.responseHandler().onStream(Mono.just(ByteBuffer.wrap(body)));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}
