package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.index;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.SignalType;

/** Pages that arrive on other threads while demand and cancel come from others again. */
class PageStressTest {

    private static final int ROUNDS = 2_000;
    private static final int PAGES = 5;
    private static final int SIZE = 4;
    private static final List<String> ALL =
            IntStream.range(0, PAGES * SIZE).mapToObj(String::valueOf).toList();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private final ConcurrentLinkedQueue<Throwable> dropped = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void keepDroppedErrors() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void stop() {
        Hooks.resetOnErrorDropped();
        threads.shutdownNow();
    }

    private QueueClient client() {
        return new QueueClient(request -> CompletableFuture.supplyAsync(
                () -> {
                    int page = index(request);
                    String[] items = ALL.subList(page * SIZE, (page + 1) * SIZE).toArray(String[]::new);
                    return page(page + 1 < PAGES ? "t" + (page + 1) : null, items);
                },
                threads));
    }

    /** Keeps what it gets and asks for nothing by itself. */
    private static final class Keeper extends BaseSubscriber<String> {
        final ConcurrentLinkedQueue<String> items = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<SignalType> ends = new ConcurrentLinkedQueue<>();
        final CountDownLatch ended = new CountDownLatch(1);

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(String item) {
            items.add(item);
        }

        @Override
        protected void hookFinally(SignalType end) {
            ends.add(end);
            ended.countDown();
        }
    }

    private Future<?> requestOneByOne(Keeper keeper, int times) {
        return threads.submit(() -> {
            for (int i = 0; i < times; i++) {
                keeper.request(1);
            }
        });
    }

    @Test
    void everyItemComesOnceAndInOrder() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            QueueClient client = client();
            Keeper keeper = new Keeper();
            queues(client).all().subscribe(keeper);

            Future<?> one = requestOneByOne(keeper, ALL.size() / 2);
            Future<?> other = requestOneByOne(keeper, ALL.size() / 2);
            one.get(10, TimeUnit.SECONDS);
            other.get(10, TimeUnit.SECONDS);

            assertThat(keeper.ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(keeper.items).containsExactlyElementsOf(ALL);
            assertThat(keeper.ends).containsExactly(SignalType.ON_COMPLETE);
            assertThat(client.calls()).isEqualTo(PAGES);
        }
    }

    @Test
    void cancelAtAnyMomentLeavesAPrefixAndNoRequestInFlight() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            QueueClient client = client();
            Keeper keeper = new Keeper();
            queues(client).all().subscribe(keeper);

            Future<?> demand = requestOneByOne(keeper, ALL.size());
            Future<?> cancel = threads.submit(keeper::cancel);
            demand.get(10, TimeUnit.SECONDS);
            cancel.get(10, TimeUnit.SECONDS);
            // those who drain are the threads of this pool: when all have passed here, nothing moves any more
            quiesce();

            List<String> items = List.copyOf(keeper.items);
            assertThat(items).isEqualTo(ALL.subList(0, items.size()));
            int calls = client.calls();
            for (int call = 0; call < calls; call++) {
                assertThat(client.future(call)).isDone();
            }
            assertThat(client.calls()).isLessThanOrEqualTo(PAGES);
            assertThat(dropped).isEmpty();
        }
    }

    private void quiesce() throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        List<Future<?>> passes = IntStream.range(0, 4)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return null;
                }))
                .toList();
        for (Future<?> pass : passes) {
            pass.get(10, TimeUnit.SECONDS);
        }
    }
}
