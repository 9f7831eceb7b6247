package io.reactiveaws.sqs.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ids of a call's entries: their places, from "0". Each call needs the same ones. */
public final class EntryIds {

    private static final List<String> IDS = Arrays.asList(
            IntStream.range(0, BatchRules.ENTRIES).mapToObj(String::valueOf).toArray(String[]::new));

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

    /**
     * Returns the place of an entry.
     *
     * @param id its id
     * @return its place in the call; -1 if no entry has such an id
     */
    public static int place(@Nullable String id) {
        return IDS.indexOf(id);
    }
}
