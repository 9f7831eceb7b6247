package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits bytes at line feeds; a carriage return before one belongs to it. Bytes behind the last one are a line too. */
final class LineDecoder implements Decoder<byte[]> {

    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private final ByteCollector begun = new ByteCollector(0);
    private final String name;
    private ByteBuffer chunk = ByteBuffer.allocate(0);
    private boolean ended;

    /** Makes a decoder for a body with a name. */
    LineDecoder(String name) {
        this.name = name;
    }

    @Override
    public void feed(ByteBuffer next) {
        chunk = next;
    }

    @Override
    public void endOfInput() {
        ended = true;
    }

    @Override
    public byte @Nullable [] next() {
        for (int i = chunk.position(); i < chunk.limit(); i++) {
            if (chunk.get(i) == LINE_FEED) {
                add(i - chunk.position());
                chunk.get();
                return withoutReturn(begun.take());
            }
        }
        add(chunk.remaining());
        return ended && begun.length() > 0 ? begun.take() : null;
    }

    private void add(int length) {
        ByteBuffer part = chunk.slice(chunk.position(), length);
        if (!begun.add(part)) {
            throw ArrayOverflow.exception(name, "a line");
        }
        chunk.position(chunk.position() + length);
    }

    private static byte[] withoutReturn(byte[] line) {
        int last = line.length - 1;
        return last >= 0 && line[last] == CARRIAGE_RETURN ? Arrays.copyOf(line, last) : line;
    }
}
