package io.reactiveaws.testkit;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;

/**
 * Makes the operators of Reactor that can lose a cancel, as {@link io.reactiveaws.core.spi.ReliableCancel} says, lose
 * each: what a race between two threads does once in thousands of times, one thread then does every time.
 */
public final class LostCancels {

    private static final String HOOK = LostCancels.class.getName();

    /** Without the concat of an array, whose first source no cancel can miss. */
    private static final Set<String> LOSING = Stream.of(
                    "ConcatIterable",
                    "ConcatMap",
                    "ConcatMapNoPrefetch",
                    "OnErrorResume",
                    "Repeat",
                    "RepeatPredicate",
                    "RepeatWhen",
                    "Retry",
                    "RetryWhen",
                    "SwitchIfEmpty",
                    "Timeout")
            .flatMap(operator -> Stream.of("Flux" + operator, "Mono" + operator))
            .collect(Collectors.toUnmodifiableSet());

    private LostCancels() {}

    /**
     * Subscribes, does what is due, and cancels.
     *
     * @param publisher makes what to subscribe to
     * @param due what happens before the cancel
     */
    public static void cancel(Supplier<? extends Publisher<?>> publisher, Runnable due) {
        Hooks.onEachOperator(HOOK, Operators.lift((operator, subscriber) -> losing(operator, subscriber)));
        try {
            Disposable subscription = Flux.from(publisher.get()).subscribe();
            due.run();
            subscription.dispose();
        } finally {
            Hooks.resetOnEachOperator(HOOK);
        }
    }

    private static CoreSubscriber<Object> losing(Scannable operator, CoreSubscriber<? super Object> subscriber) {
        boolean loses = LOSING.contains(operator.getClass().getSimpleName());
        return new BetweenOperators(subscriber) {
            @Override
            public void cancel() {
                if (!loses) {
                    super.cancel();
                }
            }
        };
    }
}
