package io.reactiveaws.core;

import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Arrays;
import java.util.List;

/** How the service of {@link CoalescedFixtures} takes identifiers: one with a star goes alone, and refusals name them. */
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

    @Override
    public List<String> refused(Throwable refusal, List<String> identifiers) {
        String message = ServiceErrors.message(refusal);
        List<String> words = message == null ? List.of() : Arrays.asList(message.split("[^\\w-]+"));
        return identifiers.stream().filter(words::contains).toList();
    }
}
