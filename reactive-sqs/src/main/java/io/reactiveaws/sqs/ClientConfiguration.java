package io.reactiveaws.sqs;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;

/** What a client tells of how it was built. */
final class ClientConfiguration {

    private ClientConfiguration() {}

    /** Reads a setting of a client; null for a client that does not tell, such as one of a test. */
    static <T> @Nullable T of(SqsAsyncClient client, Function<SqsServiceClientConfiguration, @Nullable T> setting) {
        try {
            return setting.apply(client.serviceClientConfiguration());
        } catch (UnsupportedOperationException e) {
            return null;
        }
    }
}
