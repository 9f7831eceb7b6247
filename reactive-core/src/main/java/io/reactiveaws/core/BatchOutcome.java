package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall.Refusal;
import io.reactiveaws.core.spi.ReliableCancel;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What became of one resource in a batch: done, failed, or unknown.
 *
 * @param <R> the resource
 */
public sealed interface BatchOutcome<R> {

    /**
     * Returns the resource.
     *
     * @return the resource as it was given
     */
    R resource();

    /**
     * Tells whether the service did what was asked.
     *
     * @return true for {@link Done}, false for {@link Failed} and {@link Unknown}
     */
    default boolean isDone() {
        return this instanceof Done<R>;
    }

    /**
     * Makes outcomes of a call that may fail as a whole; for the service modules. Calls nothing by itself.
     *
     * @param resources the resources in the call
     * @param refusal what it says of each of them if the service refuses the call
     * @param call the call, with an outcome for each resource
     * @param <R> their type
     * @return the call's outcomes; if it fails or is empty, {@link Failed} for each resource where nothing was done for
     *     certain, else {@link Unknown}
     */
    static <R> Mono<List<BatchOutcome<R>>> ofCall(
            List<? extends R> resources, Refusal refusal, Mono<List<BatchOutcome<R>>> call) {
        return ReliableCancel.mono(cancel -> cancel.track(call)
                .switchIfEmpty(Mono.error(() -> new NoSuchElementException("the call ended without an answer")))
                .onErrorResume(Exception.class, error -> Mono.just(FailedCall.outcomes(resources, refusal, error))));
    }

    /**
     * The service did what was asked.
     *
     * @param resource the resource
     * @param <R> its type
     */
    record Done<R>(R resource) implements BatchOutcome<R> {}

    /**
     * Nothing was done: the service refused, or the request could not be made. Of work of your own, given to
     * {@link BatchFlux#each} or {@link ResourceCollection#each}: it ended with an error, and how much of it was done is
     * not known.
     *
     * @param resource the resource
     * @param code the service's error code, or the name of the exception's class
     * @param message what the service says of it
     * @param cause the exception that failed the whole call; null if the call went through and this one entry failed
     * @param <R> its type
     */
    record Failed<R>(
            R resource,
            String code,
            String message,
            @Nullable Throwable cause) implements BatchOutcome<R> {}

    /**
     * Nobody told whether it was done: no answer of the service came, the service failed, or it refused a call for
     * several resources without saying what became of each. Look at the resource's state, and repeat the action where
     * it is needed. What a stop of the batch has cut off is unknown as well.
     *
     * @param resource the resource
     * @param code the service's error code, or the name of the exception's class; the error may be about another
     *     resource of the call
     * @param message what the service says
     * @param cause the exception that failed the whole call; null if the call went through and its answer lacks this
     *     entry
     * @param <R> its type
     */
    record Unknown<R>(
            R resource,
            String code,
            String message,
            @Nullable Throwable cause) implements BatchOutcome<R> {}
}
