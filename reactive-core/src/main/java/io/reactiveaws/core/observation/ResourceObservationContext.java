package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.spi.calls.ObservedCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a resource. */
public final class ResourceObservationContext extends Observation.Context implements ResourceObservation {

    private final ObservedCall call;
    private volatile Outcome outcome = Outcome.UNKNOWN;
    private volatile @Nullable Object response;

    /**
     * Makes the context of a call that has not begun.
     *
     * @param call the call
     */
    public ResourceObservationContext(ObservedCall call) {
        this.call = call;
    }

    @Override
    public ObservedCall call() {
        return call;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the SDK's response.
     *
     * @return the response; empty until it is there
     */
    public Optional<Object> response() {
        return Optional.ofNullable(response);
    }

    void answered(Object answer) {
        response = answer;
    }

    void ended(Outcome how) {
        outcome = how;
    }
}
