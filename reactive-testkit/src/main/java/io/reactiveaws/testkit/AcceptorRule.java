package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What one kind of answer means to a waiter, as the model says.
 *
 * @param line the line
 * @param verdict success, failure or retry
 * @param path the path whose values are looked at; null if this is about errors
 * @param kind all, any, error or status
 * @param wanted the value, code or status
 */
record AcceptorRule(
        Line line, String verdict, String kind, @Nullable String path, String wanted) {

    private static final Pattern ANSWER = Pattern.compile("(success|failure|retry) (all|any) (\\S+) (\\S+)");
    private static final Pattern ERROR = Pattern.compile("(success|failure|retry) (error|status) (\\S+)");

    static AcceptorRule of(Line line) {
        Matcher answer = ANSWER.matcher(line.text());
        if (answer.matches()) {
            return new AcceptorRule(line, answer.group(1), answer.group(2), answer.group(3), answer.group(4));
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
        set(samples, wanted);
    }

    /** Makes the answer one that this does not look for. */
    void spoil(Samples samples) {
        set(samples, "not-this");
    }

    private void set(Samples samples, String text) {
        if (path == null) {
            return;
        }
        StringBuilder members = new StringBuilder();
        Notation.path(line, path)
                .segments()
                .forEach(segment -> members.append('.').append(segment.member()));
        samples.with(members.substring(1), text);
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
