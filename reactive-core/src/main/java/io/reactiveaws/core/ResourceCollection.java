package io.reactiveaws.core;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import io.reactiveaws.core.spi.calls.ObservedTask;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * Resources that AWS can list.
 *
 * <p>A collection is immutable and calls nothing by itself; {@link #filter}, {@link #limit} and {@link #pageSize} give
 * another one. {@link #all()} and {@link #pages()} list: a page is asked for only when there is demand, and one page is
 * read ahead while the current one is being consumed. Each subscription lists again.
 *
 * @param <R> the resource
 * @param <B> the builder of the listing's request
 */
public class ResourceCollection<R, B extends AwsRequest.Builder> {

    private final Listing<B, ?, R> listing;
    private final CollectionOptions<B> options;

    /**
     * Makes a collection of all that the parent resource has.
     *
     * @param listing what lists it
     */
    public ResourceCollection(Listing<B, ?, R> listing) {
        this(listing, CollectionOptions.none());
    }

    private ResourceCollection(Listing<B, ?, R> listing, CollectionOptions<B> options) {
        this.listing = listing;
        this.options = options;
    }

    /**
     * Makes a collection like another one.
     *
     * @param other the other
     */
    protected ResourceCollection(ResourceCollection<R, B> other) {
        this(other.listing, other.options);
    }

    /**
     * Makes a collection that asks for the same and reads something else from the answers.
     *
     * @param other what lists
     * @param <T> what is read
     * @return another collection, with the filters, the limit and the page size of this one
     */
    protected final <T> ResourceCollection<T, B> readAs(Listing<B, ?, T> other) {
        return new ResourceCollection<>(other, options);
    }

    /**
     * Narrows the collection by what the listing's request can say.
     *
     * <p>Filters run at each subscription, in the order in which they were given. A list that an earlier filter set is
     * appended to; any other value replaces the earlier one. Each filter gets an empty request, so it cannot read what
     * others said. What the parent resource says wins.
     *
     * <p>A list that is empty or null, or has an item that is null or blank, fails the subscription before anything is
     * sent, whichever filter sets it: services take an empty list of ids for all there are. So does a filter of EC2
     * without values.
     *
     * @param request completes the request
     * @return another collection
     * @throws IllegalArgumentException if the consumer is null
     */
    public ResourceCollection<R, B> filter(Consumer<? super B> request) {
        try {
            return new ResourceCollection<>(listing, options.filter(Arguments.notNull("request", request)));
        } catch (IllegalArgumentException e) {
            throw located(e);
        }
    }

    /**
     * Ends the listing after a number of resources.
     *
     * <p>The page size shrinks to it where the service allows. 0 gives nothing and calls nothing.
     *
     * @param items the most resources that are wanted, 0 or more
     * @return another collection
     * @throws IllegalArgumentException if the number is negative
     */
    public ResourceCollection<R, B> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException(listing.location() + ": 'limit' must be 0 or more, was " + items);
        }
        return new ResourceCollection<>(listing, options.limit(items));
    }

    /**
     * Sets how many resources the service puts in one page, at most; without it, the largest number that it allows.
     *
     * <p>Where the service takes no page size beside what a filter says, none is sent.
     *
     * @param items the page size, within the bounds of the service
     * @return another collection
     * @throws IllegalArgumentException if the service takes no page of this size
     */
    public ResourceCollection<R, B> pageSize(int items) {
        Paging<B, ?> paging = listing.paging();
        PageSize<?, B> sizes = paging == null ? null : paging.size();
        if (sizes == null) {
            throw new IllegalArgumentException("%s: 'pageSize' cannot be set, the operation %s; use limit"
                    .formatted(listing.location(), paging == null ? "has only one page" : "takes no page size"));
        }
        try {
            sizes.require("pageSize", items);
        } catch (IllegalArgumentException e) {
            throw located(e);
        }
        return new ResourceCollection<>(listing, options.pageSize(items));
    }

    /**
     * Emits the resources, page by page.
     *
     * @return the resources in the order of the service; empty if there are none. The service's errors, and
     *     {@link PaginationException} if it repeats a token or cuts the listing short without one, come after all
     *     resources of the pages before
     */
    public final Flux<R> all() {
        return reader().read(Page::items);
    }

    /**
     * Emits the pages as the service gave them, empty ones too.
     *
     * @return the pages
     */
    public final Flux<Page<R>> pages() {
        return reader().read(List::of);
    }

    /**
     * Works on each resource of the collection, so many at a time, and tells what became of each; see
     * {@link BatchFlux#each}. The listing is read as far as there is room for work, and one page ahead.
     *
     * @param concurrency how many are worked on at once, from 1 to 100,000
     * @param work is called for each resource and must not block; what it emits is ignored
     * @return an outcome for each resource, in the order in which the work ends; an error of the listing comes after
     *     them
     */
    public final BatchFlux<R> each(int concurrency, Function<? super R, ? extends Publisher<?>> work) {
        try {
            BatchFlux<R> each = BatchFlux.each(this, all(), concurrency, work, listing.timer());
            return each.seenBy(listing.tasks().apply(each.call()));
        } catch (IllegalArgumentException e) {
            throw located(e);
        }
    }

    /**
     * Runs a batch action over the collection. What is listed more than once in a chunk is in the call once.
     *
     * @param call what is sent for each chunk
     * @return an outcome for each distinct resource of a chunk
     */
    protected final BatchFlux<R> batch(BatchCall<R, BatchOutcome<R>> call) {
        ObservedTask task = listing.tasks().apply(call);
        return BatchFlux.of(call.measured(task), all(), listing.timer()).seenBy(task);
    }

    /**
     * Polls the collection: lists all of it when there is demand, and then once in each period, at ticks that all
     * subscribers of the flux have in common. A tick that comes while a listing is under way, or while what the last
     * one gave has not been taken, is dropped.
     *
     * @param member the member that polls
     * @param every the period
     * @param readers makes, once a subscription, what reads each listing; subscribers share the resources in it
     * @param <T> what is read
     * @return what is read of each listing, until one fails
     * @throws IllegalArgumentException if the period is null or not positive, or this collection has a limit; says
     *     where
     */
    protected final <T> Flux<T> polled(
            String member, Duration every, Supplier<? extends Function<? super List<R>, ? extends List<T>>> readers) {
        try {
            Arguments.positive("every", every);
            if (options.limited()) {
                throw new IllegalArgumentException("a collection with a 'limit' cannot be polled, because each listing"
                        + " may have other resources; leave it out, and narrow the collection by filter");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s.%s: %s".formatted(this, member, e.getMessage()));
        }
        return new SharedPolls<>(all().collectList(), listing.timer()).every(every, readers);
    }

    /**
     * Checks an argument of a batch action.
     *
     * @param member the batch action
     * @param name the argument's name
     * @param value the value given
     * @throws IllegalArgumentException if it is null; says where
     */
    protected final void argument(String member, String name, @Nullable Object value) {
        Arguments.argument(this, member, name, value);
    }

    private PageReader<B, ?, R> reader() {
        return new PageReader<>(listing, options);
    }

    private IllegalArgumentException located(IllegalArgumentException e) {
        return new IllegalArgumentException(listing.location() + ": " + e.getMessage());
    }

    /** Returns the collection and its operation, such as {@code sqs.Sqs().queues [ListQueues]}. */
    @Override
    public String toString() {
        return listing.location();
    }
}
