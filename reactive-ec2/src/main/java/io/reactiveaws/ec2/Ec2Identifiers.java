package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ServiceErrors;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How EC2 takes ids where one call asks for many resources. */
enum Ec2Identifiers implements IdentifierRules {

    /**
     * As values of a filter, which leaves out what it doesn't find, and would take a wildcard in an id for a pattern.
     */
    IN_FILTER(false),

    /** As a list, where one id that EC2 does not find or take fails the whole call; the message names such ids. */
    IN_LIST(true);

    private static final String MALFORMED = ".Malformed";
    private static final Set<String> WRONG_PARAMETER = Set.of("InvalidParameter", "InvalidParameterValue");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

    private final boolean list;

    Ec2Identifiers(boolean list) {
        this.list = list;
    }

    @Override
    public boolean takes(String identifier) {
        return list || !FilterValue.hasSpecial(identifier);
    }

    @Override
    public boolean isAllOrNothing() {
        return list;
    }

    @Override
    public boolean saysMalformed(Throwable error) {
        String code = ServiceErrors.code(error);
        return code != null && (code.endsWith(MALFORMED) || WRONG_PARAMETER.contains(code));
    }

    @Override
    public List<String> refused(Throwable refusal, List<String> identifiers) {
        String message = ServiceErrors.message(refusal);
        if (message == null) {
            return List.of();
        }
        Set<String> words = BETWEEN_WORDS.splitAsStream(message).collect(Collectors.toSet());
        return identifiers.stream().filter(words::contains).toList();
    }
}
