package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Makes a {@link Download} of an answer as soon as its headers have come, and loses none. */
final class DownloadTransformer implements AsyncResponseTransformer<GetObjectResponse, Download> {

    /** Who looks after the answer: it changes once at most, so that a cancel and an answer at once agree. */
    private enum Owner {
        CALL,
        READER,
        NOBODY
    }

    private final Scheduler timer;
    private final AtomicReference<Owner> owner = new AtomicReference<>(Owner.CALL);
    private volatile CompletableFuture<Download> answer = new CompletableFuture<>();
    private volatile GetObjectResponse response = GetObjectResponse.builder().build();
    private volatile @Nullable Download download;

    DownloadTransformer(Scheduler timer) {
        this.timer = timer;
    }

    @Override
    public CompletableFuture<Download> prepare() {
        CompletableFuture<Download> next = new CompletableFuture<>();
        download = null;
        answer = next;
        return next;
    }

    @Override
    public void onResponse(GetObjectResponse headers) {
        response = headers;
    }

    @Override
    public void onStream(SdkPublisher<ByteBuffer> stream) {
        Download begun = new Download(response, stream, timer);
        download = begun;
        if (!answer.complete(begun) || owner.get() == Owner.NOBODY) {
            begun.release();
        }
    }

    /** From now on the caller looks after the answer; false if it was abandoned before, and is given back. */
    boolean handOver() {
        return owner.compareAndSet(Owner.CALL, Owner.READER);
    }

    /** Nobody waits for the answer any more: gives its connection back, also if it is still to come. */
    void abandon() {
        if (owner.compareAndSet(Owner.CALL, Owner.NOBODY)) {
            Download begun = download;
            if (begun != null) {
                begun.release();
            }
        }
    }

    @Override
    public void exceptionOccurred(Throwable error) {
        Download begun = download;
        if (begun != null) {
            begun.fail(error);
        }
        answer.completeExceptionally(error);
    }
}
