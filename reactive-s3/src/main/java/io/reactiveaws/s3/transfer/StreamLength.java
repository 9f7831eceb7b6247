package io.reactiveaws.s3.transfer;

import org.jspecify.annotations.Nullable;

/**
 * How many bytes a stream may have.
 *
 * @param where names the transfer in errors
 * @param announced the exact number, if the caller has said one
 * @param most the most that S3 takes
 */
record StreamLength(String where, @Nullable Long announced, long most) {

    /**
     * The length of a stream; null if the caller has not said it.
     *
     * @throws IllegalArgumentException if no object can have it
     */
    static StreamLength of(String where, @Nullable Long announced) {
        if (announced != null && (announced < 0 || announced > PartSizes.MOST_BYTES)) {
            throw new IllegalArgumentException(
                    "%s: 'contentLength' must be from 0 to %d, the most bytes of an object, was %d"
                            .formatted(where, PartSizes.MOST_BYTES, announced));
        }
        return new StreamLength(where, announced, PartSizes.MOST_BYTES);
    }

    /** What is wrong when so many bytes have come; null if nothing is. */
    @Nullable
    IllegalArgumentException errorAfter(long bytes) {
        if (announced != null && bytes > announced) {
            return new IllegalArgumentException(
                    "%s: the stream has more bytes than its 'contentLength', which is %d".formatted(where, announced));
        }
        return bytes > most
                ? new IllegalArgumentException("%s: the stream has more than %d bytes, the most that an object can have"
                        .formatted(where, most))
                : null;
    }

    /** What is wrong when the stream ends after so many bytes; null if nothing is. */
    @Nullable
    IllegalArgumentException errorAtEnd(long bytes) {
        return announced != null && bytes != announced
                ? new IllegalArgumentException("%s: the stream ended after %d bytes, but its 'contentLength' is %d"
                        .formatted(where, bytes, announced))
                : null;
    }

    /** The sizes of the stream's parts; one part has all of what is below the threshold, as far as it may be held. */
    PartSizes parts(TransferConfig config) {
        if (announced == null) {
            return PartSizes.growing(config.partSize());
        }
        boolean whole = announced < config.threshold() && announced <= config.bytesInFlight();
        long size = PartSizes.fixed(whole ? Math.max(config.partSize(), announced) : config.partSize(), announced);
        return sent -> size;
    }
}
