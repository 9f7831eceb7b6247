package io.reactiveaws.spring.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import io.reactiveaws.sqs.pipeline.ConsumerState.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.core.type.TypeReference;

/** A consumer's life, in virtual time. */
class QueueConsumerTest {

    private static final Duration VISIBILITY = Duration.ofSeconds(60);

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final FakeQueue queue = new FakeQueue();
    private final Map<String, Sinks.Empty<Void>> handlers = new HashMap<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    private final QueueConsumer consumer =
            QueueConsumer.of(queue.queue(), this::handle).options(QueueConsumerTest::usual);

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    private static void usual(ConsumeOptions<Message> options) {
        options.concurrency(2).visibility(VISIBILITY);
    }

    private Mono<Void> handle(Message message) {
        return message.body().flatMap(body -> {
            Sinks.Empty<Void> end = Sinks.empty();
            handlers.put(body, end);
            return end.asMono().doOnCancel(() -> cancelled.add(body));
        });
    }

    private void complete(String body) {
        handlers.get(body).tryEmitEmpty().orThrow();
        advance(Duration.ofMillis(100)); // what answers wait for, at most
    }

    private void advance(Duration time) {
        clock.advanceTimeBy(time);
    }

    private void stop(String name) {
        consumer.stop(() -> ends.add(name));
    }

    private void endPolls() {
        for (int open = queue.polls.size(); open > 0; open--) {
            queue.give();
        }
    }

    private void startAndGive(String... bodies) {
        consumer.start();
        queue.give(bodies);
        advance(Duration.ofMillis(10));
    }

    @Test
    void nothingIsCalledBeforeTheStart() {
        assertThat(queue.lookups).isZero();
        assertThat(consumer.isRunning()).isFalse();
        assertThat(consumer.state().phase()).isEqualTo(Phase.NEW);
    }

    @Test
    void messagesAreHandledAndDeleted() {
        startAndGive("a", "b");
        assertThat(consumer.isRunning()).isTrue();
        assertThat(consumer.state().inHand()).isEqualTo(2);
        complete("a");
        complete("b");
        assertThat(queue.deleted).containsExactly("a", "b");
        assertThat(queue.polls).isNotEmpty();
    }

    @Test
    void startedTwiceItConsumesOnce() {
        consumer.start();
        consumer.start();
        assertThat(queue.lookups).isEqualTo(1);
        assertThat(queue.polls).hasSize(1);
    }

    @Test
    void stopEndsWhenHandlersAndPollsHaveEnded() {
        startAndGive("a");
        assertThat(queue.polls).hasSize(1);
        stop("stopped");
        queue.give("late");
        assertThat(queue.polls).as("no new poll").isEmpty();
        assertThat(ends).isEmpty();
        assertThat(consumer.isRunning()).isTrue();
        complete("a");
        assertThat(ends).containsExactly("stopped");
        assertThat(consumer.isRunning()).isFalse();
        assertThat(queue.deleted).containsExactly("a");
        assertThat(queue.released).containsExactly("late");
    }

    @Test
    void handlersAreCancelledAtTheDeadline() {
        consumer.shutdownTimeout(Duration.ofSeconds(7));
        startAndGive("a");
        stop("stopped");
        endPolls();
        advance(Duration.ofSeconds(6));
        assertThat(cancelled).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(cancelled).containsExactly("a");
        assertThat(queue.released).containsExactly("a");
        assertThat(ends).containsExactly("stopped");
    }

    /** A poll that waits holds the stop for no longer than the deadline. */
    @Test
    void deadlineIsTwentySecondsUnlessSet() {
        consumer.start();
        stop("stopped");
        advance(Duration.ofSeconds(19));
        assertThat(ends).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(ends).containsExactly("stopped");
    }

    @Test
    void stopsBeforeTheStartAndAfterTheEndCallBackAtOnce() {
        stop("before");
        assertThat(ends).containsExactly("before");
        consumer.start();
        consumer.stop();
        endPolls();
        assertThat(consumer.isRunning()).isFalse();
        stop("after");
        assertThat(ends).containsExactly("before", "after");
    }

    @Test
    void eachOfTwoStopsCallsBackOnce() {
        startAndGive("a");
        stop("first");
        stop("second");
        queue.give();
        complete("a");
        assertThat(ends).containsExactly("first", "second");
    }

    @Test
    void startDuringAStopFollowsItsEnd() {
        startAndGive("a");
        stop("stopped");
        consumer.start();
        queue.give();
        assertThat(queue.lookups).isEqualTo(1);
        complete("a");
        assertThat(ends).containsExactly("stopped");
        assertThat(queue.lookups).isEqualTo(2);
        assertThat(queue.polls).hasSize(1);
        assertThat(consumer.isRunning()).isTrue();
    }

