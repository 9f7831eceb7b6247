package io.reactiveaws.core;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Reads what the service says of an error. */
final class ServiceErrors {

    /** How the error codes end by which services say that an identifier is none. */
    private static final String MALFORMED = ".Malformed";

    /** The error codes by which they say so where identifiers are all that is asked by. */
    private static final Set<String> WRONG_PARAMETER = Set.of("InvalidParameter", "InvalidParameterValue");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

    private ServiceErrors() {}

    /** The service's details; null if the error is not of a service or has none. */
    static @Nullable AwsErrorDetails details(Throwable error) {
        return error instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    }

    /** The service's code; null if there is none. */
    static @Nullable String code(Throwable error) {
        AwsErrorDetails details = details(error);
        return details == null ? null : details.errorCode();
    }

    /** Whether the service says that what it was given for an identifier is none. */
    static boolean saysMalformed(Throwable error) {
        String code = code(error);
        return code != null && (code.endsWith(MALFORMED) || WRONG_PARAMETER.contains(code));
    }

    /** Whether the service says that it is asked too often. */
    static boolean saysTooOften(Throwable error) {
        return error instanceof SdkServiceException service && service.isThrottlingException();
    }

    /** The words of what the service says, identifiers among them. */
    static Set<String> wordsOf(Throwable error) {
        AwsErrorDetails details = details(error);
        String message = details == null ? null : details.errorMessage();
        return message == null ? Set.of() : BETWEEN_WORDS.splitAsStream(message).collect(Collectors.toSet());
    }
}
