package io.reactiveaws.s3.transfer;

import org.jspecify.annotations.Nullable;

/**
 * How many bytes a stream may have, and how large its parts are.
 *
 * @param where names the transfer in errors
 * @param announced the exact number, if the caller has said one
 * @param most the most that there may be
 * @param parts the sizes of its parts
 */
record StreamLength(String where, @Nullable Long announced, long most, PartSizes parts) {

    /**
     * The length of a stream; null if the caller has not said it.
     *
     * @throws IllegalArgumentException if no object can have it, or it needs parts that may not be held
     */
    static StreamLength of(String where, @Nullable Long announced, TransferConfig config) {
        if (announced == null) {
            return new StreamLength(where, null, config.longestStream(), PartSizes.growing(config));
        }
        if (announced < 0 || announced > PartSizes.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%s: 'contentLength' must be from 0 to %d, the most bytes of an object, was %d"
                            .formatted(where, PartSizes.MOST_BYTES, announced));
        }
        boolean whole = announced < config.threshold() && announced <= config.bytesInFlight();
        long size = PartSizes.fixed(whole ? Math.max(config.partSize(), announced) : config.partSize(), announced);
        if (size > config.bytesInFlight()) {
            throw new IllegalArgumentException(
                    ("%s: 'contentLength' is %d, for which 10,000 parts have %d bytes each, and 'bytesInFlight',"
                                    + " which a part must fit into, is %d; raise that")
                            .formatted(where, announced, size, config.bytesInFlight()));
        }
        return new StreamLength(where, announced, PartSizes.MOST_BYTES, sent -> size);
    }

    /**
     * Checks what the caller says of a content whose length is known.
     *
     * @param where names the transfer in errors
     * @param announced what the caller says; null if nothing
     * @param size the bytes of the content
     * @throws IllegalArgumentException if it is another number: S3 would keep as many bytes and say that all is well
     */
    static void requireFits(String where, @Nullable Long announced, long size) {
        if (announced != null && announced != size) {
            throw new IllegalArgumentException(
                    ("%s: 'contentLength' is %d, but the content has %d bytes; leave it out, or give the bytes"
                                    + " that are meant")
                            .formatted(where, announced, size));
        }
    }

    /** What is wrong when so many bytes have come; null if nothing is. */
    @Nullable
    IllegalArgumentException errorAfter(long bytes) {
        if (announced != null && bytes > announced) {
            return new IllegalArgumentException(
                    "%s: the stream has more bytes than its 'contentLength', which is %d".formatted(where, announced));
        }
        return bytes > most ? tooLong() : null;
    }

    private IllegalArgumentException tooLong() {
        return new IllegalArgumentException(
                most == PartSizes.MOST_BYTES
                        ? "%s: the stream has more than %d bytes, the most that an object can have"
                                .formatted(where, most)
                        : ("%s: the stream has more than %d bytes, the most that 10,000 parts hold which grow as far"
                                        + " as 'bytesInFlight' allows; give its 'contentLength', or raise"
                                        + " 'bytesInFlight' or 'partSize'")
                                .formatted(where, most));
    }

    /** What is wrong when the stream ends after so many bytes; null if nothing is. */
    @Nullable
    IllegalArgumentException errorAtEnd(long bytes) {
        return announced != null && bytes != announced
                ? new IllegalArgumentException("%s: the stream ended after %d bytes, but its 'contentLength' is %d"
                        .formatted(where, bytes, announced))
                : null;
    }
}
