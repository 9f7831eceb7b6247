package io.reactiveaws.core.spi.calls;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who sees what the resources over a client do. */
public interface CallObserver {

    /** Nobody. */
    CallObserver NONE = new CallObserver() {
        @Override
        public boolean isIdle() {
            return true;
        }

        @Override
        public <T> Mono<T> observe(Mono<T> call, ObservedCall what) {
            return call;
        }

        @Override
        public <T> Mono<T> observeTask(Mono<T> task, ObservedCall what) {
            return task;
        }

        @Override
        public <T> Flux<T> observeTask(Flux<T> task, ObservedCall what, BooleanSupplier isDone) {
            return task;
        }

        @Override
        public <T> Mono<T> observeSent(ObservedCall what, Function<Map<String, String>, Mono<T>> send) {
            return send.apply(Map.of());
        }

        @Override
        public <T> Flux<T> observeHandled(
                Flux<T> handling, ObservedCall what, MessageHeaders headers, BooleanSupplier isDone) {
            return handling;
        }
    };

    /**
     * Says whether nobody looks now, so that nothing need be shown.
     *
     * @return whether the other methods have no effect
     */
    boolean isIdle();

    /**
     * Shows a call.
     *
     * @param call the call, of which each subscription is one
     * @param what what it is
     * @param <T> the response
     * @return the same call, seen
     */
    <T> Mono<T> observe(Mono<T> call, ObservedCall what);

    /**
     * Shows work that takes several calls.
     *
     * @param task the work, done for each subscription
     * @param what what it is
     * @param <T> its result
     * @return the same work, seen
     */
    <T> Mono<T> observeTask(Mono<T> task, ObservedCall what);

    /**
     * Shows work that takes several calls.
     *
     * @param task the work, done for each subscription
     * @param what what it is
     * @param isDone whether whoever leaves now has got all that there is
     * @param <T> a result
     * @return the same work, seen
     */
    <T> Flux<T> observeTask(Flux<T> task, ObservedCall what, BooleanSupplier isDone);

    /**
     * Shows a message that is sent, once a subscription.
     *
     * @param what who sends it
     * @param send sends it, with the headers that it is given
     * @param <T> the response
     * @return what was sent, seen
     */
    <T> Mono<T> observeSent(ObservedCall what, Function<Map<String, String>, Mono<T>> send);

    /**
     * Shows a message that is handled.
     *
     * @param handling what handles it, once a subscription
     * @param what who has received it
     * @param headers what its sender wrote
     * @param isDone whether whoever leaves now has got all that there is
     * @param <T> what the handler emits
     * @return the same, seen
     */
    <T> Flux<T> observeHandled(Flux<T> handling, ObservedCall what, MessageHeaders headers, BooleanSupplier isDone);
}
