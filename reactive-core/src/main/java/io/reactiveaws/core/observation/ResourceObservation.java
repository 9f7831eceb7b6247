package io.reactiveaws.core.observation;

import io.reactiveaws.core.spi.calls.ObservedCall;
import java.util.Map;

/** What all contexts of this library's observations tell conventions and handlers. */
public interface ResourceObservation {

    /**
     * Returns what is observed.
     *
     * @return the call, or what stands for it
     */
    ObservedCall call();

    /**
     * Returns how it has ended.
     *
     * @return the outcome; {@link Outcome#UNKNOWN} until then
     */
    Outcome outcome();

    /**
     * Returns the service's name as boto3 writes it.
     *
     * @return the name, such as {@code s3}
     */
    default String service() {
        return call().service();
    }

    /**
     * Returns the name of the resource's type.
     *
     * @return the name, such as {@code Bucket}; that of the service for a service resource
     */
    default String resourceType() {
        return call().resourceType();
    }

    /**
     * Returns the resource's member that acts.
     *
     * @return its name, such as {@code create}; {@code load} for attributes that are read
     */
    default String member() {
        return call().member();
    }

    /**
     * Returns the operation that is called.
     *
     * @return the operation's name, such as {@code CreateBucket}
     */
    default String operation() {
        return call().operation();
    }

    /**
     * Returns the identifiers of the resource.
     *
     * @return values by name, in the order in which they are given
     */
    default Map<String, String> identifiers() {
        return call().identifiers().get();
    }
}
