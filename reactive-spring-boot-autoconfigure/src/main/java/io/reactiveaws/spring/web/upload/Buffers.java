package io.reactiveaws.spring.web.upload;

import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Buffers of the server, copied and released. */
final class Buffers {

    private Buffers() {}

    static Flux<ByteBuffer> copies(Flux<DataBuffer> content) {
        return content.map(Buffers::copy).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    static ByteBuffer copy(DataBuffer buffer) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(buffer.readableByteCount());
            buffer.toByteBuffer(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
