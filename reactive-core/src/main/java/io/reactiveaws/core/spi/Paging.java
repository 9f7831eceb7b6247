package io.reactiveaws.core.spi;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * How an operation pages.
 *
 * @param minimum the least page size that the service takes
 * @param maximum the largest page size, sent where the user names none
 * @param size reads the page size from a request that a filter may have set; null if none
 * @param withSize puts the page size into a request
 * @param withToken puts the token of the page into a request
 * @param nextToken reads the token of the next page from a response; null or empty on the last page
 * @param <B> the builder of the request
 * @param <P> the response
 */
public record Paging<B extends AwsRequest.Builder, P>(
        int minimum,
        int maximum,
        Function<? super AwsRequest, @Nullable Integer> size,
        BiConsumer<? super B, Integer> withSize,
        BiConsumer<? super B, String> withToken,
        Function<? super P, @Nullable String> nextToken) {}
