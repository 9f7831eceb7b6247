package io.reactiveaws.core.spi.calls;

import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Work of a resource that takes several calls: who observes sees it, and what it counts is measured. */
public final class ObservedTask {

    /** Work that nobody sees or measures. */
    public static final ObservedTask UNSEEN = new ObservedTask(CallObserver.NONE, Meters.NONE, null);

    private final CallObserver observer;
    private final Meters meters;
    private final @Nullable ObservedCall what;

    private ObservedTask(CallObserver observer, Meters meters, @Nullable ObservedCall what) {
        this.observer = observer;
        this.meters = meters;
        this.what = what;
    }

    /**
     * Makes the task of a resource.
     *
     * @param observer who sees it
     * @param meters who measures it
     * @param what what it is
     * @return the task
     */
    public static ObservedTask of(CallObserver observer, Meters meters, ObservedCall what) {
        return new ObservedTask(observer, meters, what);
    }

    /**
     * Shows work with one result.
     *
     * @param work the work, done for each subscription
     * @param <T> its result
     * @return the same work, seen
     */
    public <T> Mono<T> of(Mono<T> work) {
        return what == null || observer.isIdle() ? work : observer.observeTask(work, what);
    }

    /**
     * Shows work with many results.
     *
     * @param work the work, done for each subscription
     * @param <T> a result
     * @return the same work, seen
     */
    public <T> Flux<T> of(Flux<T> work) {
        return of(work, () -> false);
    }

    /**
     * Shows work with many results.
     *
     * @param work the work, done for one subscription
     * @param isDone whether whoever leaves now has got all that there is
     * @param <T> a result
     * @return the same work, seen
     */
    public <T> Flux<T> of(Flux<T> work, BooleanSupplier isDone) {
        return what == null || observer.isIdle() ? work : observer.observeTask(work, what, isDone);
    }

    /**
     * Returns what takes the values of a meter.
     *
     * @param meter what is measured
     * @return takes values on any thread
     */
    public LongConsumer values(ResourceMeter meter) {
        return what == null ? Meters.UNMEASURED : meters.values(meter, what.service(), what.operation());
    }
}
