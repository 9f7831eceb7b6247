package io.reactiveaws.core.spi.calls;

import java.util.List;
import java.util.function.Supplier;

/** What a service says of its calls: which of them go to one host, and which of them wait there. */
public interface CallRules {

    /** All calls go to one host and are answered as soon as that can. */
    CallRules ONE_HOST = new CallRules() {};

    /**
     * Names the service in meters.
     *
     * @return its name as boto3 writes it; {@code aws} unless the service has a rule
     */
    default String service() {
        return "aws";
    }

    /**
     * Names the host that a resource's calls go to. An HTTP client has connections of its own for each host.
     *
     * @param identifiers gives the values of the resource's identifiers
     * @return the same name for calls to the same host; "" unless the service has a rule
     */
    default String host(Supplier<List<String>> identifiers) {
        return "";
    }

    /**
     * Tells whether the service may let a call wait until it has something to answer, such as messages. Such calls
     * leave connections for others.
     *
     * @param operation the operation's name
     * @return whether it may; false unless the service has a rule
     */
    default boolean isLongPoll(String operation) {
        return false;
    }
}
