package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A waiter as a service's model declares it; immutable. Acceptors are asked in the order in which they were added, and
 * the first that matches decides.
 *
 * @param <P> an answer
 */
public final class WaiterSpec<P> {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(15);
    private static final int DEFAULT_ATTEMPTS = 40;

    private final String wanted;
    private final Duration delay;
    private final int maxAttempts;
    private final @Nullable Function<? super P, ? extends Collection<?>> watched;
    private final @Nullable Function<? super P, ? extends Collection<?>> state;
    private final List<Acceptor<P>> acceptors;

    private WaiterSpec(WaiterSpec<P> like, List<Acceptor<P>> acceptors) {
        this(like.wanted, like.delay, like.maxAttempts, like.watched, like.state, acceptors);
    }

    private WaiterSpec(
            String wanted,
            Duration delay,
            int maxAttempts,
            @Nullable Function<? super P, ? extends Collection<?>> watched,
            @Nullable Function<? super P, ? extends Collection<?>> state,
            List<Acceptor<P>> acceptors) {
        this.wanted = wanted;
        this.delay = delay;
        this.maxAttempts = maxAttempts;
        this.watched = watched;
        this.state = state;
        this.acceptors = acceptors;
    }

    /**
     * Makes a waiter without acceptors.
     *
     * @param wanted what is waited for, for errors, such as {@code running}
     * @param delay the time from one poll to the next
     * @param maxAttempts the most polls
     * @param <P> an answer
     * @return the waiter
     */
    public static <P> WaiterSpec<P> of(String wanted, Duration delay, int maxAttempts) {
        return new WaiterSpec<>(wanted, delay, maxAttempts, null, null, List.of());
    }

    /**
     * Makes a waiter for any condition: 15 seconds between polls, 40 polls at most.
     *
     * @param condition is asked of each answer
     * @param <P> an answer
     * @return the waiter
     */
    public static <P> WaiterSpec<P> until(Predicate<? super P> condition) {
        return WaiterSpec.<P>of("the given condition", DEFAULT_DELAY, DEFAULT_ATTEMPTS)
                .with(Acceptor.answer(Verdict.SUCCESS, condition));
    }

    /**
     * Names the values that the acceptors after this one look at.
     *
     * @param values reads the values from an answer
     * @return another waiter
     */
    public WaiterSpec<P> watching(Function<? super P, ? extends Collection<?>> values) {
        return new WaiterSpec<>(wanted, delay, maxAttempts, values, state, acceptors);
    }

    /**
     * Adds an acceptor that matches when there are watched values and all of them are the expected one.
     *
     * @param verdict what that means
     * @param expected the value
     * @return another waiter
     */
    public WaiterSpec<P> ifAll(Verdict verdict, String expected) {
        return comparing(verdict, values -> Acceptor.all(values, expected));
    }

    /**
     * Adds an acceptor that matches when any watched value is one of those expected.
     *
     * @param verdict what that means
     * @param expected the values
     * @return another waiter
     */
    public WaiterSpec<P> ifAny(Verdict verdict, String... expected) {
        List<String> all = List.of(expected);
        return comparing(verdict, values -> Acceptor.any(values, all));
    }

    /**
     * Adds an acceptor that matches when there is a watched value other than an empty text.
     *
     * @param verdict what that means
     * @return another waiter
     */
    public WaiterSpec<P> ifPresent(Verdict verdict) {
        return with(onWatched(verdict, Acceptor::present));
    }

    /**
     * Adds an acceptor that matches every answer that is no error.
     *
     * @param verdict what that means
     * @return another waiter
     */
    public WaiterSpec<P> ifAnswered(Verdict verdict) {
        return with(Acceptor.answer(verdict, answer -> true));
    }

    /**
     * Adds an acceptor for each of some error codes, as {@link Acceptor#error} matches them.
     *
     * @param verdict what they mean
     * @param codes the error codes
     * @return another waiter
     */
    public WaiterSpec<P> ifError(Verdict verdict, String... codes) {
        WaiterSpec<P> more = this;
        for (String code : codes) {
            more = more.with(Acceptor.error(verdict, code));
        }
        return more;
    }

    /**
     * Adds an acceptor of an HTTP status, as {@link Acceptor#status} matches it.
     *
     * @param verdict what it means
     * @param status the status
     * @return another waiter
     */
    public WaiterSpec<P> ifStatus(Verdict verdict, int status) {
        return with(Acceptor.status(verdict, status));
    }

    /** What is compared first is the state that errors say was seen; what is only present may be a secret. */
    private WaiterSpec<P> comparing(Verdict verdict, Predicate<Collection<?>> matches) {
        WaiterSpec<P> more = with(onWatched(verdict, matches));
        return state != null ? more : new WaiterSpec<>(wanted, delay, maxAttempts, watched, watched, more.acceptors);
    }

    private Acceptor<P> onWatched(Verdict verdict, Predicate<Collection<?>> matches) {
        Function<? super P, ? extends Collection<?>> values = watched;
        if (values == null) {
            throw new IllegalStateException("nothing is watched; call watching(...) before acceptors of values");
        }
        return Acceptor.answer(verdict, answer -> matches.test(values.apply(answer)));
    }

    /**
     * Adds an acceptor.
     *
     * @param acceptor what an answer means
     * @return another waiter
     */
    public WaiterSpec<P> with(Acceptor<P> acceptor) {
        List<Acceptor<P>> more = new ArrayList<>(acceptors);
        more.add(acceptor);
        return new WaiterSpec<>(this, List.copyOf(more));
    }

    /**
     * Returns what is waited for, for errors.
     *
     * @return such as {@code running}
     */
    public String wanted() {
        return wanted;
    }

    /**
     * Returns the time from one poll to the next.
     *
     * @return the delay
     */
    public Duration delay() {
        return delay;
    }

    /**
     * Returns the most polls.
     *
     * @return a count
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns what answers mean.
     *
     * @return the acceptors; the first that matches decides
     */
    public List<Acceptor<P>> acceptors() {
        return acceptors;
    }

    /**
     * Returns which state an answer shows.
     *
     * @param answer the answer
     * @return the value that the first acceptor compares, a collection if it has not just one; null if none compares
     *     any
     */
    public @Nullable Object seen(P answer) {
        Collection<?> values = state == null ? null : state.apply(answer);
        return values != null && values.size() == 1 ? values.iterator().next() : values;
    }

    /**
     * Tells whether it goes on where there is no such resource.
     *
     * @param notFoundCodes the error codes by which the service says so
     * @return whether an acceptor takes one of them for "not yet"
     */
    public boolean retriesAny(Set<String> notFoundCodes) {
        return acceptors.stream()
                .anyMatch(acceptor -> acceptor.verdict() == Verdict.RETRY
                        && acceptor.code() != null
                        && notFoundCodes.contains(acceptor.code()));
    }
}
