package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.index;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.SignalType;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Pages, demand and cancels that come in any order, each also in the midst of another. */
class PageOrderTest {

    private static final int ROUNDS = 500;
    private static final int PAGES = 5;
    private static final int SIZE = 4;
    private static final List<String> ALL =
            IntStream.range(0, PAGES * SIZE).mapToObj(String::valueOf).toList();

    private final List<Throwable> dropped = new ArrayList<>();
    private Orders orders;

    @BeforeEach
    void keepDroppedErrors() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void stop() {
        Hooks.resetOnErrorDropped();
    }

    /** Keeps what it gets and asks for nothing by itself. */
    private final class Keeper extends BaseSubscriber<String> {
        private final List<String> items = new ArrayList<>();
        private final List<SignalType> ends = new ArrayList<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(String item) {
            items.add(item);
            orders.boundary();
        }

        @Override
        protected void hookFinally(SignalType end) {
            ends.add(end);
        }
    }

    /** One listing, whose pages a step answers: the client keeps the answers back. */
    private final class Listed {
        private final Queue<Runnable> answers = new ArrayDeque<>();
        private final QueueClient client = new QueueClient(this::asked);
        private final Keeper keeper = new Keeper();
        private int demand;

        private CompletableFuture<ListQueuesResponse> asked(ListQueuesRequest request) {
            CompletableFuture<ListQueuesResponse> answer = new CompletableFuture<>();
            int page = index(request);
            String[] items = ALL.subList(page * SIZE, (page + 1) * SIZE).toArray(String[]::new);
            answers.add(() -> answer.complete(page(page + 1 < PAGES ? "t" + (page + 1) : null, items)));
            orders.boundary();
            return answer;
        }

        void step(SplittableRandom random) {
            if (random.nextInt(3) == 0) {
                answer();
            } else {
                request(1 + random.nextInt(2));
            }
        }

        void request(int items) {
            demand += items;
            keeper.request(items);
        }

        void answerAll() {
            while (answer()) {
                assertThat(client.calls()).isPositive();
            }
        }

        boolean answer() {
            Runnable answer = answers.poll();
            if (answer != null) {
                answer.run();
            }
            return answer != null;
        }
    }

    private Listed listed(long seed, int most) {
        Listed listed = new Listed();
        orders = new Orders(seed, listed::step);
        queues(listed.client).all().subscribe(listed.keeper);
        orders.make(new SplittableRandom(seed).nextInt(most));
        return listed;
    }

    @RepeatedTest(4)
    void everyItemComesOnceAndInOrder(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            Listed listed = listed(ROUNDS * repetition.getCurrentRepetition() + round, 30);
            listed.answerAll();
            assertThat(listed.keeper.items).hasSize(Math.min(listed.demand, ALL.size()));
            listed.request(ALL.size());
            listed.answerAll();

            assertThat(listed.keeper.items).containsExactlyElementsOf(ALL);
            assertThat(listed.keeper.ends).containsExactly(SignalType.ON_COMPLETE);
            assertThat(listed.client.calls()).isEqualTo(PAGES);
        }
    }

    @RepeatedTest(4)
    void cancelAtAnyMomentLeavesAPrefixAndNoRequestInFlight(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            Listed listed = listed(ROUNDS * repetition.getCurrentRepetition() + round, 30);
            listed.keeper.cancel();
            listed.request(1);

            List<String> items = listed.keeper.items;
            assertThat(items).isEqualTo(ALL.subList(0, items.size()));
            int calls = listed.client.calls();
            for (int call = 0; call < calls; call++) {
                assertThat(listed.client.future(call)).isDone();
            }
            assertThat(calls).isLessThanOrEqualTo(PAGES);
            assertThat(dropped).isEmpty();
        }
    }
}
