package io.reactiveaws.core;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The items of a listing, page by page.
 *
 * <p>A page is asked for only when there is demand. One page is read ahead while the current one is being consumed:
 * when the demand reaches past the current page, or when the consumer has come back for more of it.
 *
 * @param <T> an item
 * @param <K> what the next page is asked for with
 */
final class PageFlux<T, K> extends Flux<T> {

    private final K first;
    private final Function<? super K, Mono<Chunk<T, K>>> fetch;

    PageFlux(K first, Function<? super K, Mono<Chunk<T, K>>> fetch) {
        this.first = first;
        this.fetch = fetch;
    }

    /** One page's items, and what the next page is asked for with; null on the last page. */
    record Chunk<T, K>(List<T> items, @Nullable K next) {}

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        subscriber.onSubscribe(new Pager<>(subscriber, first, fetch));
    }

    /** One subscription. Everything but the volatile fields belongs to whoever drains. */
    private static final class Pager<T, K> implements Subscription {

        @SuppressWarnings("rawtypes")
        private static final AtomicLongFieldUpdater<Pager> REQUESTED =
                AtomicLongFieldUpdater.newUpdater(Pager.class, "requested");

        @SuppressWarnings("rawtypes")
        private static final AtomicIntegerFieldUpdater<Pager> DRAINING =
                AtomicIntegerFieldUpdater.newUpdater(Pager.class, "draining");

        private final CoreSubscriber<? super T> subscriber;
        private final Function<? super K, Mono<Chunk<T, K>>> fetch;

        private volatile long requested;

        @SuppressWarnings("UnusedVariable") // through DRAINING
        private volatile int draining;

        private volatile boolean cancelled;
        private volatile @Nullable Chunk<T, K> arrived;
        private volatile @Nullable Throwable failure;

        private List<T> items = List.of();
        private int position;
        private long emitted;
        private long requestedAtFirstItem;
        private @Nullable K next;
        private @Nullable Fetch fetching;
        private boolean ended;

        Pager(CoreSubscriber<? super T> subscriber, K first, Function<? super K, Mono<Chunk<T, K>>> fetch) {
            this.subscriber = subscriber;
            this.next = first;
            this.fetch = fetch;
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)) {
                Operators.addCap(REQUESTED, this, n);
                drain();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            drain();
        }

        private void drain() {
            if (DRAINING.getAndIncrement(this) != 0) {
                return;
            }
            int missed = 1;
            while (missed != 0) {
                advance();
                missed = DRAINING.addAndGet(this, -missed);
            }
        }

        /** Does all that can be done now. */
        private void advance() {
            while (!ended) {
                if (cancelled) {
                    end();
                    return;
                }
                emitItems();
                if (position < items.size() || !turnPage()) {
                    return;
                }
            }
        }

        private void emitItems() {
            long demand = requested;
            while (position < items.size() && emitted != demand && !cancelled) {
                if (position == 0) {
                    requestedAtFirstItem = demand;
                }
                subscriber.onNext(items.get(position++));
                emitted++;
                if (position == 1) {
                    readAhead();
                }
            }
            readAhead();
        }

        private void readAhead() {
            boolean reachesPast = requested - emitted > items.size() - position;
            boolean cameBack = requested != requestedAtFirstItem;
            if (position > 0 && position < items.size() && (reachesPast || cameBack)) {
                fetchNext();
            }
        }

        /** Goes on behind a consumed page; false if there is nothing to do for now. */
        private boolean turnPage() {
            Chunk<T, K> chunk = arrived;
            Throwable error = failure;
            if (chunk != null) {
                open(chunk);
                return true;
            }
            if (error != null) {
                end();
                subscriber.onError(error);
            } else if (next == null && fetching == null) {
                end();
                subscriber.onComplete();
            } else if (requested != emitted) {
                return fetchNext();
            }
            return false;
        }

        private void open(Chunk<T, K> chunk) {
            arrived = null;
            fetching = null;
            items = chunk.items();
            position = 0;
            next = chunk.next();
        }

        /** Asks for the next page unless that has been done; true if the answer is there already. */
        private boolean fetchNext() {
            K key = next;
            if (key == null || fetching != null || cancelled) {
                return false;
            }
            next = null;
            Fetch asked = new Fetch();
            fetching = asked;
            Mono.defer(() -> fetch.apply(key)).subscribe(asked);
            return arrived != null || failure != null;
        }

        private void end() {
            ended = true;
            items = List.of();
            arrived = null;
            if (fetching != null) {
                fetching.cancel();
            }
        }

        /** One request for a page. */
        private final class Fetch extends BaseSubscriber<Chunk<T, K>> {

            private boolean answered;

            @Override
            public Context currentContext() {
                return subscriber.currentContext();
            }

            @Override
            protected void hookOnNext(Chunk<T, K> chunk) {
                answered = true;
                arrived = chunk;
                drain();
            }

            @Override
            protected void hookOnComplete() {
                if (!answered) {
                    hookOnError(new NoSuchElementException("the call for a page ended without a response"));
                }
            }

            @Override
            protected void hookOnError(Throwable error) {
                failure = error;
                drain();
            }
        }
    }
}
