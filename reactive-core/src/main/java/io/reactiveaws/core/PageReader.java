package io.reactiveaws.core;

import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/** Asks for the pages of one listing: sizes, tokens and the limit. */
final class PageReader<B extends AwsRequest.Builder, P extends SdkResponse, R> {

    private final Listing<B, P, R> listing;
    private final CollectionOptions<B> options;

    PageReader(Listing<B, P, R> listing, CollectionOptions<B> options) {
        this.listing = listing;
        this.options = options;
    }

    /** Where a listing stands before a page. */
    private record Cursor<P>(int page, @Nullable P before, long itemsBefore, PageTokens tokens) {
        static <P> Cursor<P> start() {
            return new Cursor<>(0, null, 0, PageTokens.NONE);
        }
    }

    /** Emits what is made of each page; a limit of 0 calls nothing. */
    <T> Flux<T> read(Function<Page<R>, List<T>> content) {
        if (options.limit() == 0) {
            return Flux.empty();
        }
        return Flux.defer(() -> {
            AwsRequest request;
            try {
                request = mergedFilters();
            } catch (RuntimeException e) {
                return Flux.<T>error(e).checkpoint(listing.location());
            }
            return new PageFlux<>(Cursor.<P>start(), cursor -> fetch(request, cursor, content));
        });
    }

    private AwsRequest mergedFilters() {
        AwsRequest request = RequestMerger.merge(
                        listing.operation().request(), options.filters(), listing.identifiers())
                .build();
        PageSize<?, B> sizes = sizes();
        Integer size = sizes == null ? null : sizes.in(request);
        if (sizes != null && size != null) {
            sizes.require("page size of the filter", size);
        }
        return request;
    }

    private <T> Mono<PageFlux.Chunk<T, Cursor<P>>> fetch(
            AwsRequest request, Cursor<P> cursor, Function<Page<R>, List<T>> content) {
        String problem = cursor.tokens().problem();
        if (problem != null) {
            return Mono.error(() -> new PaginationException(listing.location() + ": " + problem));
        }
        return send(pageRequest(request, cursor), cursor).map(response -> {
            List<R> all = read(response, cursor);
            List<R> items = limited(all, cursor);
            boolean more = hasMore(response, all.isEmpty());
            String token = more ? nextToken(response) : null;
            Page<R> page = new Page<>(cursor.page(), items, token, response);
            return new PageFlux.Chunk<>(content.apply(page), more ? next(cursor, items.size(), response, token) : null);
        });
    }

    /** Pages after the first are not refused, however many calls wait. */
    private Mono<P> send(B request, Cursor<P> cursor) {
        Mono<P> page = listing.send().apply(request);
        return cursor.before() == null ? page : page.contextWrite(ClientLifecycle::continuation);
    }

    private List<R> read(P response, Cursor<P> cursor) {
        try {
            return listing.items().apply(response);
        } catch (ResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ResourceException(
                    "%s: an entry of page %d cannot be read, because the answer lacks what it is known by: %s"
                            .formatted(listing.location(), cursor.page(), e.getMessage()),
                    e);
        }
    }

    @SuppressWarnings("unchecked") // a request's builder is of the type that built it
    private B pageRequest(AwsRequest request, Cursor<P> cursor) {
        B builder = (B) request.toBuilder();
        PageSize<?, B> sizes = sizes();
        if (sizes != null && !sizes.isRefusedBy(request)) {
            sizes.writer().accept(builder, pageSize(sizes, request, cursor));
        }
        Paging<B, P> paging = listing.paging();
        if (paging != null && cursor.before() != null) {
            paging.after().accept(builder, cursor.before());
        }
        return builder;
    }

    private @Nullable PageSize<?, B> sizes() {
        Paging<B, P> paging = listing.paging();
        return paging == null ? null : paging.size();
    }

    private int pageSize(PageSize<?, B> sizes, AwsRequest request, Cursor<P> cursor) {
        Integer wanted = options.pageSize();
        if (wanted == null) {
            wanted = sizes.in(request);
        }
        long size = wanted == null ? sizes.maximum() : wanted;
        if (options.limited()) {
            size = Math.min(size, options.limit() - cursor.itemsBefore());
        }
        return (int) Math.max(size, sizes.minimum());
    }

    private List<R> limited(List<R> items, Cursor<P> cursor) {
        long left = options.limit() - cursor.itemsBefore();
        return options.limited() && items.size() > left ? items.subList(0, (int) left) : items;
    }

    private @Nullable String nextToken(P response) {
        Paging<B, P> paging = listing.paging();
        return paging == null ? null : Paging.marker(paging.nextToken().apply(response));
    }

    /** A service that doesn't say whether more follows, though it should, may have a token on the last page as well. */
    private boolean hasMore(P response, boolean empty) {
        Paging<B, P> paging = listing.paging();
        if (paging == null || paging.more() == null) {
            return nextToken(response) != null;
        }
        Boolean more = paging.more().apply(response);
        return more == null ? !empty && nextToken(response) != null : more;
    }

    private @Nullable Cursor<P> next(Cursor<P> cursor, int items, P response, @Nullable String token) {
        long itemsSoFar = cursor.itemsBefore() + items;
        boolean enough = options.limited() && itemsSoFar >= options.limit();
        return enough
                ? null
                : new Cursor<>(
                        cursor.page() + 1, response, itemsSoFar, cursor.tokens().after(cursor.page(), token));
    }
}
