package io.reactiveaws.s3.transfer;

/**
 * How large the next part of an object is.
 *
 * <p>S3 takes 10,000 parts of 5 GiB, which makes 48.8 TiB. Where the length is known, all parts have one size, the
 * configured one or that with which 10,000 parts do. Where it is not, parts have the configured size and later a
 * 1,250th of what was sent before, as far as the memory that they may take allows. Small objects thus take small parts,
 * and parts begin to grow when 1,250 of the configured size are sent: at 9.8 GiB with parts of 8 MiB.
 */
@FunctionalInterface
interface PartSizes {

    /** The most parts of an object. */
    int MOST_PARTS = 10_000;

    /** The most bytes of a part. */
    long MOST_OF_A_PART = 5L * 1024 * 1024 * 1024;

    /** The most bytes of an object: 48.8 TiB, which AWS calls 50 TB. */
    long MOST_BYTES = MOST_PARTS * MOST_OF_A_PART;

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
    static PartSizes growing(TransferConfig config) {
        long largest = Math.min(config.bytesInFlight(), MOST_OF_A_PART);
        return sent -> Math.min(largest, Math.max(config.partSize(), (sent + GROWTH - 1) / GROWTH));
    }

    /** How much 10,000 parts of these sizes hold. */
    default long most() {
        long sent = 0;
        for (int part = 0; part < MOST_PARTS; part++) {
            sent += after(sent);
        }
        return Math.min(sent, MOST_BYTES);
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
