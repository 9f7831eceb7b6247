package io.reactiveaws.core.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks of what callers pass in, with one wording for all of them. */
public final class Arguments {

    /** The longest time that schedulers can count. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Arguments() {}

    /**
     * Checks that a value is there.
     *
     * @param name the argument's name
     * @param value the value given
     * @param <T> its type
     * @return the value
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T notNull(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'%s' must not be null".formatted(name));
        }
        return value;
    }

    /**
     * Checks an argument of a member.
     *
     * @param owner what the member belongs to, as it prints itself
     * @param member the member
     * @param name the argument's name
     * @param value the value given
     * @throws IllegalArgumentException if it is null; says where
     */
    public static void argument(Object owner, String member, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("%s.%s: '%s' must not be null".formatted(owner, member, name));
        }
    }

    /**
     * Checks that a text says something.
     *
     * @param name the argument's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if it is null or blank
     */
    public static String notBlank(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'%s' must not be null or blank, was %s"
                    .formatted(name, value == null ? "null" : "\"" + value + "\""));
        }
        return value;
    }

    /**
     * Checks that a text has a character at least, be it white space.
     *
     * @param name the argument's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if it is null or empty
     */
    public static String notEmpty(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' must not be null or empty, was %s".formatted(name, value == null ? "null" : "\"\""));
        }
        return value;
    }

    /**
     * Checks that a number is within bounds.
     *
     * @param name the argument's name
     * @param value the value given
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @return the value
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static long within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "'%s' must be from %d to %d, was %d".formatted(name, least, most, value));
        }
        return value;
    }

    /**
     * Checks that a time span is longer than nothing.
     *
     * @param name the argument's name
     * @param value the value given
     * @return the value
     * @throws IllegalArgumentException if it is null, zero or negative
     */
    public static Duration positive(String name, @Nullable Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("'%s' must be longer than zero, was %s".formatted(name, value));
        }
        if (value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "'%s' must not be longer than %s, was %s".formatted(name, LONGEST, value));
        }
        return value;
    }
}
