package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.IdentifierRules;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** How EC2 takes ids where one call asks for many resources. */
enum Ec2Identifiers implements IdentifierRules {

    /** As values of a filter, which leaves out what it doesn't find, and would take a wildcard in an id for a pattern. */
    IN_FILTER {
        @Override
        public boolean takes(String identifier) {
            return !FilterValue.hasSpecial(identifier);
        }

        @Override
        public boolean isAllOrNothing() {
            return false;
        }
    },

    /** As a list, where one id that EC2 does not find or take fails the whole call; the message names such ids. */
    IN_LIST {
        @Override
        public boolean takes(String identifier) {
            return true;
        }

        @Override
        public boolean isAllOrNothing() {
            return true;
        }
    };

    private static final String MALFORMED = ".Malformed";
    private static final Set<String> WRONG_PARAMETER = Set.of("InvalidParameter", "InvalidParameterValue");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

    @Override
    public boolean saysMalformed(Throwable error) {
        AwsErrorDetails details = details(error);
        String code = details == null ? null : details.errorCode();
        return code != null && (code.endsWith(MALFORMED) || WRONG_PARAMETER.contains(code));
    }

    @Override
    public List<String> refused(Throwable refusal, List<String> identifiers) {
        AwsErrorDetails details = details(refusal);
        String message = details == null ? null : details.errorMessage();
        if (message == null) {
            return List.of();
        }
        Set<String> words = BETWEEN_WORDS.splitAsStream(message).collect(Collectors.toSet());
        return identifiers.stream().filter(words::contains).toList();
    }

    private static @Nullable AwsErrorDetails details(Throwable error) {
        return error instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    }
}
