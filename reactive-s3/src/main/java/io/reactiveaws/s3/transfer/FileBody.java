package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * The body of a file, opened and given up where a thread may wait for a disk: the client subscribes and cancels on an
 * event loop, and the SDK opens the file at subscription, and at a cancel waits for the read that is under way to close
 * it.
 *
 * @param file the body of a file
 */
record FileBody(AsyncRequestBody file) implements AsyncRequestBody {

    @Override
    public Optional<Long> contentLength() {
        return file.contentLength();
    }

    @Override
    public String contentType() {
        return file.contentType();
    }

    @Override
    public String body() {
        return file.body();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        Schedulers.boundedElastic()
                .schedule(() ->
                        Flux.from(file).cancelOn(Schedulers.boundedElastic()).subscribe(subscriber));
    }
}
