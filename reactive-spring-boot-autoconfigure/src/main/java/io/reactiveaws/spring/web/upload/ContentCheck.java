package io.reactiveaws.spring.web.upload;

import io.reactiveaws.spring.web.error.UploadTooLargeException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/**
 * Counts the bytes of one content.
 *
 * @param announced as many as it has; null if nobody has said it
 * @param maxSize as many as it may have; null if that is any number
 */
record ContentCheck(@Nullable Long announced, @Nullable DataSize maxSize) {

    /** Looks at what is announced, before there is a content. */
    void requireAllowed() {
        if (announced != null) {
            requireAllowed(announced);
        }
    }

    Flux<ByteBuffer> of(Flux<ByteBuffer> content) {
        return Flux.defer(() -> {
            long[] size = {0}; // touched in turn by the content's signals
            return content.doOnNext(bytes -> requireAllowed(size[0] += bytes.remaining()))
                    .doOnComplete(() -> requireComplete(size[0]));
        });
    }

    private void requireAllowed(long size) {
        if (maxSize != null && size > maxSize.toBytes()) {
            throw new UploadTooLargeException(maxSize);
        }
    }

    private void requireComplete(long size) {
        if (announced != null && announced != size) {
            throw new ServerWebInputException(
                    "The content ended after %d bytes, but its length was said to be %d.".formatted(size, announced));
        }
    }
}
