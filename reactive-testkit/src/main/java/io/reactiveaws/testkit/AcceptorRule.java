package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.codegen.model.Verdict;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What one kind of answer means to a waiter.
 *
 * @param spec what the model says
 */
record AcceptorRule(AcceptorSpec spec) {

    Verdict verdict() {
        return spec.verdict();
    }

    /** Whether this looks for an answer; if not, for an error. */
    boolean isAnswer() {
        return hasPath() || (spec instanceof AcceptorSpec.Status status && status.status() < 300);
    }

    /** Whether this looks at the values of a path. */
    boolean hasPath() {
        return spec instanceof AcceptorSpec.OfPath;
    }

    /** Makes the answer the one that this looks for. */
    void applyTo(Samples samples) {
        if (spec instanceof AcceptorSpec.Present present) {
            samples.including(members(present.path()));
        } else if (spec instanceof AcceptorSpec.Values values) {
            samples.with(members(values.path()), values.value());
        }
    }

    /** Makes the answer one that this does not look for. */
    void spoil(Samples samples) {
        if (spec instanceof AcceptorSpec.Present present) {
            samples.without(members(present.path()));
        } else if (spec instanceof AcceptorSpec.Values values) {
            samples.with(members(values.path()), "not-this");
        }
    }

    private static String members(Path path) {
        return path.segments().stream().map(Segment::member).collect(Collectors.joining("."));
    }

    /** A call that fails as this looks for. */
    CompletableFuture<?> error() {
        AwsServiceException.Builder error = AwsServiceException.builder().message("an error of the test");
        if (spec instanceof AcceptorSpec.Status status) {
            error.statusCode(status.status());
        } else if (spec instanceof AcceptorSpec.ErrorCode expected) {
            error.awsErrorDetails(
                    AwsErrorDetails.builder().errorCode(expected.code()).build());
        }
        return CompletableFuture.failedFuture(error.build());
    }
}
