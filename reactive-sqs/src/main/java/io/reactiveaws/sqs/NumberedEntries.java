package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** Makes results by the ids of those that are done. */
    static <T, R> Map<String, R> done(List<T> successful, Function<T, String> id, Function<T, R> result) {
        Map<String, R> done = new HashMap<>();
        successful.forEach(entry -> done.put(id.apply(entry), result.apply(entry)));
        return done;
    }

    /** Gives the response of one entry what the response of the batch has for all of them. */
    static <B extends SqsResponse.Builder> B withMetadataOf(SqsResponse batch, B entry) {
        entry.responseMetadata(batch.responseMetadata());
        entry.sdkHttpResponse(batch.sdkHttpResponse());
        return entry;
    }
}
