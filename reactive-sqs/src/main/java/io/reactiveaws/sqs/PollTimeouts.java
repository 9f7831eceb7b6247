package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.sqs.pipeline.ReceiveOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * The time-outs of a client, none of which may cut a poll while it waits: a server hides what it gives to who has gone.
 * Those of the SDK are prolonged for a poll. The HTTP client's read time-out is that of all requests, so a poll waits
 * for less.
 */
final class PollTimeouts {

    private static final Logger LOG = LoggerFactory.getLogger(PollTimeouts.class);

    /** For how long a poll may be on its way beside the time for which it waits. */
    static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    /** What an answer may take at the end of a wait, before the read time-out. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** The SDK's modes try three or four times. */
    private static final int MOST_TRIES = 10;

    private record Key() {}

    private static final Key KEY = new Key();

    private final @Nullable Duration read;
    private final @Nullable Duration attempt;
    private final @Nullable Duration call;
    private final AtomicBoolean told = new AtomicBoolean();

    private PollTimeouts(ClientScope<SqsAsyncClient> scope) {
        this.read = scope.settings().limits().readTimeout();
        this.attempt = set(scope.client(), ClientOverrideConfiguration::apiCallAttemptTimeout);
        this.call = set(scope.client(), ClientOverrideConfiguration::apiCallTimeout);
    }

    private static @Nullable Duration set(
            SqsAsyncClient client, Function<ClientOverrideConfiguration, Optional<Duration>> timeout) {
        ClientOverrideConfiguration override =
                ClientConfiguration.of(client, configuration -> configuration.overrideConfiguration());
        return override == null ? null : timeout.apply(override).orElse(null);
    }

    /** Those of a client, which all of its queues share. */
    static PollTimeouts of(ClientScope<SqsAsyncClient> scope) {
        return scope.shared(KEY, key -> new PollTimeouts(scope));
    }

    /** For how long a request waits: up to the longest time where that is the queue's own. */
    static Duration waitOf(ReceiveMessageRequest request) {
        Integer wait = request.waitTimeSeconds();
        return wait == null ? ReceiveOptions.LONGEST_WAIT : Duration.ofSeconds(wait);
    }

    /**
     * Makes a request that no time-out of the client cuts while it waits. What it says of time-outs itself counts.
     *
     * @param asked the request
     * @param endless whether more follow; only then the wait may be set where it is the queue's own, which may be none
     */
    ReceiveMessageRequest outlived(ReceiveMessageRequest asked, boolean endless) {
        ReceiveMessageRequest request = waitingForLess(asked, endless);
        Duration wait = waitOf(request);
        if (wait.isZero() || (attempt == null && call == null)) {
            return request;
        }
        Duration one = wait.plus(ON_ITS_WAY);
        AwsRequestOverrideConfiguration said = request.overrideConfiguration()
                .orElseGet(() -> AwsRequestOverrideConfiguration.builder().build());
        AwsRequestOverrideConfiguration.Builder override = said.toBuilder();
        prolong(attempt, one, said.apiCallAttemptTimeout(), override::apiCallAttemptTimeout);
        prolong(call, one.multipliedBy(MOST_TRIES), said.apiCallTimeout(), override::apiCallTimeout);
        return request.toBuilder().overrideConfiguration(override.build()).build();
    }

    private static void prolong(
            @Nullable Duration timeout, Duration least, Optional<Duration> said, Consumer<Duration> set) {
        if (timeout != null && said.isEmpty() && timeout.compareTo(least) < 0) {
            set.accept(least);
        }
    }

    private ReceiveMessageRequest waitingForLess(ReceiveMessageRequest request, boolean endless) {
        if (read == null || read.compareTo(waitOf(request).plus(MARGIN)) >= 0) {
            return request;
        }
        boolean changed = endless || request.waitTimeSeconds() != null;
        int seconds = (int) Math.max(0, read.minus(MARGIN).toSeconds());
        if (!told.getAndSet(true)) {
            LOG.warn(
                    "the session's HTTP client has a readTimeout of {}, which would cut polls that wait for {} seconds"
                            + " and hide messages{}; set it to {} or more, or a shorter wait",
                    read,
                    waitOf(request).toSeconds(),
                    changed ? ": they wait for " + seconds : " if the queue's own wait is that long",
                    ReceiveOptions.LONGEST_WAIT.plus(MARGIN));
        }
        return changed ? request.toBuilder().waitTimeSeconds(seconds).build() : request;
    }
}
