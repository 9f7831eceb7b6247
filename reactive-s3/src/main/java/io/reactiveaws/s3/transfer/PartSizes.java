package io.reactiveaws.s3.transfer;

/**
 * How large the next part of an object is.
 *
 * <p>S3 takes 10,000 parts and 5 TiB. Where the length is known, all parts have one size, the configured one or that with
 * which 10,000 parts do. Where it is not, parts have the configured size and later a 1,250th of what was sent before, so
 * that 10,000 of them hold 5 TiB even if they begin with 5 MiB. Small objects thus take small parts, and parts begin to
 * grow when 1,250 of the configured size are sent: at 9.8 GiB with parts of 8 MiB.
 */
@FunctionalInterface
interface PartSizes {

    /** The most bytes of an object. */
    long MOST_BYTES = 5L * 1024 * 1024 * 1024 * 1024;

    /** The most parts of an object. */
    int MOST_PARTS = 10_000;

    /** A part is not smaller than what was sent before it, divided by this. */
    int GROWTH = 1_250;

    /**
     * Says how large the next part is.
     *
     * @param sent the bytes of the parts before it
     * @return its size, unless the object ends earlier
     */
    long after(long sent);

    /** The sizes for an object whose length nobody knows. */
    static PartSizes growing(long partSize) {
        return sent -> Math.max(partSize, (sent + GROWTH - 1) / GROWTH);
    }

    /** The size for an object whose length is known. */
    static long fixed(long partSize, long length) {
        return Math.max(partSize, (length + MOST_PARTS - 1) / MOST_PARTS);
    }

    /** The number of parts of an object whose length is known. */
    static int count(long partSize, long length) {
        return (int) ((length + partSize - 1) / partSize);
    }
}
