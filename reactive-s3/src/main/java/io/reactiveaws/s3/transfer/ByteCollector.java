package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts chunks together. Unlike the JDK's stream it takes buffers, and gives its array away if that is just full. */
final class ByteCollector {

    /** The longest array that each JVM can make. */
    static final int LONGEST = Integer.MAX_VALUE - 8;

    private static final int LEAST = 256;

    private byte[] bytes;
    private int length;

    /** Makes an empty collector; the capacity is what is expected to come. */
    ByteCollector(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds what remains in the chunk; false if an array can't hold it. */
    boolean add(ByteBuffer chunk) {
        int added = chunk.remaining();
        if (added > LONGEST - length) {
            return false;
        }
        if (added > bytes.length - length) {
            long doubled = Math.min(LONGEST, Math.max(LEAST, 2L * bytes.length));
            bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, (long) length + added));
        }
        chunk.get(bytes, length, added);
        length += added;
        return true;
    }

    int length() {
        return length;
    }

    /** Returns all that was added, and begins again. */
    byte[] take() {
        byte[] taken = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        if (taken == bytes) {
            bytes = new byte[0];
        }
        length = 0;
        return taken;
    }
}
