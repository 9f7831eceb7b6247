package io.reactiveaws.s3.integration;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.utils.BinaryUtils;

/** Contents of objects. */
final class TestBytes {

    private TestBytes() {}

    /** Bytes that look like noise and are the same each time, so that bytes at a wrong place are noticed. */
    static byte[] of(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] joined(List<ByteBuffer> buffers) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        buffers.forEach(buffer -> joined.writeBytes(BinaryUtils.copyBytesFrom(buffer)));
        return joined.toByteArray();
    }

    /** The bytes in buffers of a size that divides nothing evenly. */
    static Flux<ByteBuffer> chunks(byte[] bytes) {
        int size = 100_003;
        return Flux.range(0, (bytes.length + size - 1) / size)
                .map(i -> ByteBuffer.wrap(bytes, i * size, Math.min(size, bytes.length - i * size))
                        .slice());
    }
}
