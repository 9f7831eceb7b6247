package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ReliableCancel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The error of a transfer whose pieces fail together: the first one ends it, and those of the others are added to it.
 * Without this they would be errors that nobody takes, which Reactor logs with their stacks.
 */
final class FirstError {

    /**
     * Where an operator looks for who takes an error that it can tell nobody, such as one that comes after a cancel.
     */
    private static final String WHO_TAKES_DROPPED = "reactor.onErrorDropped.local";

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    private final Queue<Throwable> others = new ConcurrentLinkedQueue<>();

    /**
     * The same piece, which fails only if it is the first to fail; else it never ends, and is cancelled by who fails.
     */
    <T> Mono<T> piece(Mono<T> piece) {
        Consumer<Throwable> adds = this::add;
        return ReliableCancel.<T>mono(cancel ->
                        cancel.track(piece).onErrorResume(error -> isFirst(error) ? Mono.error(error) : Mono.never()))
                .contextWrite(context -> context.put(WHO_TAKES_DROPPED, adds));
    }

    /** Takes the error that ends the transfer; false if another one has ended it. */
    boolean isFirst(Throwable error) {
        Throwable before = first.compareAndExchange(null, error);
        if (before != null && before != error) {
            others.add(error);
        }
        addOthers();
        return before == null;
    }

    private void add(Throwable error) {
        others.add(error);
        addOthers();
    }

    private void addOthers() {
        Throwable main = first.get();
        while (main != null && !others.isEmpty()) {
            Throwable other = others.poll();
            if (other != null && other != main) {
                main.addSuppressed(other);
            }
        }
    }
}
