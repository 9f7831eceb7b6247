package io.reactiveaws.core;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;

/** Calls that a test answers. */
final class PendingCalls<T> {

    private final List<CompletableFuture<T>> calls = new CopyOnWriteArrayList<>();
    private final IntFunction<T> answers;

    /** Takes what makes the answer of a call, the first one being 0. */
    PendingCalls(IntFunction<T> answers) {
        this.answers = answers;
    }

    CompletableFuture<T> call() {
        CompletableFuture<T> call = new CompletableFuture<>();
        calls.add(call);
        return call;
    }

    Mono<T> mono() {
        return Mono.fromFuture(this::call);
    }

    int count() {
        return calls.size();
    }

    void answer(int call) {
        calls.get(call).complete(answers.apply(call));
    }

    /** Answers all, and those that are made when others are answered. */
    void answerAll() {
        for (int call = 0; call < calls.size(); call++) {
            answer(call);
        }
    }

    boolean noneIsLeft() {
        return calls.stream().allMatch(CompletableFuture::isDone);
    }
}
