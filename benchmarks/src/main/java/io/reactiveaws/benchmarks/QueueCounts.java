package io.reactiveaws.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a {@link CannedQueue} was asked since it began.
 *
 * @param calls how many calls for messages, and to delete some
 * @param deleted how many messages were deleted
 */
record QueueCounts(long calls, long deleted) {

    static final String PATH = "/counts";

    private static final LongAdder CALLS = new LongAdder();
    private static final LongAdder DELETED = new LongAdder();

    /** Counts in the server. */
    static void called(String operation) {
        if (operation.equals("ReceiveMessage") || operation.startsWith("DeleteMessage")) {
            CALLS.increment();
        }
    }

    /** Counts in the server. */
    static void deleted(int messages) {
        DELETED.add(messages);
    }

    /** What the server says. */
    static String told() {
        return CALLS.sum() + " " + DELETED.sum();
    }

    /** Asks a server. */
    static QueueCounts of(URI server) throws IOException {
        try (InputStream told = server.resolve(PATH).toURL().openStream()) {
            String[] counts = new String(told.readAllBytes(), StandardCharsets.US_ASCII).split(" ", 2);
            return new QueueCounts(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
        }
    }
}
