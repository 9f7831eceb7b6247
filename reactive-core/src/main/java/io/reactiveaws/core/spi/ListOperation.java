package io.reactiveaws.core.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * An operation that lists, whatever a collection makes of its answers.
 *
 * @param name the operation's name
 * @param request makes an empty request
 * @param send builds the request and calls the client
 * @param paging how it pages; null if it has only one page
 * @param <C> the SDK's async client
 * @param <B> the builder of the request
 * @param <P> the response
 */
public record ListOperation<C, B extends AwsRequest.Builder, P extends SdkResponse>(
        String name,
        Supplier<B> request,
        BiFunction<? super C, ? super B, CompletableFuture<P>> send,
        @Nullable Paging<B, P> paging) {

    /**
     * Makes an operation that has only one page.
     *
     * @param name the operation's name
     * @param request makes an empty request
     * @param send builds the request and calls the client
     * @param <C> the SDK's async client
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the operation
     */
    public static <C, B extends AwsRequest.Builder, P extends SdkResponse> ListOperation<C, B, P> onePage(
            String name, Supplier<B> request, BiFunction<? super C, ? super B, CompletableFuture<P>> send) {
        return new ListOperation<>(name, request, send, null);
    }

    /**
     * Makes an operation that pages.
     *
     * @param name the operation's name
     * @param request makes an empty request
     * @param send builds the request and calls the client
     * @param paging how it pages
     * @param <C> the SDK's async client
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the operation
     */
    public static <C, B extends AwsRequest.Builder, P extends SdkResponse> ListOperation<C, B, P> paged(
            String name,
            Supplier<B> request,
            BiFunction<? super C, ? super B, CompletableFuture<P>> send,
            Paging<B, P> paging) {
        return new ListOperation<>(name, request, send, paging);
    }
}
