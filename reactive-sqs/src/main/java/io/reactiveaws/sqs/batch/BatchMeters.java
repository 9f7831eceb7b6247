package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.function.LongConsumer;

/**
 * What is measured of a batch operation.
 *
 * @param entries is told of each call how many entries it has
 * @param retries is told of each call how many entries are sent again
 */
public record BatchMeters(LongConsumer entries, LongConsumer retries) {

    /** Nothing is measured. */
    public static final BatchMeters NONE = of(ObservedTask.UNSEEN);

    /**
     * Makes the meters of an operation.
     *
     * @param operation the operation
     * @return its meters
     */
    public static BatchMeters of(ObservedTask operation) {
        return new BatchMeters(operation.values(ResourceMeter.BATCH_ENTRIES), operation.values(ResourceMeter.RETRIES));
    }
}
