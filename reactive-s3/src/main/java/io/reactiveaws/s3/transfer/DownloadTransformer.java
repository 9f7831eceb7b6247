package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Makes a {@link Download} of an answer as soon as its headers have come, and loses none. */
final class DownloadTransformer implements AsyncResponseTransformer<GetObjectResponse, Download> {

    private final Scheduler timer;
    private volatile CompletableFuture<Download> answer = new CompletableFuture<>();
    private volatile GetObjectResponse response = GetObjectResponse.builder().build();
    private volatile @Nullable Download download;
    private volatile boolean handedOver;
    private volatile boolean abandoned;

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
        if (!answer.complete(begun) || (abandoned && !handedOver)) {
            begun.release();
        }
    }

    /** From now on the caller looks after the answer. */
    void handOver() {
        handedOver = true;
    }

    /** Nobody waits for the answer any more: gives its connection back, also if it is still to come. */
    void abandon() {
        abandoned = true;
        Download begun = download;
        if (begun != null && !handedOver) {
            begun.release();
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
