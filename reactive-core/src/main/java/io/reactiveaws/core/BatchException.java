package io.reactiveaws.core;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some resources of a batch failed, or nobody knows what became of them. The others are done. */
public final class BatchException extends ResourceException {

    private static final long serialVersionUID = 2L;
    private static final int NAMED = 5;

    /** How many resources are done. */
    private final long done;

    private final transient @Nullable List<BatchOutcome.Failed<?>> failures;
    private final transient @Nullable List<BatchOutcome.Unknown<?>> unknown;

    BatchException(
            String where, long done, List<BatchOutcome.Failed<?>> failures, List<BatchOutcome.Unknown<?>> unknown) {
        super(message(where, done, failures, unknown));
        Stream.concat(
                        failures.stream().map(BatchOutcome.Failed::cause),
                        unknown.stream().map(BatchOutcome.Unknown::cause))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::addSuppressed);
        this.done = done;
        this.failures = List.copyOf(failures);
        this.unknown = List.copyOf(unknown);
    }

    /**
     * Returns how many resources are done.
     *
     * @return a count
     */
    public long done() {
        return done;
    }

    /**
     * Returns those that failed; empty in an exception that was serialised.
     *
     * @return each resource with its code and message
     */
    public List<BatchOutcome.Failed<?>> failures() {
        return failures == null ? List.of() : failures;
    }

    /**
     * Returns those that may be done or not; empty in an exception that was serialised.
     *
     * @return each resource with the code and message of the call that it was in
     */
    public List<BatchOutcome.Unknown<?>> unknown() {
        return unknown == null ? List.of() : unknown;
    }

    private static String message(
            String where, long done, List<BatchOutcome.Failed<?>> failures, List<BatchOutcome.Unknown<?>> unknown) {
        int all = failures.size() + unknown.size();
        String doubtful = unknown.isEmpty() ? "" : unknown.size() + " unknown, ";
        StringBuilder text = new StringBuilder(
                "%s: %d of %d failed, %s%d done:".formatted(where, failures.size(), all + done, doubtful, done));
        Stream.concat(
                        failures.stream().map(BatchException::line),
                        unknown.stream().map(BatchException::line))
                .limit(NAMED)
                .forEach(line -> text.append("\n  ").append(line));
        if (all > NAMED) {
            text.append("\n  and ").append(all - NAMED).append(" more, see failures()");
            text.append(unknown.isEmpty() ? "" : " and unknown()");
        }
        if (!unknown.isEmpty()) {
            text.append("\nWhat is unknown may be done or not: look at its state, and repeat the action where it is"
                    + " needed");
        }
        return text.toString();
    }

    private static String line(BatchOutcome.Failed<?> failed) {
        return failed.resource() + ": " + failed.code() + ": " + failed.message();
    }

    private static String line(BatchOutcome.Unknown<?> unknown) {
        return unknown.resource() + ": unknown: " + unknown.code() + ": " + unknown.message();
    }
}
