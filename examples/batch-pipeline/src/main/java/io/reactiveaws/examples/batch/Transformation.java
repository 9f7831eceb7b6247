package io.reactiveaws.examples.batch;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;

/** What is done to an object: put your own here. It sees buffers of some kilobytes and never the whole object. */
final class Transformation {

    private static final int CASE = 'a' - 'A';

    private Transformation() {}

    /** Writes text in capitals; fails for what is no text. */
    static Flux<ByteBuffer> apply(Flux<ByteBuffer> content) {
        return content.map(Transformation::inCapitals);
    }

    private static ByteBuffer inCapitals(ByteBuffer text) {
        ByteBuffer capitals = ByteBuffer.allocate(text.remaining());
        while (text.hasRemaining()) {
            byte letter = text.get();
            if (letter == 0) {
                throw new IllegalArgumentException("it is no text: it has a byte 0");
            }
            capitals.put(letter >= 'a' && letter <= 'z' ? (byte) (letter - CASE) : letter);
        }
        return capitals.flip();
    }
}
