package io.reactiveaws.spring.consumer;

import java.time.Duration;

/**
 * What the application says of all consumers.
 *
 * @param autoStartup whether they start with the application
 * @param shutdownTimeout how long handlers may go on after a stop
 * @param phaseTimeout how long the application waits for those of one phase
 */
record QueueConsumerDefaults(boolean autoStartup, Duration shutdownTimeout, Duration phaseTimeout) {

    /** For a consumer that is nobody's bean. */
    static final QueueConsumerDefaults WITHOUT_PROPERTIES =
            new QueueConsumerDefaults(true, Duration.ofSeconds(20), Duration.ofSeconds(30));

    boolean hasRoomFor(Duration timeout) {
        return timeout.compareTo(phaseTimeout) < 0;
    }

    String ruleOfShutdownTimeout() {
        return ("it must be shorter than 'spring.lifecycle.timeout-per-shutdown-phase', which is %s: the application goes"
                        + " on closing by then, and the consumer has messages to give back after its deadline;"
                        + " make one shorter or the other longer")
                .formatted(phaseTimeout);
    }
}
