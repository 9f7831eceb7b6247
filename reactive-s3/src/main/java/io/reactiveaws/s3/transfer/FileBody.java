package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.reactivestreams.Subscriber;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * A body whose beginning may wait for a disk: the client subscribes to it on an event loop, which must not wait, and the
 * SDK opens the file of a body when somebody subscribes.
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
        Schedulers.boundedElastic().schedule(() -> file.subscribe(subscriber));
    }
}
