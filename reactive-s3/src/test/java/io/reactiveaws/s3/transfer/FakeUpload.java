package io.reactiveaws.s3.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.utils.BinaryUtils;

/** One body that was sent to a fake client. */
public final class FakeUpload {

    private final Object request;
    private final AsyncRequestBody body;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong chunks = new AtomicLong();
    private volatile boolean cancelled;
    private volatile boolean terminated;

    FakeUpload(Object request, AsyncRequestBody body) {
        this.request = request;
        this.body = body;
    }

    /** Reads the body to its end, a chunk at a time; cancelled when the answer is, as the SDK does. */
    CompletableFuture<byte[]> read(CompletableFuture<?> answer) {
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        Reader reader = new Reader(whole);
        body.subscribe(reader);
        CompletableFuture<?> unused = answer.whenComplete((response, error) -> {
            if (error != null && !terminated) {
                reader.dispose();
            }
        });
        return whole;
    }

    /** The request that the body came with. */
    Object request() {
        return request;
    }

    /** The content length that the body announced; null if it announced none. */
    public Long announced() {
        return body.contentLength().orElse(null);
    }

    /** What has come so far. */
    public byte[] bytes() {
        synchronized (bytes) {
            return bytes.toByteArray();
        }
    }

    /** In how many chunks it came. */
    long chunks() {
        return chunks.get();
    }

    /** Whether the body's subscription was cancelled before its end. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Whether the body came to its end or failed. */
    boolean terminated() {
        return terminated;
    }

    private final class Reader extends BaseSubscriber<ByteBuffer> {

        private final CompletableFuture<byte[]> whole;

        Reader(CompletableFuture<byte[]> whole) {
            this.whole = whole;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(ByteBuffer chunk) {
            chunks.incrementAndGet();
            synchronized (bytes) {
                bytes.writeBytes(BinaryUtils.copyBytesFrom(chunk));
            }
            request(1);
        }

        @Override
        protected void hookOnComplete() {
            terminated = true;
            whole.complete(bytes());
        }

        @Override
        protected void hookOnError(Throwable error) {
            terminated = true;
            whole.completeExceptionally(error);
        }

        @Override
        protected void hookOnCancel() {
            cancelled = true;
        }
    }
}
