package io.reactiveaws.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Answers every request with the same JSON on the calling thread, so that only the client's own work is measured. */
final class CannedHttpClient implements SdkAsyncHttpClient {

    private final byte[] body;

    CannedHttpClient(String json) {
        this.body = json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        Flux.from(request.requestContentPublisher()).subscribe();
        request.responseHandler()
                .onHeaders(SdkHttpFullResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", String.valueOf(body.length))
                        .build());
        request.responseHandler().onStream(Mono.just(ByteBuffer.wrap(body)));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}
