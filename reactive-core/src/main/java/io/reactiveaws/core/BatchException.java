package io.reactiveaws.core;

import java.util.List;
import java.util.Objects;

/** Some resources of a batch failed. The others are done. */
public final class BatchException extends ResourceException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;

    /** How many resources are done. */
    private final long done;

    private final transient List<BatchOutcome.Failed<?>> failures;

    BatchException(String where, long done, List<BatchOutcome.Failed<?>> failures) {
        super(message(where, done, failures));
        failures.stream()
                .map(BatchOutcome.Failed::cause)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::addSuppressed);
        this.done = done;
        this.failures = List.copyOf(failures);
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

    private static String message(String where, long done, List<BatchOutcome.Failed<?>> failures) {
        StringBuilder text = new StringBuilder(
                "%s: %d of %d failed, %d done:".formatted(where, failures.size(), failures.size() + done, done));
        for (BatchOutcome.Failed<?> failure : failures.subList(0, Math.min(NAMED, failures.size()))) {
            text.append("\n  ").append(failure.resource());
            text.append(": ").append(failure.code()).append(": ").append(failure.message());
        }
        if (failures.size() > NAMED) {
            text.append("\n  and ").append(failures.size() - NAMED).append(" more, see failures()");
        }
        return text.toString();
    }
}
