package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What is measured of a batch operation, and whether it is observed.
 *
 * @param entries is told of each call how many entries it has
 * @param retries is told of each call how many entries are sent again
 * @param isObserved whether somebody observes the calls now
 */
public record BatchMeters(LongConsumer entries, LongConsumer retries, BooleanSupplier isObserved) {

    /** Nothing is measured. */
    public static final BatchMeters NONE = of(ObservedTask.UNSEEN, () -> false);

    /**
     * Makes the meters of an operation.
     *
     * @param operation the operation
     * @param isObserved whether somebody observes the calls now
     * @return its meters
     */
    public static BatchMeters of(ObservedTask operation, BooleanSupplier isObserved) {
        return new BatchMeters(
                operation.values(ResourceMeter.BATCH_ENTRIES), operation.values(ResourceMeter.RETRIES), isObserved);
    }
}
