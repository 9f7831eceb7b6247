package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.observation.ResourceObservationContext.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.observability.DefaultSignalListener;
import reactor.util.context.Context;

/** Tells an observation what becomes of a call. What its handlers throw is no matter of the call. */
final class CallListener<T> extends DefaultSignalListener<T> {

    private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);

    private final Observation observation;
    private final ResourceObservationContext context;
    private final AtomicBoolean ended = new AtomicBoolean();

    CallListener(Observation observation, ResourceObservationContext context) {
        this.observation = observation;
        this.context = context;
    }

    @Override
    public void doFirst() {
        safely(observation::start);
    }

    /** What the call does by itself belongs to it. */
    @Override
    public Context addToContext(Context original) {
        return original.put(MicrometerObserver.CURRENT, observation);
    }

    @Override
    public void doOnNext(T answer) {
        context.answered(answer);
    }

    @Override
    public void doOnComplete() {
        end(Outcome.SUCCESS);
    }

    @Override
    public void doOnError(Throwable error) {
        safely(() -> observation.error(error));
        end(Outcome.ERROR);
    }

    /** Who has the answer may leave before the end comes. */
    @Override
    public void doOnCancel() {
        end(context.response().isPresent() ? Outcome.SUCCESS : Outcome.CANCELLED);
    }

    private void end(Outcome how) {
        if (ended.compareAndSet(false, true)) {
            context.ended(how);
            safely(observation::stop);
        }
    }

    private static void safely(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException | Error thrown) {
            Exceptions.throwIfJvmFatal(thrown);
            LOG.warn("a handler or a convention of observations has failed", thrown);
        }
    }
}