    @Test
    void stopTakesBackAStartThatHasNotBegun() {
        startAndGive("a");
        stop("first");
        consumer.start();
        stop("second");
        queue.give();
        complete("a");
        assertThat(ends).containsExactly("first", "second");
        assertThat(consumer.isRunning()).isFalse();
        assertThat(queue.lookups).isEqualTo(1);
    }

    @Test
    void manyStartsAndStops() {
        for (int i = 0; i < 5; i++) {
            startAndGive("m" + i);
            complete("m" + i);
            stop("stopped");
            endPolls();
            assertThat(consumer.isRunning()).isFalse();
            assertThat(consumer.state().phase()).isEqualTo(Phase.STOPPED);
        }
        assertThat(queue.deleted).containsExactly("m0", "m1", "m2", "m3", "m4");
        assertThat(ends).hasSize(5);
    }

    @Test
    void pauseHoldsThePolls() {
        startAndGive("a");
        consumer.pause();
        assertThat(consumer.isPaused()).isTrue();
        queue.give("b");
        complete("a");
        complete("b");
        assertThat(queue.deleted).containsExactly("a", "b");
        advance(Duration.ofMinutes(1));
        assertThat(queue.polls).isEmpty();
        assertThat(consumer.isRunning()).isTrue();
        consumer.resume();
        assertThat(consumer.isPaused()).isFalse();
        assertThat(queue.polls).hasSize(1);
    }

    @Test
    void pauseComesBeforeAStartAndHoldsOverIt() {
        consumer.pause();
        consumer.start();
        assertThat(queue.lookups).isEqualTo(1);
        assertThat(queue.polls).isEmpty();
        stop("stopped");
        assertThat(ends).containsExactly("stopped");
        consumer.start();
        assertThat(queue.polls).isEmpty();
        consumer.resume();
        assertThat(queue.polls).hasSize(1);
    }

    @Test
    void queueThatIsMissingIsLookedForUntilItIsThere() {
        queue.goes();
        consumer.start();
        assertThat(consumer.isRunning()).isTrue();
        assertThat(consumer.isRestarting()).isTrue();
        assertThat(consumer.lastFailure()).containsInstanceOf(FakeQueue.gone().getClass());
        assertThat(consumer.restarts()).isZero();
        advance(Duration.ofSeconds(1));
        assertThat(queue.lookups).isEqualTo(2);
        advance(Duration.ofSeconds(2));
        assertThat(queue.lookups).isEqualTo(3);
        assertThat(consumer.restarts()).isEqualTo(2);

        queue.comes();
        advance(Duration.ofSeconds(4));
        assertThat(consumer.isRestarting())
                .as("no poll was answered yet, that of an earlier run aside")
                .isTrue();
        queue.give("a");
        assertThat(consumer.isRestarting()).isFalse();
        assertThat(consumer.restarts()).isEqualTo(3);
        assertThat(consumer.lastFailure()).isPresent();
    }

    /** From half to all of 1, 2, 4, 8, 16 and then 30 seconds: in an hour, some 120 to 240 times. */
    @Test
    void pausesHaveACap() {
        queue.goes();
        consumer.start();
        advance(Duration.ofSeconds(31));
        assertThat(queue.lookups).isBetween(6, 9);
        int before = queue.lookups;
        for (int second = 0; second < 3_600; second++) {
            advance(Duration.ofSeconds(1));
        }
        assertThat(queue.lookups - before).isBetween(119, 241);
    }

    @Test
    void failureBehindAnAnsweredPollIsTheFirstOfItsRow() {
        queue.goes();
        consumer.start();
        advance(Duration.ofSeconds(1 + 2 + 4));
        queue.comes();
        advance(Duration.ofSeconds(8 + 1)); // a poll has waited for a second, and is followed by the next at once
        queue.refuses(FakeQueue.gone());
        assertThat(consumer.isRestarting()).isTrue();
        queue.give(); // works, and fails
        assertThat(consumer.isRestarting()).isTrue();
        int before = queue.lookups;

        advance(Duration.ofSeconds(1));
        assertThat(queue.lookups)
                .as("after 1 second, and not after 8 as in the row before")
                .isGreaterThan(before);
    }

