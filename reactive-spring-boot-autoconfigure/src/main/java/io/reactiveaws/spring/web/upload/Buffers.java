package io.reactiveaws.spring.web.upload;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * Buffers of the server, copied and released, each once: Reactor tells of an element that is cancelled while it is
 * given as discarded, and the server shares the bytes of a buffer with others.
 */
final class Buffers {

    private volatile @Nullable DataBuffer copied;

    static Flux<ByteBuffer> copies(Flux<DataBuffer> content) {
        return Flux.defer(() -> {
            Buffers buffers = new Buffers();
            return content.map(buffers::copy).doOnDiscard(DataBuffer.class, buffers::discard);
        });
    }

    ByteBuffer copy(DataBuffer buffer) {
        copied = buffer;
        try {
            ByteBuffer bytes = ByteBuffer.allocate(buffer.readableByteCount());
            buffer.toByteBuffer(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    @SuppressWarnings("ReferenceEquality") // buffers of the same bytes are equal
    void discard(DataBuffer buffer) {
        if (buffer != copied) {
            DataBufferUtils.release(buffer);
        }
    }
}
