package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A waiter as a service's model declares it.
 *
 * @param wanted what is waited for, for errors, such as {@code State.Name = running}
 * @param delay the time from one poll to the next
 * @param maxAttempts the most polls
 * @param acceptors what answers mean, the first that matches wins
 * @param seen says of an answer which state it shows
 * @param <P> an answer
 */
public record WaiterSpec<P>(
        String wanted,
        Duration delay,
        int maxAttempts,
        List<Acceptor<P>> acceptors,
        Function<? super P, ? extends @Nullable Object> seen) {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(15);
    private static final int DEFAULT_ATTEMPTS = 40;

    /**
     * Makes a waiter for whatever condition: 15 seconds between polls, 40 polls at most.
     *
     * @param condition is asked of each answer
     * @param <P> an answer
     * @return the waiter
     */
    public static <P> WaiterSpec<P> until(Predicate<? super P> condition) {
        return new WaiterSpec<>(
                "the given condition",
                DEFAULT_DELAY,
                DEFAULT_ATTEMPTS,
                List.of(Acceptor.answer(Acceptor.Verdict.SUCCESS, condition)),
                answer -> null);
    }

    /**
     * Tells whether it goes on where there is no such resource.
     *
     * @param notFoundCodes the error codes by which the service says so
     * @return whether an acceptor takes one of them for "not yet"
     */
    public boolean retriesAny(Set<String> notFoundCodes) {
        return acceptors.stream()
                .anyMatch(acceptor -> acceptor.verdict() == Acceptor.Verdict.RETRY
                        && acceptor.code() != null
                        && notFoundCodes.contains(acceptor.code()));
    }
}
