package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of an object whose parts come several at once: each has its own, and at the end that of the whole is
 * made of them. Until it is known which checksum is expected, a part has all that may be.
 */
final class PartsChecksum {

    private static final List<ObjectChecksum.Algorithm> COMBINING = Arrays.stream(ObjectChecksum.Algorithm.values())
            .filter(ObjectChecksum.Algorithm::combines)
            .toList();

    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    private volatile @Nullable ObjectChecksum expected;
    private volatile List<ObjectChecksum.Algorithm> computed = COMBINING;

    /** Makes one that compares nothing. */
    static PartsChecksum none() {
        PartsChecksum checksum = new PartsChecksum();
        checksum.expect(null);
        return checksum;
    }

    /**
     * Says what the whole must have; where that is null, or can't be made of those of parts, nothing more is computed.
     */
    void expect(@Nullable ObjectChecksum checksum) {
        expected = checksum != null && checksum.algorithm().combines() ? checksum : null;
        computed = expected == null ? List.of() : List.of(expected.algorithm());
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
        ObjectChecksum whole = expected;
        if (whole == null) {
            return null;
        }
        ObjectChecksum.Algorithm algorithm = whole.algorithm();
        byte[] sum = algorithm.start().value();
        for (Part part : parts) {
            sum = algorithm.combine(sum, part.value(algorithm), part.length);
        }
        return whole.complaint(sum);
    }

    /** One part, which may be read more than once. */
    final class Part {

        private final long length;
        private volatile @Nullable Map<ObjectChecksum.Algorithm, RunningChecksum> running;

        private Part(long length) {
            this.length = length;
        }

        /** Forgets what came before. */
        void begin() {
            running = null;
        }

        void add(ByteBuffer chunk) {
            begun().values().forEach(sum -> sum.update(chunk));
        }

        private Map<ObjectChecksum.Algorithm, RunningChecksum> begun() {
            Map<ObjectChecksum.Algorithm, RunningChecksum> sums = running;
            if (sums == null) {
                sums = new EnumMap<>(ObjectChecksum.Algorithm.class);
                for (ObjectChecksum.Algorithm algorithm : computed) {
                    sums.put(algorithm, algorithm.start());
                }
                running = sums;
            }
            return sums;
        }

        private byte[] value(ObjectChecksum.Algorithm algorithm) {
            RunningChecksum sum = begun().get(algorithm);
            return sum == null ? new byte[0] : sum.value();
        }
    }
}
