package io.reactiveaws.core.spi;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a resource: its service, its name and the names of its identifiers.
 *
 * @param service the service's name as boto3 writes it, such as {@code sqs}
 * @param name the resource's name, such as {@code Queue}
 * @param identifiers the identifiers' names, in the order in which they are given
 */
public record ResourceType(String service, String name, List<String> identifiers) {

    /** An identifier longer than this is cut when it is printed: SQS receipt handles have 400 characters. */
    private static final int PRINTED_LENGTH = 100;

    /**
     * Checks the value of an identifier.
     *
     * @param identifier the identifier's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if the value is null or blank
     */
    public String require(String identifier, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s.%s: the identifier '%s' must not be null or blank, was %s"
                    .formatted(service, name, identifier, value == null ? "null" : "\"" + value + "\""));
        }
        return value;
    }

    /**
     * Checks the value of an identifier that may be white space.
     *
     * @param identifier the identifier's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if the value is null or empty
     */
    public String requireNotEmpty(String identifier, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("%s.%s: the identifier '%s' must not be null or empty, was %s"
                    .formatted(service, name, identifier, value == null ? "null" : "\"\""));
        }
        return value;
    }

    /**
     * Checks the value of an identifier that may be an empty text.
     *
     * @param identifier the identifier's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if the value is null
     */
    public String requireNotNull(String identifier, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s.%s: the identifier '%s' must not be null".formatted(service, name, identifier));
        }
        return value;
    }

    /**
     * Checks the value of an identifier that is a number.
     *
     * @param identifier the identifier's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if the value is null or less than 1
     */
    public int require(String identifier, @Nullable Integer value) {
        if (value == null || value < 1) {
            throw new IllegalArgumentException(
                    "%s.%s: the identifier '%s' must be 1 or more, was %s".formatted(service, name, identifier, value));
        }
        return value;
    }

    /**
     * Prints a resource as boto3 does, such as {@code sqs.Queue(url=...)}.
     *
     * @param values the identifiers' values, in the order of {@link #identifiers()}
     * @return the text
     */
    public String print(List<String> values) {
        StringBuilder text = new StringBuilder(service).append('.').append(name).append('(');
        Iterator<String> names = identifiers.iterator();
        String separator = "";
        for (String value : values) {
            text.append(separator).append(names.next()).append('=').append(shortened(value));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private static String shortened(String value) {
        return value.length() <= PRINTED_LENGTH
                ? value
                : value.substring(0, PRINTED_LENGTH / 2) + "...(" + value.length() + " characters)";
    }
}
