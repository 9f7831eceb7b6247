package io.reactiveaws.core.spi;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * The page size that an operation takes.
 *
 * @param minimum the least that the service takes
 * @param maximum the largest that it takes, sent where the user names none
 * @param reader reads it from a request that a filter may have set; null if none
 * @param writer puts it into a request
 * @param refused whether the service takes none with what a request says otherwise, such as a list of ids
 * @param <Q> the request
 * @param <B> the builder of the request
 */
public record PageSize<Q extends AwsRequest, B extends AwsRequest.Builder>(
        int minimum,
        int maximum,
        Function<? super Q, @Nullable Integer> reader,
        BiConsumer<? super B, Integer> writer,
        Predicate<? super Q> refused) {

    /**
     * Makes the page size of an operation that always takes one.
     *
     * @param minimum the least that the service takes
     * @param maximum the largest that it takes
     * @param reader reads it from a request
     * @param writer puts it into a request
     * @param <Q> the request
     * @param <B> the builder of the request
     * @return the page size
     */
    public static <Q extends AwsRequest, B extends AwsRequest.Builder> PageSize<Q, B> between(
            int minimum,
            int maximum,
            Function<? super Q, @Nullable Integer> reader,
            BiConsumer<? super B, Integer> writer) {
        return new PageSize<>(minimum, maximum, reader, writer, request -> false);
    }

    /**
     * Makes the same page size for an operation that takes none beside something else.
     *
     * @param refusal whether a request has that
     * @return the page size
     */
    public PageSize<Q, B> unless(Predicate<? super Q> refusal) {
        return new PageSize<>(minimum, maximum, reader, writer, refusal);
    }

    /**
     * Checks a page size that a user names.
     *
     * @param name what the user calls it
     * @param items the page size
     * @return the page size
     * @throws IllegalArgumentException if the service does not take it
     */
    public int require(String name, int items) {
        return (int) Arguments.within(name, items, minimum, maximum);
    }

    /**
     * Reads the page size from a request.
     *
     * @param request one of the operation's requests
     * @return the page size; null if none is set
     */
    @SuppressWarnings("unchecked") // the operation's request
    public @Nullable Integer in(AwsRequest request) {
        return reader.apply((Q) request);
    }

    /**
     * Tells whether the service takes no page size with what a request says otherwise.
     *
     * @param request one of the operation's requests
     * @return whether none must be sent
     */
    @SuppressWarnings("unchecked") // the operation's request
    public boolean isRefusedBy(AwsRequest request) {
        return refused.test((Q) request);
    }
}
