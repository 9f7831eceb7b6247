package io.reactiveaws.core;

import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.Checkpoint;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.StateReason;
import io.reactiveaws.core.spi.Transient;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/**
 * Polls until an answer says that the wait is over.
 *
 * <p>Polls are the ticks of an interval, the first at once. Ticks that come while a poll is in flight are dropped, so
 * polls never overlap and the interval never overflows. Throttling, server errors and I/O errors mean "not yet".
 */
final class Waiter<P> {

    /** An interval for each waiter. */
    static final Ticks OWN_TICKS =
            (delay, scheduler) -> Flux.interval(Duration.ZERO, delay, scheduler).onBackpressureDrop();

    private final String location;
    private final WaiterSpec<P> spec;
    private final WaiterConfig config;
    private final Polling polling;

    Waiter(String location, WaiterSpec<P> spec, WaiterConfig config, Polling polling) {
        this.location = location;
        this.spec = spec;
        this.config = config;
        this.polling = polling;
    }

    /**
     * How a resource is polled.
     *
     * @param timer returns the scheduler of delays
     * @param ticks when polls are due
     * @param notFoundCodes the error codes by which the service says that the resource does not exist
     */
    record Polling(Supplier<Scheduler> timer, Ticks ticks, Set<String> notFoundCodes) {}

    /** When polls are due: 0 at once and then a number after each delay; those that aren't asked for are dropped. */
    @FunctionalInterface
    interface Ticks {
        Flux<Long> every(Duration delay, Scheduler scheduler);
    }

    /** Completes when the wait is over. */
    Mono<Void> await(Mono<P> poll) {
        return Mono.defer(() -> new Run(polling.timer().get()).await(poll));
    }

    /** An answer to a poll: a response, an error, or nothing. */
    private record Answer<P>(@Nullable P response, @Nullable Throwable error) {

        boolean matches(Acceptor<P> acceptor, Set<String> notFoundCodes) {
            if (response != null) {
                return acceptor.answers() != null && acceptor.answers().test(response);
            }
            if (error instanceof ResourceNotFoundException
                    && acceptor.code() != null
                    && notFoundCodes.contains(acceptor.code())) {
                return true;
            }
            return error != null
                    && acceptor.errors() != null
                    && acceptor.errors().test(error);
        }
    }

    /**
     * What a poll showed.
     *
     * @param state a state or an error; null if there is nothing to say of it
     * @param reason why the resource is in that state; null if the service doesn't say
     */
    record Seen(@Nullable String state, @Nullable String reason) {

        private static final Seen NOTHING = new Seen(null, null);

        private String words() {
            return (state == null ? "" : "; last seen: " + state) + (reason == null ? "" : "; reason: " + reason);
        }
    }

    /** One subscription. */
    private final class Run {
        private final Scheduler scheduler;
        private final long start;
        // polls write these one after the other; a time-out reads them on another thread
        private final AtomicInteger attempts = new AtomicInteger();
        private volatile int answered;
        private volatile Seen seen = Seen.NOTHING;
        private volatile @Nullable Throwable lastError;

        Run(Scheduler scheduler) {
            this.scheduler = scheduler;
            this.start = now();
        }

        Mono<Void> await(Mono<P> poll) {
            Mono<Verdict> verdict = MonoTerminalMap.errorIfEmpty(
                    answers(poll).<Verdict>handle(this::judge).next(),
                    () -> timedOut(polls() + ", the most that are allowed,"));
            Duration timeout = config.timeout();
            return (timeout == null ? verdict : inTime(verdict, timeout)).then();
        }

        private Mono<Verdict> inTime(Mono<Verdict> verdict, Duration timeout) {
            return ReliableCancel.mono(
                    cancel -> cancel.track(verdict).timeout(Mono.delay(timeout, scheduler), timeoutError()));
        }

        private Flux<Answer<P>> answers(Mono<P> poll) {
            Duration delay = config.delayOr(spec.delay());
            return ReliableCancel.flux(cancel -> polling.ticks()
                    .every(delay, scheduler)
                    .take(config.maxAttemptsOr(spec.maxAttempts()))
                    .concatMap(tick -> answer(cancel.track(poll), tick, delay), 0));
        }

        private Mono<Verdict> timeoutError() {
            return Mono.error(() -> timedOut(polls() + unanswered()));
        }

        private String unanswered() {
            int sent = attempts.get();
            if (sent == answered) {
                return "";
            }
            return sent == 1 ? ", which was not answered," : ", the last of which was not answered,";
        }

        private Mono<Answer<P>> answer(Mono<P> poll, long tick, Duration delay) {
            Mono<Answer<P>> answer = Mono.defer(() -> {
                attempts.incrementAndGet();
                return poll.map(response -> new Answer<>(response, null))
                        .defaultIfEmpty(new Answer<>(null, null))
                        .onErrorResume(error -> Mono.just(new Answer<>(null, error)))
                        .contextWrite(context -> PollNotes.of(context, this::noteError));
            });
            long wait = tick == 0 ? 0 : (long) (delay.toNanos() * config.jitter() * random());
            return wait == 0 ? answer : answer.delaySubscription(Duration.ofNanos(wait), scheduler);
        }

        private double random() {
            return ThreadLocalRandom.current().nextDouble();
        }

        private void noteError(Throwable error) {
            lastError = error;
            seen = new Seen(error.toString(), null);
        }

        private void judge(Answer<P> answer, SynchronousSink<Verdict> sink) {
            answered = attempts.get();
            Throwable error = answer.error();
            if (error == null) {
                lastError = null;
                seen = seenIn(answer.response());
            } else {
                noteError(error);
            }
            try {
                decide(verdict(answer), error, sink);
            } catch (RuntimeException fromACondition) {
                sink.error(Checkpoint.in(fromACondition, location));
            }
        }

        private void decide(@Nullable Verdict verdict, @Nullable Throwable error, SynchronousSink<Verdict> sink) {
            if (verdict == Verdict.SUCCESS) {
                sink.next(verdict);
            } else if (verdict == Verdict.FAILURE) {
                sink.error(
                        exception(WaiterException.Kind.FAILURE_STATE, "cannot be reached any more after " + polls()));
            } else if (verdict == null && error != null && !Transient.matches(error)) {
                sink.error(error);
            }
        }

        private Seen seenIn(@Nullable P response) {
            Object state = response == null ? null : spec.seen(response);
            return new Seen(state == null ? null : state.toString(), StateReason.of(response));
        }

        private @Nullable Verdict verdict(Answer<P> answer) {
            for (Acceptor<P> acceptor : spec.acceptors()) {
                if (answer.matches(acceptor, polling.notFoundCodes())) {
                    return acceptor.verdict();
                }
            }
            return null;
        }

        private WaiterException timedOut(String after) {
            return exception(WaiterException.Kind.TIMEOUT, "was not reached after " + after);
        }

        private WaiterException exception(WaiterException.Kind kind, String what) {
            Duration elapsed = Duration.ofMillis(now() - start);
            Seen last = seen;
            String message = "%s: %s %s in %s%s".formatted(location, spec.wanted(), what, elapsed, last.words());
            return new WaiterException(message, kind, attempts.get(), elapsed, last, lastError);
        }

        private String polls() {
            return attempts + (attempts.get() == 1 ? " poll" : " polls");
        }

        private long now() {
            return scheduler.now(TimeUnit.MILLISECONDS);
        }
    }
}
