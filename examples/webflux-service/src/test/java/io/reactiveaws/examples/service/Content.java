package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

/** A content of any size whose bytes tell where they stand: a piece that is missing or comes twice is seen. */
final class Content extends InputStream {

    /** A prime, so that pieces of other sizes differ. */
    private static final int PERIOD = 65_521;

    private static final byte[] BLOCK = new byte[PERIOD];

    static {
        new Random(1).nextBytes(BLOCK);
    }

    private final long end;
    private long position;

    /** The bytes from a position on, as far as the end. */
    Content(long position, long end) {
        this.position = position;
        this.end = end;
    }

    /** Sends the bytes from one position to the other, as a piece of a body of an unknown length. */
    static RawClient chunk(RawClient client, long position, long end) throws IOException {
        return client.chunk(end - position, new Content(position, end));
    }

    /** Reads as many bytes as there are from one position to the other, and looks whether they are these. */
    static void assertIn(InputStream in, long position, long end) throws IOException {
        byte[] bytes = new byte[PERIOD];
        for (long at = position; at < end; ) {
            int count = in.read(bytes, 0, (int) Math.min(PERIOD - at % PERIOD, end - at));
            assertThat(count).as("bytes at %d of %d", at, end).isPositive();
            int start = (int) (at % PERIOD);
            if (!Arrays.equals(bytes, 0, count, BLOCK, start, start + count)) {
                throw new AssertionError("other bytes than those at %d of %d".formatted(at, end));
            }
            at += count;
        }
    }

    @Override
    public int read() {
        return position == end ? -1 : BLOCK[(int) (position++ % PERIOD)] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position == end) {
            return -1;
        }
        int start = (int) (position % PERIOD);
        int count = (int) Math.min(Math.min(length, PERIOD - start), end - position);
        System.arraycopy(BLOCK, start, target, offset, count);
        position += count;
        return count;
    }
}
