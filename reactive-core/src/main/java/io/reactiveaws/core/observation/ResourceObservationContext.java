package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.spi.calls.ObservedCall;
import io.reactiveaws.core.spi.calls.SharedCallers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** A call of a resource. */
public final class ResourceObservationContext extends Observation.Context implements ResourceObservation {

    private final ObservedCall call;
    private volatile Outcome outcome = Outcome.UNKNOWN;
    private volatile @Nullable Object response;
    private volatile List<Observation> callers = List.of();
    private volatile int callersCount;

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

    /**
     * Returns the observations of those who waited for the answer, where the call was shared: of readers of one
     * resource, and of resources that were loaded in one call. The one that is this observation's parent is among them.
     *
     * @return the observations in the Reactor contexts of those who waited when the call was sent and, after its end,
     *     of those who wait then; empty where the call was not shared
     */
    public List<Observation> callers() {
        return callers;
    }

    /** How many waited for the answer; 0 where the call was not shared. */
    int callersCount() {
        return callersCount;
    }

    void sharedBy(Stream<ContextView> waiting) {
        List<ContextView> all = waiting.toList();
        callersCount = all.size();
        callers = all.stream()
                .map(caller -> caller.<Observation>getOrDefault(SharedCallers.OBSERVATION, null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    void answered(Object answer) {
        response = answer;
    }

    void ended(Outcome how) {
        outcome = how;
    }
}
