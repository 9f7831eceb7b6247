package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checksum of an object whose parts come several at once: each has its own, and at the end that of the whole is made of them. */
final class PartsChecksum {

    private final @Nullable ObjectChecksum expected;
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    /** Makes the checksum; where none is expected, or one that can't be made of those of parts, nothing is computed. */
    PartsChecksum(@Nullable ObjectChecksum expected) {
        this.expected = expected != null && expected.algorithm().combines() ? expected : null;
    }

    /** Begins the next part, in the order of the object. */
    Part next(long length) {
        Part part = new Part(length);
        parts.add(part);
        return part;
    }

    /** Says what is wrong with all parts together; null if nothing is known to be. */
    @Nullable
    String complaint() {
        if (expected == null) {
            return null;
        }
        byte[] whole = expected.algorithm().start().value();
        for (Part part : parts) {
            whole = expected.algorithm().combine(whole, part.value(), part.length);
        }
        return expected.complaint(whole);
    }

    /** One part, which may be read more than once. */
    final class Part {

        private final long length;
        private volatile @Nullable RunningChecksum running;

        private Part(long length) {
            this.length = length;
        }

        /** Forgets what came before. */
        void begin() {
            running = expected == null ? null : expected.algorithm().start();
        }

        void add(ByteBuffer chunk) {
            RunningChecksum sum = running;
            if (sum != null) {
                sum.update(chunk);
            }
        }

        private byte[] value() {
            RunningChecksum sum = running;
            return sum == null ? new byte[0] : sum.value();
        }
    }
}
