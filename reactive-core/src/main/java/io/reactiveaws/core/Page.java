package io.reactiveaws.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One page of a collection, as the service gave it.
 *
 * @param <R> the resource
 */
public final class Page<R> {

    private final int index;
    private final List<R> items;
    private final @Nullable String nextToken;
    private final SdkResponse response;

    Page(int index, List<R> items, @Nullable String nextToken, SdkResponse response) {
        this.index = index;
        this.items = items;
        this.nextToken = nextToken;
        this.response = response;
    }

    /**
     * Returns the page's number.
     *
     * @return 0 for the first page
     */
    public int index() {
        return index;
    }

    /**
     * Returns the resources, at most as many as the collection's limit leaves.
     *
     * @return an unmodifiable list; it may be empty though more pages follow
     */
    public List<R> items() {
        return items;
    }

    /**
     * Returns the service's token of the next page. A listing starts behind this page if its request is given the token
     * in {@link ResourceCollection#filter}. Where a service pages by several markers, they are joined here; the
     * {@link #response()} has each.
     *
     * @return the token; empty on the last page
     */
    public Optional<String> nextToken() {
        return Optional.ofNullable(nextToken);
    }

    /**
     * Returns the SDK's response, for what resources don't show.
     *
     * @return the response
     */
    public SdkResponse response() {
        return response;
    }

    @Override
    public String toString() {
        return "Page(index=" + index + ", items=" + items + ")";
    }
}
