package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ServiceErrors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.InvalidAddressException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Words for the errors of a queue. The SDK sends a request to the client's region, whatever region the queue's URL
 * names, and the service there knows no such queue.
 */
final class QueueErrors {

    private QueueErrors() {}

    /** Tells both regions where a queue isn't found in one that it isn't of. */
    static Throwable explained(Throwable error, String url, SqsAsyncClient client) {
        boolean unknown = error instanceof QueueDoesNotExistException || error instanceof InvalidAddressException;
        String there = unknown ? QueueUrl.of(url).region() : null;
        String here = there == null ? null : region(client);
        return here == null || here.equals(there)
                ? error
                : ServiceErrors.saying(
                        ("%s; the queue's URL is of the region \"%s\", but the request went to \"%s\", the"
                                                + " client's region:")
                                        .formatted(ServiceErrors.message(error), there, here)
                                + " use a session of the region \"%s\"".formatted(there),
                        error);
    }

    private static @Nullable String region(SqsAsyncClient client) {
        Region region = ClientConfiguration.of(client, AwsServiceClientConfiguration::region);
        return region == null ? null : region.id();
    }
}
