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
 * @param size the page size; null if the operation takes none
 * @param <B> the builder of the request
 * @param <P> the response
 */
public record Paging<B extends AwsRequest.Builder, P>(
        BiConsumer<? super B, ? super P> after,
        Function<? super P, @Nullable String> nextToken,
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
        return new Paging<>(after, nextToken, size);
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
        return new Paging<>(after, nextToken, null);
    }

    /**
     * Makes one token of the markers by which some operations page.
     *
     * @param markers what the response names; null where it names none
     * @return the markers that are there, with commas between
     */
    public static String token(@Nullable Object... markers) {
        return Arrays.stream(markers)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
