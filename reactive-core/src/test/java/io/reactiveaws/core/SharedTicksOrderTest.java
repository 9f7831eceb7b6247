package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Waiters that come and go in any order, also in the midst of one another; who stays must get each tick. */
class SharedTicksOrderTest {

    private static final int ROUNDS = 500;
    private static final int STEPS = 40;
    private static final Duration DELAY = Duration.ofSeconds(15);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SharedTicks ticks = new SharedTicks(this::run);
    private final List<Waiting> waiting = new ArrayList<>();
    private Orders orders;
    private int runs;

    @AfterEach
    void stop() {
        time.dispose();
    }

    private void run(Runnable tick) {
        runs++;
        orders.boundary();
        tick.run();
    }

    /** A waiter. */
    private final class Waiting extends BaseSubscriber<Long> {
        private int seen;

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            orders.boundary();
            subscription.request(Long.MAX_VALUE);
            orders.boundary();
        }

        @Override
        protected void hookOnNext(Long tick) {
            seen++;
            orders.boundary();
        }

        int takeSeen() {
            int taken = seen;
            seen = 0;
            return taken;
        }
    }

    @RepeatedTest(4)
    void whoStaysGetsEachTickOnceAndNoIntervalIsLeftAlone(RepetitionInfo repetition) {
        orders = new Orders(repetition.getCurrentRepetition(), this::step);
        for (int round = 0; round < ROUNDS; round++) {
            orders.make(STEPS);

            assertThat(waiting)
                    .allSatisfy(
                            one -> assertThat(one.takeSeen()).as("first tick").isEqualTo(1));
            time.advanceTimeBy(DELAY);
            assertThat(waiting).allSatisfy(one -> assertThat(one.takeSeen()).isEqualTo(1));

            waiting.forEach(Waiting::cancel);
            waiting.clear();
            runs = 0;
            time.advanceTimeBy(DELAY);
            assertThat(runs).as("ticks that nobody waits for").isZero();
        }
    }

    private void step(SplittableRandom random) {
        if (waiting.isEmpty() || random.nextInt(5) < 2) {
            Waiting comes = new Waiting();
            waiting.add(comes); // before it subscribes: it may leave in the middle of that
            ticks.every(DELAY, time).subscribe(comes);
        } else {
            waiting.remove(random.nextInt(waiting.size())).cancel();
        }
    }
}
