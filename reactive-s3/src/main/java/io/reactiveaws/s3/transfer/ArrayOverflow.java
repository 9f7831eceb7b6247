package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;

/** What to say when bytes don't fit into one array. */
final class ArrayOverflow {

    private ArrayOverflow() {}

    static ResourceException exception(String name, String what) {
        return new ResourceException(
                "%s: %s is longer than the %d bytes that an array can hold; read body(), chunk by chunk"
                        .formatted(name, what, ByteCollector.LONGEST));
    }
}
