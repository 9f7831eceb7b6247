package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/** Entries of a batch request, each with its place as its id, and what their answers make. */
final class NumberedEntries {

    private NumberedEntries() {}

    /** Makes the entries of a request, each of an id and of what it is for. */
    static <E, T> List<T> of(List<E> items, BiFunction<String, E, T> entry) {
        List<T> entries = new ArrayList<>(items.size());
        for (int place = 0; place < items.size(); place++) {
            entries.add(entry.apply(EntryIds.of(place), items.get(place)));
        }
        return entries;
    }

    /** Makes results by the places of those that are done; null for others. */
    static <T, R> List<@Nullable R> done(
            int entries, List<T> successful, Function<T, String> id, Function<T, R> result) {
        List<@Nullable R> done = new ArrayList<>(Collections.<@Nullable R>nCopies(entries, null));
        for (T entry : successful) {
            int place = EntryIds.place(id.apply(entry));
            if (place >= 0 && place < entries) {
                done.set(place, result.apply(entry));
            }
        }
        return done;
    }

    /** Gives the response of one entry what the response of the batch has for all of them. */
    static <B extends SqsResponse.Builder> B withMetadataOf(SqsResponse batch, B entry) {
        entry.responseMetadata(batch.responseMetadata());
        entry.sdkHttpResponse(batch.sdkHttpResponse());
        return entry;
    }
}
