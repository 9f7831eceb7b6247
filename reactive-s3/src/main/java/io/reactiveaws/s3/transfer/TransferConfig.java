package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Arguments;
import org.jspecify.annotations.Nullable;

/** When and how a transfer is split into parts; immutable. The defaults are boto3's. */
public final class TransferConfig {

    private static final long MIB = 1024L * 1024;
    private static final long LEAST_PART = 5 * MIB;
    private static final long MOST_OF_ONE_CALL = 5 * 1024 * MIB;
    private static final int MOST_PARTS = 10_000;
    private static final TransferConfig DEFAULTS = new TransferConfig(8 * MIB, 8 * MIB, 10, 5, null);

    private final long threshold;
    private final long partSize;
    private final int concurrency;
    private final int attempts;
    private final @Nullable Long bytesInFlight;

    /** Zero until it is asked for, which takes 10,000 steps. */
    private volatile long longestStream;

    private TransferConfig(long threshold, long partSize, int concurrency, int attempts, @Nullable Long bytesInFlight) {
        this.threshold = threshold;
        this.partSize = partSize;
        this.concurrency = concurrency;
        this.attempts = attempts;
        this.bytesInFlight = bytesInFlight;
        if (bytesInFlight != null && bytesInFlight < partSize) {
            throw new IllegalArgumentException("'bytesInFlight' must hold a part at least, and 'partSize' is %d, was %d"
                    .formatted(partSize, bytesInFlight));
        }
    }

    /**
     * Returns boto3's configuration.
     *
     * @return threshold and parts of 8 MiB, 10 parts at once, 5 attempts
     */
    public static TransferConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the size from which on a file or a copy goes in parts; what is smaller takes one call. A download whose size
     * is not more than this or than a part takes one call as well. Of streams only those are concerned whose length the
     * request's {@code contentLength} says, and which {@link #bytesInFlight} can hold; any other one takes one call if
     * it ends within the first part.
     *
     * @param bytes from 1 to 5 GiB, the most that S3 takes in one call
     * @return another configuration
     */
    public TransferConfig threshold(long bytes) {
        return new TransferConfig(
                Arguments.within("threshold", bytes, 1, MOST_OF_ONE_CALL),
                partSize,
                concurrency,
                attempts,
                bytesInFlight);
    }

    /**
     * Sets the size of a part. Parts are larger than this where 10,000 of them would not hold the object.
     *
     * @param bytes from 5 MiB to 5 GiB
     * @return another configuration
     * @throws IllegalArgumentException also if it is more than a {@link #bytesInFlight} that has been set
     */
    public TransferConfig partSize(long bytes) {
        return new TransferConfig(
                threshold,
                Arguments.within("partSize", bytes, LEAST_PART, MOST_OF_ONE_CALL),
                concurrency,
                attempts,
                bytesInFlight);
    }

    /**
     * Sets how many parts are under way at once, at most.
     *
     * @param parts from 1 to 10,000
     * @return another configuration
     */
    public TransferConfig concurrency(int parts) {
        return new TransferConfig(
                threshold,
                partSize,
                (int) Arguments.within("concurrency", parts, 1, MOST_PARTS),
                attempts,
                bytesInFlight);
    }

    /**
     * Sets how often what a transfer has begun is tried in a row: the body of a download and each of its parts without
     * a byte coming, each part of an upload or a copy by itself, and the completion. Whatever brings bytes counts as
     * the first of the next attempts. A connection that breaks while nobody asks for bytes, as it does for a reader
     * that pauses longer than the read time-out, costs none. Once the first request has been answered, this holds for
     * the first request of each other part too.
     *
     * <p>The pauses in between are about 0.1, 0.4, 1.6, 6.4 and then 20 seconds: 5 attempts outlast a service that is
     * away for some 6 seconds, 10 attempts one that is away for some 80. Each attempt is a call with the SDK's own
     * retries. What was denied, and an upload that has waited for an answer until the client's time-out, is not tried
     * again.
     *
     * @param count at least 1
     * @return another configuration
     */
    public TransferConfig attempts(int count) {
        return new TransferConfig(
                threshold,
                partSize,
                concurrency,
                (int) Arguments.within("attempts", count, 1, Integer.MAX_VALUE),
                bytesInFlight);
    }

    /**
     * Sets how many bytes of a stream's parts are held in memory, at most: those being filled and those being sent.
     * Unless set, as many as {@link #concurrency} parts have. No part is larger than this, so it limits the length of a
     * stream, see {@link #longestStream()}.
     *
     * @param bytes at least the size of a part
     * @return another configuration
     */
    public TransferConfig bytesInFlight(long bytes) {
        return new TransferConfig(threshold, partSize, concurrency, attempts, bytes);
    }

    /**
     * Returns how long a stream may be whose request has no {@code contentLength}: as long as 10,000 parts that begin
     * with {@link #partSize} and grow, when 1,250 are sent, up to {@link #bytesInFlight}. By default that is some 550
     * GiB. The 48.8 TiB that S3 takes need parts of 5 GiB from the first on. A longer stream fails when it gets there.
     * A stream of known length may have 10,000 times the bytes in flight.
     *
     * @return the number of bytes
     */
    public long longestStream() {
        if (longestStream == 0) {
            longestStream = PartSizes.growing(this).most();
        }
        return longestStream;
    }

    long threshold() {
        return threshold;
    }

    long partSize() {
        return partSize;
    }

    int concurrency() {
        return concurrency;
    }

    int attempts() {
        return attempts;
    }

    long bytesInFlight() {
        return bytesInFlight == null ? concurrency * partSize : bytesInFlight;
    }

    @Override
    public String toString() {
        return "TransferConfig(threshold=%d, partSize=%d, concurrency=%d, attempts=%d, bytesInFlight=%d)"
                .formatted(threshold, partSize, concurrency, attempts, bytesInFlight());
    }
}
