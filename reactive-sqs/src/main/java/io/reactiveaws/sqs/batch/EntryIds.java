package io.reactiveaws.sqs.batch;

import java.util.List;
import java.util.stream.IntStream;

/** The ids of a call's entries: their places, from "0". Each call needs the same ones. */
public final class EntryIds {

    private static final List<String> IDS =
            IntStream.range(0, BatchRules.ENTRIES).mapToObj(String::valueOf).toList();

    private EntryIds() {}

    /**
     * Returns the id of an entry.
     *
     * @param place its place in the call
     * @return its id
     */
    public static String of(int place) {
        return IDS.get(place);
    }
}
