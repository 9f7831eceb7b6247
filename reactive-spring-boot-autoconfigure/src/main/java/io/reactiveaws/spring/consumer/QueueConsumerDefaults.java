package io.reactiveaws.spring.consumer;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the application says of all consumers.
 *
 * @param autoStartup whether they start with the application
 * @param shutdownTimeout how long handlers may go on after a stop
 * @param pollTimeout how long a poll waits; null if the consumer decides
 * @param phaseTimeout how long the application waits for those of one phase
 */
record QueueConsumerDefaults(
        boolean autoStartup,
        Duration shutdownTimeout,
        @Nullable Duration pollTimeout,
        Duration phaseTimeout) {

    /** For a consumer that is nobody's bean. */
    static final QueueConsumerDefaults WITHOUT_PROPERTIES =
            new QueueConsumerDefaults(true, Duration.ofSeconds(20), null, Duration.ofSeconds(30));

    void applyTo(ConsumeOptions<Message> options) {
        if (pollTimeout != null) {
            options.receive(receive -> receive.pollTimeout(pollTimeout));
        }
    }

    boolean hasRoomFor(Duration timeout) {
        return timeout.compareTo(phaseTimeout) < 0;
    }

    String ruleOfShutdownTimeout() {
        return ("it must be shorter than 'spring.lifecycle.timeout-per-shutdown-phase', which is %s: the application"
                        + " goes on closing by then, and the consumer has messages to give back after its deadline;"
                        + " make one shorter or the other longer")
                .formatted(phaseTimeout);
    }
}
