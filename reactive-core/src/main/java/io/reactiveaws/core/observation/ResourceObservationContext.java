package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.reactiveaws.core.spi.calls.ObservedCall;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a resource, as an observation's conventions and handlers see it. */
public final class ResourceObservationContext extends Observation.Context {

    /** How a call has ended. */
    public enum Outcome {
        /** It was answered. */
        SUCCESS,
        /** It has failed. */
        ERROR,
        /** Nobody wanted its answer any more. */
        CANCELLED,
        /** It has not ended. */
        UNKNOWN
    }

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

    /**
     * Returns the service's name as boto3 writes it.
     *
     * @return the name, such as {@code s3}
     */
    public String service() {
        return call.type().service();
    }

    /**
     * Returns the name of the resource's type.
     *
     * @return the name, such as {@code Bucket}; that of the service for a service resource
     */
    public String resourceType() {
        return call.type().name();
    }

    /**
     * Returns the resource's member that calls.
     *
     * @return its name, such as {@code create}; {@code load} for attributes that are read
     */
    public String member() {
        return call.member();
    }

    /**
     * Returns the operation that is called.
     *
     * @return the operation's name, such as {@code CreateBucket}
     */
    public String operation() {
        return call.operation();
    }

    /**
     * Returns the identifiers of the resource that calls.
     *
     * @return values by name, in the order in which they are given
     */
    public Map<String, String> identifiers() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        List<String> names = call.type().identifiers();
        for (int i = 0; i < names.size(); i++) {
            identifiers.put(names.get(i), call.identifiers().get(i));
        }
        return Collections.unmodifiableMap(identifiers);
    }

    /**
     * Returns how the call has ended.
     *
     * @return the outcome; {@link Outcome#UNKNOWN} until then
     */
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

    void ended(Outcome how) {
        outcome = how;
    }

    void answered(Object answer) {
        response = answer;
    }
}
