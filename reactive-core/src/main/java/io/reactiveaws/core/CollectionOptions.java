package io.reactiveaws.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user has said of a collection; immutable.
 *
 * @param filters complete the request, in the order in which they were given
 * @param limit the most items that are wanted; negative: all
 * @param pageSize the page size that is wanted; null: the largest
 * @param <B> the builder of the request
 */
record CollectionOptions<B>(
        List<Consumer<? super B>> filters,
        long limit,
        @Nullable Integer pageSize) {

    private static final long UNLIMITED = -1;

    static <B> CollectionOptions<B> none() {
        return new CollectionOptions<>(List.of(), UNLIMITED, null);
    }

    CollectionOptions<B> filter(Consumer<? super B> filter) {
        List<Consumer<? super B>> more = new ArrayList<>(filters);
        more.add(filter);
        return new CollectionOptions<B>(Collections.unmodifiableList(more), limit, pageSize);
    }

    CollectionOptions<B> limit(long items) {
        return new CollectionOptions<>(filters, items, pageSize);
    }

    CollectionOptions<B> pageSize(int items) {
        return new CollectionOptions<>(filters, limit, items);
    }

    boolean limited() {
        return limit != UNLIMITED;
    }
}
