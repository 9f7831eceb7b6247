package io.reactiveaws.core.spi;

import java.util.List;

/**
 * How a service takes identifiers where one call asks for many resources: its habits, which the kernel does not know.
 */
@FunctionalInterface
public interface IdentifierRules {

    /** What the service does not find is left out of the answer. */
    IdentifierRules MISSING_LEFT_OUT = () -> false;

    /**
     * What the service does not find fails the whole call, and the error does not say which of the identifiers it was.
     */
    IdentifierRules ALL_OR_NOTHING = () -> true;

    /**
     * Tells whether one identifier that the service does not find or take fails the whole call, so that the call is
     * made again for the others.
     *
     * @return false where such identifiers are just missing from the answer
     */
    boolean isAllOrNothing();

    /**
     * Tells whether an identifier can be asked for beside others; the load of a resource whose identifier can't is not
     * coalesced.
     *
     * @param identifier the identifier
     * @return whether it can; true unless the service has a rule
     */
    default boolean takes(String identifier) {
        return true;
    }

    /**
     * Tells whether an error says that an identifier is malformed.
     *
     * @param error the error of the whole call
     * @return whether it does; false unless the service has a rule
     */
    default boolean saysMalformed(Throwable error) {
        return false;
    }

    /**
     * Reads from the error of a whole call which identifiers it refuses.
     *
     * @param refusal the error
     * @param identifiers those that were asked for
     * @return those that the error names; empty if it names none of them, as it does unless the service has a rule
     */
    default List<String> refused(Throwable refusal, List<String> identifiers) {
        return List.of();
    }
}
