package io.reactiveaws.core.observation;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The sum of what several owners have, for as long as they exist. */
final class SummedGauge {

    private final List<Part<?>> parts = new CopyOnWriteArrayList<>();

    private record Part<T>(WeakReference<T> owner, ToLongFunction<? super T> value) {

        /** Null if the owner is no more. */
        @Nullable
        Long read() {
            T there = owner.get();
            return there == null ? null : value.applyAsLong(there);
        }
    }

    <T> void add(T owner, ToLongFunction<? super T> value) {
        parts.removeIf(part -> part.read() == null);
        parts.add(new Part<>(new WeakReference<>(owner), value));
    }

    double sum() {
        long sum = 0;
        for (Part<?> part : parts) {
            Long value = part.read();
            sum += value == null ? 0 : value;
        }
        return sum;
    }
}
