package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** One answer of a fake client to GetObject, and what became of its body. */
final class FakeDownload {

    private final GetObjectRequest request;
    private final AtomicLong requested = new AtomicLong();
    private volatile boolean subscribed;
    private volatile boolean cancelled;
    private volatile boolean terminated;

    FakeDownload(GetObjectRequest request) {
        this.request = request;
    }

    /** The body: published once, as the SDK does. */
    SdkPublisher<ByteBuffer> publish(FakeObject answer) {
        return SdkPublisher.adapt(Flux.defer(() -> {
                    if (subscribed) {
                        return Flux.<ByteBuffer>error(new AssertionError("a second subscriber of one body"));
                    }
                    subscribed = true;
                    return answer.body();
                })
                .doOnRequest(n -> requested.accumulateAndGet(n, FakeDownload::sum))
                .doOnCancel(() -> cancelled = true)
                .doOnTerminate(() -> terminated = true));
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    GetObjectRequest request() {
        return request;
    }

    boolean subscribed() {
        return subscribed;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean terminated() {
        return terminated;
    }

    /** How many chunks have been asked for. */
    long requested() {
        return requested.get();
    }

    /** Whether the body still holds its connection. */
    boolean open() {
        return !cancelled && !terminated;
    }

    @Override
    public String toString() {
        return "download[subscribed=%s, cancelled=%s, terminated=%s, %s]"
                .formatted(subscribed, cancelled, terminated, request);
    }
}
