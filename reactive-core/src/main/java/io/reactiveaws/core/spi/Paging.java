package io.reactiveaws.core.spi;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * How an operation pages.
 *
 * @param after puts what a page's response says of the next page into the request for it
 * @param nextToken reads the token of the next page from a response; null or empty on the last page
 * @param more reads from a response whether more follows; null if the token alone tells
 * @param size the page size; null if the operation takes none
 * @param <B> the builder of the request
 * @param <P> the response
 */
public record Paging<B extends AwsRequest.Builder, P>(
        BiConsumer<? super B, ? super P> after,
        Function<? super P, @Nullable String> nextToken,
        @Nullable Function<? super P, @Nullable Boolean> more,
        @Nullable PageSize<?, B> size) {

    /**
     * Makes the paging of an operation that takes a page size.
     *
     * @param after puts what a page's response says of the next page into the request for it
     * @param nextToken reads the token of the next page from a response; null or empty on the last page
     * @param size the page size
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the paging
     */
    public static <B extends AwsRequest.Builder, P> Paging<B, P> sized(
            BiConsumer<? super B, ? super P> after,
            Function<? super P, @Nullable String> nextToken,
            PageSize<?, B> size) {
        return new Paging<>(after, nextToken, null, size);
    }

    /**
     * Makes the paging of an operation whose pages have the size that the service chooses.
     *
     * @param after puts what a page's response says of the next page into the request for it
     * @param nextToken reads the token of the next page from a response; null or empty on the last page
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the paging
     */
    public static <B extends AwsRequest.Builder, P> Paging<B, P> unsized(
            BiConsumer<? super B, ? super P> after, Function<? super P, @Nullable String> nextToken) {
        return new Paging<>(after, nextToken, null, null);
    }

    /**
     * Makes the paging of an operation that takes a page size and says apart from the token whether more follows.
     *
     * @param after puts what a page's response says of the next page into the request for it
     * @param nextToken reads the token of the next page from a response
     * @param more reads from a response whether more follows; null where a response doesn't say
     * @param size the page size
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the paging
     */
    public static <B extends AwsRequest.Builder, P> Paging<B, P> sized(
            BiConsumer<? super B, ? super P> after,
            Function<? super P, @Nullable String> nextToken,
            Function<? super P, @Nullable Boolean> more,
            PageSize<?, B> size) {
        return new Paging<>(after, nextToken, more, size);
    }

    /**
     * Makes the paging of an operation whose pages have the size that the service chooses, and that says apart from the
     * token whether more follows.
     *
     * @param after puts what a page's response says of the next page into the request for it
     * @param nextToken reads the token of the next page from a response
     * @param more reads from a response whether more follows; null where a response doesn't say
     * @param <B> the builder of the request
     * @param <P> the response
     * @return the paging
     */
    public static <B extends AwsRequest.Builder, P> Paging<B, P> unsized(
            BiConsumer<? super B, ? super P> after,
            Function<? super P, @Nullable String> nextToken,
            Function<? super P, @Nullable Boolean> more) {
        return new Paging<>(after, nextToken, more, null);
    }

    /**
     * Reads one of several markers: an empty one must not be sent back.
     *
     * @param marker what the response names
     * @return the marker; null if it is empty
     */
    public static @Nullable String marker(@Nullable String marker) {
        return marker == null || marker.isEmpty() ? null : marker;
    }

    /**
     * Reads one of several markers.
     *
     * @param marker what the response names
     * @return the marker
     */
    public static @Nullable Integer marker(@Nullable Integer marker) {
        return marker;
    }

    /**
     * Makes one token of the markers by which some operations page.
     *
     * @param markers what the response names; null or empty where it names none
     * @return the markers that are there, with commas between
     */
    public static String token(@Nullable Object... markers) {
        return Arrays.stream(markers)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(marker -> !marker.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