    @Test
    void stopEndsThePauseBetweenAttempts() {
        queue.goes();
        consumer.start();
        stop("stopped");
        assertThat(ends).containsExactly("stopped");
        assertThat(consumer.isRunning()).isFalse();
        assertThat(consumer.isRestarting()).isFalse();
        assertThat(consumer.restarts()).isZero();
        advance(Duration.ofMinutes(5));
        assertThat(queue.lookups).isEqualTo(1);
    }

    @Test
    void stopEndsALookUp() {
        queue.url = new CompletableFuture<>();
        consumer.start();
        stop("stopped");
        assertThat(ends).containsExactly("stopped");
        assertThat(queue.url).isCancelled();
        assertThat(queue.polls).isEmpty();
    }

    @Test
    void consumerThatDrainsStaysEndedUntilItIsStarted() {
        consumer.options(options -> options.receive(receive -> receive.drain()));
        startAndGive();
        assertThat(consumer.isRunning()).isFalse();
        assertThat(consumer.state().phase()).isEqualTo(Phase.STOPPED);
        advance(Duration.ofMinutes(5));
        assertThat(queue.lookups).isEqualTo(1);
        consumer.start();
        assertThat(queue.polls).hasSize(1);
    }

    @Test
    void emptyMonoIsAFailure() {
        QueueConsumer empty = QueueConsumer.of(Mono.empty(), this::handle);
        empty.start();
        assertThat(empty.lastFailure())
                .get()
                .hasToString("java.lang.IllegalStateException: the queue of the consumer 'without a name' is an empty"
                        + " Mono");
    }

    @Test
    void gateOfTheOptionsHoldsPollsBesideItsOwn() {
        Sinks.Many<Boolean> gate = Sinks.many().replay().latestOrDefault(true);
        consumer.options(options -> options.receive(receive -> receive.pauseWhile(gate.asFlux())));
        consumer.start();
        consumer.pause();
        consumer.resume();
        assertThat(queue.polls).isEmpty();

        gate.tryEmitNext(false).orThrow();

        assertThat(queue.polls).hasSize(1);
    }

    @Test
    void stopOfTheOptionsStopsItToo() {
        Sinks.Empty<Void> stop = Sinks.empty();
        consumer.options(options -> options.stopWhen(stop.asMono(), Duration.ZERO));
        consumer.start();
        assertThat(consumer.state().phase()).isEqualTo(Phase.RUNNING);

        stop.tryEmitEmpty().orThrow();

        assertThat(consumer.state().phase()).isEqualTo(Phase.STOPPING); // its poll is open
    }

    @Test
    void stateOfTheOptionsIsReplaced() {
        ConsumerState other = new ConsumerState();
        consumer.options(options -> options.state(other));
        consumer.start();
        assertThat(consumer.isRunning()).isTrue();
        assertThat(other.phase()).isEqualTo(Phase.NEW);
    }

    @Test
    void badOptionIsAnErrorWhereItIsSet() {
        assertThatThrownBy(() -> consumer.options(options -> options.concurrency(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("concurrency");
        assertThatThrownBy(() -> consumer.shutdownTimeout(Duration.ofSeconds(-1)))
                .hasMessage("'shutdownTimeout' must not be negative, was PT-1S");
    }

    record Order(String id) {}

    @Test
    void jsonIsReadByClassAndByType() {
        List<Object> seen = new ArrayList<>();
        Queue found = queue.queue().block();
        QueueConsumer one = QueueConsumer.ofJson(
                        found, Order.class, (order, message) -> Mono.fromRunnable(() -> seen.add(order)))
                .options(QueueConsumerTest::usual);
        QueueConsumer many = QueueConsumer.ofJson(
                        found,
                        new TypeReference<List<Order>>() {},
                        (orders, message) -> Mono.fromRunnable(() -> seen.addAll(orders)))
                .options(QueueConsumerTest::usual);
        one.start();
        queue.give("{\"id\":\"1\"}");
        one.stop();
        queue.polls.clear();
        many.start();
        queue.give("[{\"id\":\"2\"},{\"id\":\"3\"}]");
        assertThat(seen).containsExactly(new Order("1"), new Order("2"), new Order("3"));
    }

    @Test
    void phaseIsThatOfTheWebServersGracefulShutdown() {
        assertThat(consumer.getPhase())
                .isEqualTo(QueueConsumer.GRACEFUL_SHUTDOWN_PHASE)
                .isEqualTo(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
        assertThat(consumer.phase(SmartLifecycle.DEFAULT_PHASE).getPhase()).isEqualTo(Integer.MAX_VALUE);
        assertThat(consumer.isAutoStartup()).isTrue();
        assertThat(consumer.autoStartup(false).isAutoStartup()).isFalse();
    }
}
