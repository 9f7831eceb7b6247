package io.reactiveaws.sqs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.InvalidAddressException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * What stands before each client, a session's or a caller's. The SDK sends a request to the client's region, whatever region
 * the queue's URL names; that the service then knows no such queue is told with both regions.
 */
final class RegionTellingClient extends SqsClientFront {

    RegionTellingClient(SqsAsyncClient client) {
        super(client);
    }

    @Override
    <T extends SqsRequest, R> CompletableFuture<R> send(T request, Function<T, CompletableFuture<R>> operation) {
        CompletableFuture<R> call = operation.apply(request);
        String there = request.getValueForField("QueueUrl", String.class)
                .map(url -> QueueUrl.of(url).region())
                .orElse(null);
        String here = there == null ? null : region();
        return here == null || here.equals(there) ? call : telling(call, here, there);
    }

    /** The client's region; null for a client that does not tell, such as one of a test. */
    private @Nullable String region() {
        try {
            Region region = client.serviceClientConfiguration().region();
            return region == null ? null : region.id();
        } catch (UnsupportedOperationException e) {
            return null;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what the callbacks do cannot fail
    private static <R> CompletableFuture<R> telling(CompletableFuture<R> call, String here, @Nullable String there) {
        CompletableFuture<R> telling = new CompletableFuture<>();
        call.whenComplete((response, error) -> {
            if (error == null) {
                telling.complete(response);
            } else {
                telling.completeExceptionally(told(error, here, there));
            }
        });
        telling.whenComplete((response, error) -> {
            if (telling.isCancelled()) {
                call.cancel(true);
            }
        });
        return telling;
    }

    private static Throwable told(Throwable error, String here, @Nullable String there) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        boolean unknown = cause instanceof QueueDoesNotExistException || cause instanceof InvalidAddressException;
        return unknown && cause instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
                ? told(refusal, refusal.awsErrorDetails(), here, there)
                : cause;
    }

    private static Throwable told(
            AwsServiceException refusal, AwsErrorDetails details, String here, @Nullable String there) {
        String words =
                "%s; the queue's URL is of the region \"%s\", but the request went to \"%s\", the client's region:"
                        + " use a session of the region \"%s\"";
        AwsServiceException told = refusal.toBuilder()
                .message(null) // the details make it
                .awsErrorDetails(details.toBuilder()
                        .errorMessage(words.formatted(details.errorMessage(), there, here, there))
                        .build())
                .build();
        told.setStackTrace(refusal.getStackTrace());
        for (Throwable suppressed : refusal.getSuppressed()) {
            told.addSuppressed(suppressed);
        }
        return told;
    }
}
