package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** What loads make of a timer on a bad day. */
class CoalescedTimerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final OddTimer timer = new OddTimer();
    private final Client client = Client.manual();
    private final ResourceContext<Client> context = ResourceContext.over(
            client,
            new ResourceSettings(
                    JsonMapper.shared(),
                    () -> timer,
                    true,
                    ResourceSettings.EVENTUAL_CONSISTENCY,
                    CallLimits.defaults()));

    /** A timer that rings when it is told to, by a clock that goes as it likes. */
    private static final class OddTimer implements Scheduler {

        private final List<Runnable> tasks = new ArrayList<>();
        private final List<Long> delays = new ArrayList<>();
        private long now = HOUR.toMillis();
        private boolean shutDown;

        @Override
        public Disposable schedule(Runnable task) {
            throw new AssertionError("nothing is to be done at once");
        }

        @Override
        public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            if (shutDown) {
                throw Exceptions.failWithRejected();
            }
            tasks.add(task);
            delays.add(unit.toMillis(delay));
            return Disposables.disposed();
        }

        @Override
        public long now(TimeUnit unit) {
            return unit.convert(now, TimeUnit.MILLISECONDS);
        }

        @Override
        public Worker createWorker() {
            throw new AssertionError("nobody needs one");
        }

        /** Time passes for the clock, and then the timer rings. */
        void ring(Duration passed) {
            now += passed.toMillis();
            tasks.remove(0).run();
        }
    }

    private void load(String... ids) {
        for (String id : ids) {
            client.node(context, id).load().subscribe(ok -> {}, error -> {});
        }
    }

    @Test
    void withoutTimersOthersWaitForTheEnd() {
        timer.shutDown = true;
        load("a", "b", "c");
        assertThat(client.sizes()).containsExactly(1);

        client.call(0).answer();

        assertThat(client.sizes()).containsExactly(1, 2);
    }

    @Test
    void whoComesAfterASecondIsSentEvenWithoutTimers() {
        timer.shutDown = true;
        load("a");
        timer.now += 1_000;

        load("b");

        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void aClockThatIsSetBackHoldsOthersBackForASecondMore() {
        load("a", "b");
        timer.ring(HOUR.negated());
        assertThat(client.sizes()).containsExactly(1);

        timer.ring(Duration.ofSeconds(1));

        assertThat(timer.delays).containsExactly(1_000L, 1_000L);
        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void aTimerThatRingsTooEarlyIsSetAgain() {
        load("a", "b");
        timer.ring(Duration.ofMillis(999));
        assertThat(client.sizes()).containsExactly(1);

        timer.ring(Duration.ofMillis(1));

        assertThat(timer.delays).containsExactly(1_000L, 1L);
        assertThat(client.sizes()).containsExactly(1, 1);
    }
}
