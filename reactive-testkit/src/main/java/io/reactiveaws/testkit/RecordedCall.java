package io.reactiveaws.testkit;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * One call that a {@link RecordingClient} saw.
 *
 * @param operation the client's method, such as {@code sendMessage}
 * @param request the request
 * @param answer the future that the caller was given
 */
public record RecordedCall(String operation, AwsRequest request, CompletableFuture<?> answer) {}
