package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Call.Segment;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What one kind of answer means to a waiter, as the model says.
 *
 * @param line the line
 * @param verdict success, failure or retry
 * @param path the path whose values are looked at; null if this is about errors
 * @param kind all, any, present, error or status
 * @param wanted the value, code or status; empty for whatever is present
 */
record AcceptorRule(
        Line line, String verdict, String kind, @Nullable String path, String wanted) {

    private static final Pattern ANSWER = Pattern.compile("(success|failure|retry) (all|any) (\\S+) (\\S+)");
    private static final Pattern PRESENT = Pattern.compile("(success|failure|retry) (present) (\\S+)");
    private static final Pattern ERROR = Pattern.compile("(success|failure|retry) (error|status) (\\S+)");

    static AcceptorRule of(Line line) {
        Matcher answer = ANSWER.matcher(line.text());
        if (answer.matches()) {
            return new AcceptorRule(line, answer.group(1), answer.group(2), answer.group(3), answer.group(4));
        }
        Matcher present = PRESENT.matcher(line.text());
        if (present.matches()) {
            return new AcceptorRule(line, present.group(1), present.group(2), present.group(3), "");
        }
        Matcher error = ERROR.matcher(line.text());
        if (error.matches()) {
            return new AcceptorRule(line, error.group(1), error.group(2), null, error.group(3));
        }
        throw new AssertionError("the contract test cannot read the acceptor \"" + line + "\"");
    }

    /** Whether this looks for an answer; if not, for an error. */
    boolean isAnswer() {
        return path != null || (kind.equals("status") && Integer.parseInt(wanted) < 300);
    }

    /** Makes the answer the one that this looks for. */
    void applyTo(Samples samples) {
        if (kind.equals("present")) {
            samples.including(members());
        } else {
            set(samples, wanted);
        }
    }

    /** Makes the answer one that this does not look for. */
    void spoil(Samples samples) {
        if (kind.equals("present")) {
            samples.without(members());
        } else {
            set(samples, "not-this");
        }
    }

    private void set(Samples samples, String text) {
        if (path != null) {
            samples.with(members(), text);
        }
    }

    private String members() {
        return Notation.path(line, Objects.requireNonNull(path)).segments().stream()
                .map(Segment::member)
                .collect(Collectors.joining("."));
    }

    /** A call that fails as this looks for. */
    CompletableFuture<?> error() {
        AwsServiceException.Builder error = AwsServiceException.builder().message("an error of the test");
        if (kind.equals("status")) {
            error.statusCode(Integer.parseInt(wanted));
        } else {
            error.awsErrorDetails(AwsErrorDetails.builder().errorCode(wanted).build());
        }
        return CompletableFuture.failedFuture(error.build());
    }
}
