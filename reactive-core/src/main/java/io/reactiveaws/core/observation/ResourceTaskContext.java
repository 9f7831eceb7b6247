package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.spi.calls.ObservedCall;

/** Work of a resource that takes several calls, such as a transfer. */
public final class ResourceTaskContext extends Observation.Context implements ResourceObservation {

    private final ObservedCall task;
    private volatile Outcome outcome = Outcome.UNKNOWN;

    /**
     * Makes the context of a task that has not begun.
     *
     * @param task the task; its operation is the one that it is for
     */
    public ResourceTaskContext(ObservedCall task) {
        this.task = task;
    }

    @Override
    public ObservedCall call() {
        return task;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    void ended(Outcome how) {
        outcome = how;
    }
}
