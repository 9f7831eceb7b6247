package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.ObservedTask;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What a collection asks for and how it reads the answers.
 *
 * @param location names the collection and the operation in errors, such as {@code sqs.Sqs().queues [ListQueues]}
 * @param tasks shows a batch action on what is listed to who observes it
 * @param operation the operation that lists
 * @param identifiers fills in what the parent resource says; it overrides the user's filters
 * @param send builds the request and sends it once a subscription
 * @param items reads the resources from a response
 * @param timer returns the scheduler of delays
 * @param <B> the builder of the request
 * @param <P> the response
 * @param <R> the resource
 */
public record Listing<B extends AwsRequest.Builder, P extends SdkResponse, R>(
        String location,
        Function<BatchCall<?, ?>, ObservedTask> tasks,
        ListOperation<?, B, P> operation,
        Consumer<? super B> identifiers,
        Function<? super B, Mono<P>> send,
        Function<? super P, List<R>> items,
        Supplier<Scheduler> timer) {

    /**
     * Makes a listing whose batch actions nobody sees.
     *
     * @param location names the collection and the operation in errors
     * @param operation the operation that lists
     * @param identifiers fills in what the parent resource says; it overrides the user's filters
     * @param send builds the request and sends it once a subscription
     * @param items reads the resources from a response
     * @param timer returns the scheduler of delays
     */
    public Listing(
            String location,
            ListOperation<?, B, P> operation,
            Consumer<? super B> identifiers,
            Function<? super B, Mono<P>> send,
            Function<? super P, List<R>> items,
            Supplier<Scheduler> timer) {
        this(location, action -> ObservedTask.UNSEEN, operation, identifiers, send, items, timer);
    }

    /**
     * Makes a listing that no resource makes: its errors name no resource.
     *
     * @param location names what lists and the operation in errors
     * @param scope sends the requests
     * @param operation the operation that lists
     * @param identifiers fills in what is asked for
     * @param items reads what is listed from a response
     * @param <C> the SDK's async client
     * @param <B> the builder of the request
     * @param <P> the response
     * @param <R> what is listed
     * @return the listing
     */
    public static <C, B extends AwsRequest.Builder, P extends SdkResponse, R> Listing<B, P, R> in(
            String location,
            ClientScope<C> scope,
            ListOperation<C, B, P> operation,
            Consumer<? super B> identifiers,
            Function<? super P, List<R>> items) {
        return new Listing<>(
                location,
                operation,
                identifiers,
                request -> scope.send(
                        operation.name(), List::of, client -> operation.send().apply(client, request)),
                items,
                scope::timer);
    }

    /**
     * Makes a listing by the same operation that reads something else from the answers.
     *
     * @param other reads a response
     * @param <T> what is read
     * @return another listing
     */
    public <T> Listing<B, P, T> reading(Function<? super P, List<T>> other) {
        return new Listing<>(location, tasks, operation, identifiers, send, other, timer);
    }

    /**
     * Makes the same listing that does something with each call.
     *
     * @param change makes of a call what is subscribed to in its place
     * @return another listing
     */
    public Listing<B, P, R> sending(UnaryOperator<Mono<P>> change) {
        return new Listing<>(
                location, tasks, operation, identifiers, request -> change.apply(send.apply(request)), items, timer);
    }

    /**
     * Returns how the operation pages.
     *
     * @return null if it has only one page
     */
    public @Nullable Paging<B, P> paging() {
        return operation.paging();
    }
}
