package io.reactiveaws.testkit.xml;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Answers every request with the same, on the calling thread. */
final class CannedHttpClient implements SdkAsyncHttpClient {

    private final AtomicInteger requests = new AtomicInteger();
    private volatile HttpAnswer answer = HttpAnswer.of("");

    void answer(HttpAnswer next) {
        answer = next;
        requests.set(0);
    }

    /** How many there were since the answer was told. */
    int requests() {
        return requests.get();
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        requests.incrementAndGet();
        Flux.from(request.requestContentPublisher()).subscribe();
        request.responseHandler().onHeaders(answer.head());
        request.responseHandler()
                .onStream(Flux.fromIterable(answer.chunks()).map(chunk -> ByteBuffer.wrap(chunk.clone())));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}
