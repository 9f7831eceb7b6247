package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ForwardingSubscriber;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/** A body that tells how much of it was read. */
final class CountedBody implements AsyncRequestBody {

    private final AsyncRequestBody body;
    private final ProgressCounter.Part progress;

    CountedBody(AsyncRequestBody body, ProgressCounter.Part progress) {
        this.body = body;
        this.progress = progress;
    }

    @Override
    public Optional<Long> contentLength() {
        return body.contentLength();
    }

    @Override
    public String contentType() {
        return body.contentType();
    }

    @Override
    public String body() {
        return body.body();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counting(subscriber));
    }

    /** One attempt. */
    private final class Counting extends ForwardingSubscriber<ByteBuffer> {

        private long bytes;

        Counting(Subscriber<? super ByteBuffer> downstream) {
            super(downstream);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            bytes += buffer.remaining();
            progress.reached(bytes);
            super.onNext(buffer);
        }
    }
}
