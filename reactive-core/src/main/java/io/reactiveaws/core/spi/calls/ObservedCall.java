package io.reactiveaws.core.spi.calls;

import io.reactiveaws.core.spi.ResourceType;
import java.util.List;

/**
 * A call, as who observes it may know it.
 *
 * @param type the kind of the resource that calls
 * @param identifiers the values of its identifiers, in the order of the type
 * @param member the resource's member that calls
 * @param operation the operation's name
 */
public record ObservedCall(ResourceType type, List<String> identifiers, String member, String operation) {}
