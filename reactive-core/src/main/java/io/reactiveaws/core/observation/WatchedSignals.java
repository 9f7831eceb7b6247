package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.spi.calls.SharedCallers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.observability.DefaultSignalListener;
import reactor.util.context.Context;

/** Tells an observation what becomes of a publisher. What its handlers throw is no matter of the publisher. */
final class WatchedSignals<T> extends DefaultSignalListener<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedSignals.class);

    private final Observation observation;
    private final Consumer<Outcome> onEnd;
    private final @Nullable Consumer<Object> onAnswer;
    private final BooleanSupplier isDone;
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Runnable callers;

    private WatchedSignals(
            Observation observation,
            Consumer<Outcome> onEnd,
            @Nullable Consumer<Object> onAnswer,
            BooleanSupplier isDone) {
        this.observation = observation;
        this.onEnd = onEnd;
        this.onAnswer = onAnswer;
        this.isDone = isDone;
    }

    /**
     * Watches a publisher of one answer.
     *
     * @param onEnd is told the outcome before the observation stops
     * @param onAnswer is told the answer
     */
    static <T> WatchedSignals<T> ofOne(Observation observation, Consumer<Outcome> onEnd, Consumer<Object> onAnswer) {
        return new WatchedSignals<>(observation, onEnd, onAnswer, () -> false);
    }

    /**
     * Watches a publisher of many.
     *
     * @param onEnd is told the outcome before the observation stops
     * @param isDone whether who leaves now has got all that there is
     */
    static <T> WatchedSignals<T> ofMany(Observation observation, Consumer<Outcome> onEnd, BooleanSupplier isDone) {
        return new WatchedSignals<>(observation, onEnd, null, isDone);
    }

    /** Looks at who waits, before the observation starts, and before those who wait hear of the answer or the error. */
    WatchedSignals<T> callers(Runnable look) {
        callers = look;
        return this;
    }

    private void lookForCallers() {
        if (callers != null) {
            callers.run();
        }
    }

    @Override
    public void doFirst() {
        lookForCallers();
        safely(observation::start);
    }

    /** What the publisher does by itself belongs to it; to its parent, where a predicate has refused it. */
    @Override
    public Context addToContext(Context original) {
        return observation.isNoop() ? original : original.put(SharedCallers.OBSERVATION, observation);
    }

    @Override
    public void doOnNext(T answer) {
        if (onAnswer != null) {
            lookForCallers();
            onAnswer.accept(answer);
            end(Outcome.SUCCESS); // what is done with the answer is not part of it
        }
    }

    @Override
    public void doOnComplete() {
        end(Outcome.SUCCESS);
    }

    @Override
    public void doOnError(Throwable error) {
        lookForCallers();
        safely(() -> observation.error(error));
        end(Outcome.ERROR);
    }

    @Override
    public void doOnCancel() {
        end(isDone.getAsBoolean() ? Outcome.SUCCESS : Outcome.CANCELLED);
    }

    private void end(Outcome how) {
        if (ended.compareAndSet(false, true)) {
            onEnd.accept(how);
            safely(observation::stop);
        }
    }

    static void safely(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException | Error thrown) {
            Exceptions.throwIfJvmFatal(thrown);
            LOG.warn("a handler or a convention of observations has failed", thrown);
        }
    }
}
