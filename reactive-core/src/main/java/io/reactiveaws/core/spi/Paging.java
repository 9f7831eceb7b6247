package io.reactiveaws.core.spi;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * How an operation pages.
 *
 * @param minimum the least page size that the service takes
 * @param maximum the largest page size, sent where the user names none
 * @param size reads the page size from a request that a filter may have set; null if none
 * @param withSize puts the page size into a request
 * @param after puts what a page's response says of the next page into the request for it
 * @param nextToken reads the token of the next page from a response; null or empty on the last page
 * @param unsized whether the service takes no page size with what a request says otherwise
 * @param <B> the builder of the request
 * @param <P> the response
 */
public record Paging<B extends AwsRequest.Builder, P>(
        int minimum,
        int maximum,
        Function<? super AwsRequest, @Nullable Integer> size,
        BiConsumer<? super B, Integer> withSize,
        BiConsumer<? super B, ? super P> after,
        Function<? super P, @Nullable String> nextToken,
        Predicate<? super AwsRequest> unsized) {

    /**
     * Makes the paging of an operation that always takes a page size.
     *
     * @param minimum the least page size that the service takes
     * @param maximum the largest page size, sent where the user names none
     * @param size reads the page size from a request that a filter may have set; null if none
     * @param withSize puts the page size into a request
     * @param after puts what a page's response says of the next page into the request for it
     * @param nextToken reads the token of the next page from a response; null or empty on the last page
     */
    public Paging(
            int minimum,
            int maximum,
            Function<? super AwsRequest, @Nullable Integer> size,
            BiConsumer<? super B, Integer> withSize,
            BiConsumer<? super B, ? super P> after,
            Function<? super P, @Nullable String> nextToken) {
        this(minimum, maximum, size, withSize, after, nextToken, request -> false);
    }

    /**
     * Makes the same paging for an operation that takes no page size beside something else, such as a list of ids.
     *
     * @param refusal whether a request has that
     * @return the paging
     */
    public Paging<B, P> unless(Predicate<? super AwsRequest> refusal) {
        return new Paging<>(minimum, maximum, size, withSize, after, nextToken, refusal);
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
