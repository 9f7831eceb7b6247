package io.reactiveaws.testkit.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * What came of a call.
 *
 * @param response the answer; null if it failed
 * @param failure the classes and words of what it failed with, from the outside to the inside
 * @param requests how many were sent
 */
record Outcome(@Nullable AwsResponse response, List<String> failure, int requests) {

    static Outcome of(CompletableFuture<?> call, CannedHttpClient http) {
        try {
            return new Outcome((AwsResponse) call.get(), List.of(), http.requests());
        } catch (ExecutionException e) {
            return new Outcome(null, failure(e.getCause()), http.requests());
        } catch (InterruptedException e) {
            throw new AssertionError("nobody stops a test", e);
        }
    }

    private static List<String> failure(@Nullable Throwable error) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return causes;
    }
}
