package io.reactiveaws.core;

import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Arrays;
import java.util.List;

/**
 * How the service of {@link CoalescedFixtures} takes identifiers: one with a star goes alone, and refusals name them.
 */
enum NodeIdentifiers implements IdentifierRules {
    IN_FILTER,
    IN_LIST;

    @Override
    public boolean isAllOrNothing() {
        return this == IN_LIST;
    }

    @Override
    public boolean takes(String identifier) {
        return this == IN_LIST || !identifier.contains("*");
    }

    @Override
    public boolean saysMalformed(Throwable error) {
        return "InvalidNode.Malformed".equals(ServiceErrors.code(error));
    }

    /** Also those that nobody asked for, if the message has such. */
    @Override
    public List<String> refused(Throwable refusal, List<String> identifiers) {
        String message = ServiceErrors.message(refusal);
        return message == null
                ? List.of()
                : Arrays.stream(message.split("[^\\w-]+"))
                        .filter(word -> word.matches("n\\d+"))
                        .toList();
    }
}
