package io.reactiveaws.sqs.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers the callers of one list until all are there. */
final class Together<E, R> {

    private final int size;
    private final Consumer<List<Caller<E, R>>> complete;
    private final List<Caller<E, R>> callers;

    Together(int size, Consumer<List<Caller<E, R>>> complete) {
        this.size = size;
        this.complete = complete;
        this.callers = new ArrayList<>(size);
    }

    void add(Caller<E, R> caller) {
        callers.add(caller);
        if (callers.size() == size) {
            complete.accept(callers);
        }
    }
}
