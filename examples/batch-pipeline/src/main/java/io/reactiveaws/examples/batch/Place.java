package io.reactiveaws.examples.batch;

import picocli.CommandLine.TypeConversionException;

/**
 * A place in S3, such as {@code s3://photos/2026/}.
 *
 * @param bucket the bucket's name
 * @param prefix what keys begin with; empty for the whole bucket
 */
record Place(String bucket, String prefix) {

    private static final String SCHEME = "s3://";

    static Place of(String url) {
        String[] parts =
                url.substring(url.startsWith(SCHEME) ? SCHEME.length() : 0).split("/", 2);
        if (!url.startsWith(SCHEME) || parts[0].isEmpty()) {
            throw new TypeConversionException("a place is s3://bucket or s3://bucket/prefix, was " + url);
        }
        return new Place(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** A folder below this place. */
    Place folder(String name) {
        String parent = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        return new Place(bucket, parent + name + "/");
    }

    /** Whether something may be in both places. */
    boolean overlaps(Place other) {
        return bucket.equals(other.bucket) && (other.prefix.startsWith(prefix) || prefix.startsWith(other.prefix));
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
