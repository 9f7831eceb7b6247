package io.reactiveaws.core.spi;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * An operation that lists resources: what a collection asks for and how it reads the answer.
 *
 * @param <B> the builder of the request
 * @param <P> the response
 * @param <R> the resource
 */
public final class Listing<B extends AwsRequest.Builder, P extends SdkResponse, R> {

    private final String location;
    private final Supplier<B> request;
    private final Consumer<? super B> identifiers;
    private final Function<? super B, Mono<P>> send;
    private final Function<? super P, List<R>> items;
    private final @Nullable Paging<B, P> paging;

    /**
     * Makes a listing.
     *
     * @param location names the collection and the operation in errors
     * @param request makes an empty request
     * @param identifiers fills in what the parent resource says; it wins over the user's filters
     * @param send builds the request and sends it once a subscription
     * @param items reads the resources from a response
     * @param paging how the operation pages; null if it has only one page
     */
    public Listing(
            String location,
            Supplier<B> request,
            Consumer<? super B> identifiers,
            Function<? super B, Mono<P>> send,
            Function<? super P, List<R>> items,
            @Nullable Paging<B, P> paging) {
        this.location = location;
        this.request = request;
        this.identifiers = identifiers;
        this.send = send;
        this.items = items;
        this.paging = paging;
    }

    /**
     * Makes a listing by the same operation that reads something else from the answers.
     *
     * @param other reads a response
     * @param <T> what is read
     * @return another listing
     */
    public <T> Listing<B, P, T> reading(Function<? super P, List<T>> other) {
        return new Listing<>(location, request, identifiers, send, other, paging);
    }

    /**
     * Returns the place for errors.
     *
     * @return such as {@code sqs.Sqs().queues [ListQueues]}
     */
    public String location() {
        return location;
    }

    /**
     * Makes an empty request.
     *
     * @return the builder
     */
    public B newRequest() {
        return request.get();
    }

    /**
     * Returns what the parent resource says.
     *
     * @return the last of the filters
     */
    public Consumer<? super B> identifiers() {
        return identifiers;
    }

    /**
     * Sends a request.
     *
     * @param builder the complete request
     * @return the response
     */
    public Mono<P> send(B builder) {
        return send.apply(builder);
    }

    /**
     * Reads the resources from a response.
     *
     * @param response the response
     * @return the resources
     */
    public List<R> items(P response) {
        return items.apply(response);
    }

    /**
     * Returns how the operation pages.
     *
     * @return null if it has only one page
     */
    public @Nullable Paging<B, P> paging() {
        return paging;
    }
}
