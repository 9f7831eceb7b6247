package io.reactiveaws.core.spi.calls;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A call, or a task of several, as who observes it may know it.
 *
 * @param service the service's name as boto3 writes it
 * @param resourceType the name of the type of the resource that calls
 * @param member the resource's member that calls
 * @param operation the operation's name
 * @param identifiers gives the resource's identifiers by name
 */
public record ObservedCall(
        String service,
        String resourceType,
        String member,
        String operation,
        Supplier<Map<String, String>> identifiers) {}
