package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.StoppedConsumer.BEAT;
import static io.reactiveaws.sqs.StoppedConsumer.number;
import static io.reactiveaws.sqs.VirtualSqs.CHANGE;
import static io.reactiveaws.sqs.VirtualSqs.DELETE;
import static io.reactiveaws.sqs.VirtualSqs.NOT_NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * A consumer that is stopped with 0 to 25 answers pending, at every point of the life of the calls that carry them: no
 * message is lost, and the report says what the queue says.
 */
class PendingAnswersTest {

    /** Two calls and a half. */
    private static final int MOST = 25;

    /** What fills the four calls that may be in flight: the first entry goes alone. */
    private static final int FOUR_CALLS = 31;

    private static final String INTERNAL = "InternalError";

    enum Deadline {
        AT_ONCE(Duration.ZERO),
        LATER(Duration.ofSeconds(20));

        final Duration time;

        Deadline(Duration time) {
            this.time = time;
        }
    }

    @FunctionalInterface
    interface Scene {

        void play(int pending);
    }

    private static void forEachCount(Scene scene) {
        for (int pending = 0; pending <= MOST; pending++) {
            try {
                scene.play(pending);
            } catch (AssertionError error) {
                throw new AssertionError("with " + pending + " pending: " + error.getMessage(), error);
            }
        }
    }

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    /** Entries of an operation fail with a code when they are sent for the first time. */
    private static BiFunction<String, String, @Nullable String> atFirst(String operation, String code) {
        Set<String> sent = new HashSet<>();
        return (called, handle) -> called.equals(operation) && sent.add(handle) ? code : null;
    }

    private static int count(int pending, IntPredicate which) {
        return (int) IntStream.range(0, pending).filter(which).count();
    }

    @ParameterizedTest
    @EnumSource
    void handlersThatHaveNotEndedLeaveTheirMessagesVisible(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);

            consumer.stop();

            assertThat(consumer.hasEnded()).isEqualTo(pending == 0 || deadline == Deadline.AT_ONCE);
            consumer.assertEnds(0, pending, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "LATER")
    void handlersThatEndBeforeTheDeadlineAreAnswered(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);

            consumer.stop();
            consumer.completeAll();

            consumer.assertEnds(pending, 0, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void someAreAnsweredAndOthersInHand(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdRequests(DELETE);
            consumer.complete(0, pending / 2);

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(pending / 2, pending - pending / 2, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void entriesWaitBehindFullCalls(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(FOUR_CALLS + pending, deadline.time);
            consumer.sqs.holdRequests(DELETE);
            consumer.completeAll();
            assertThat(consumer.sqs.calls(DELETE)).isEqualTo(4);
            assertThat(consumer.sqs.entries(DELETE)).isEqualTo(FOUR_CALLS);

            consumer.stop();
            assertThat(consumer.hasEnded()).isFalse();
            consumer.sqs.letGo();

            consumer.assertEnds(FOUR_CALLS + pending, 0, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void callsAreOnTheirWay(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdRequests(DELETE);
            consumer.completeAll();

            consumer.stop();
            assertThat(consumer.hasEnded()).isEqualTo(pending == 0);
            consumer.sqs.letGo();

            consumer.assertEnds(pending, 0, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void answersAreOnTheirWayBack(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdAnswers(DELETE);
            consumer.completeAll();

            consumer.stop();
            assertThat(consumer.hasEnded()).isEqualTo(pending == 0);
            consumer.sqs.letGo();

            consumer.assertEnds(pending, 0, 0);
        });
    }

    /** Of four entries, one is done, one is done when it is sent again, one is refused, and one is not named. */
    @ParameterizedTest
    @EnumSource
    void callsAreAnsweredInPart(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            BiFunction<String, String, @Nullable String> heals = atFirst(DELETE, INTERNAL);
            consumer.sqs.fault = (operation, handle) -> switch (number(handle) % 4) {
                case 1 -> heals.apply(operation, handle);
                case 2 -> "InvalidParameterValue";
                case 3 -> NOT_NAMED;
                default -> null;
            };
            consumer.sqs.holdRequests(DELETE);
            consumer.completeAll();

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(
                    count(pending, number -> number % 4 < 2),
                    0,
                    count(pending, number -> number % 4 == 3),
                    count(pending, number -> number % 4 == 2));
        });
    }

    @ParameterizedTest
    @EnumSource
    void entriesWaitToBeSentAgain(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.fault = atFirst(DELETE, INTERNAL);
            consumer.completeAll();
            assertThat(consumer.sqs.entries(DELETE)).isEqualTo(pending);
            assertThat(consumer.sqs.queue.deleted()).isEmpty();

            consumer.stop();
            assertThat(consumer.hasEnded()).isEqualTo(pending == 0);

            consumer.assertEnds(pending, 0, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void entriesAreSentAgain(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.fault = atFirst(DELETE, INTERNAL);
            consumer.completeAll();
            consumer.sqs.holdAnswers(DELETE);
            consumer.advance(Duration.ofMillis(200));
            assertThat(consumer.sqs.entries(DELETE)).isGreaterThanOrEqualTo(pending);

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(pending, 0, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void entriesAreGivenUpAtLast(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.fault = (operation, handle) -> INTERNAL;
            consumer.completeAll();

            consumer.stop();

            consumer.assertEnds(0, 0, pending);
        });
    }

    @ParameterizedTest
    @EnumSource
    void callsFail(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.failure = operation ->
                    SqsException.builder().message("broken").statusCode(500).build();
            consumer.sqs.holdRequests(DELETE);
            consumer.completeAll();

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(0, 0, pending);
        });
    }

    @ParameterizedTest
    @EnumSource
    void messagesAreBeingReleased(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(
                    pending, deadline.time, options -> options.onFailure((message, error) -> Redeliver.now()));
            consumer.sqs.holdRequests(CHANGE);
            consumer.failAll();

            consumer.stop();
            assertThat(consumer.hasEnded()).isEqualTo(pending == 0);
            consumer.sqs.letGo();

            consumer.assertEnds(0, pending, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void messagesCannotBeReleased(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer =
                    StoppedConsumer.with(pending, deadline.time, options -> options.heartbeat(false));
            consumer.sqs.fault = (operation, handle) -> number(handle) % 2 == 1 ? NOT_NAMED : null;

            consumer.stop();

            consumer.assertEnds(
                    0, count(pending, number -> number % 2 == 0), count(pending, number -> number % 2 == 1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void heartbeatsAreOnTheirWay(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdRequests(CHANGE);
            consumer.advance(BEAT);
            assertThat(consumer.sqs.entries(CHANGE))
                    .as("what does not fill a call waits for those in flight")
                    .isEqualTo(pending < 10 ? pending : pending / 10 * 10);

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(0, pending, 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void answersOfHeartbeatsAreOnTheirWayBack(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdAnswers(CHANGE);
            consumer.advance(BEAT);

            consumer.stop();
            consumer.sqs.letGo();

            consumer.assertEnds(0, pending, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "LATER")
    void handlersEndWhileHeartbeatsAreOnTheirWay(Deadline deadline) {
        forEachCount(pending -> {
            StoppedConsumer consumer = StoppedConsumer.with(pending, deadline.time);
            consumer.sqs.holdAnswers(CHANGE);
            consumer.advance(BEAT);

            consumer.stop();
            consumer.completeAll();
            consumer.sqs.letGo();

            consumer.assertEnds(pending, 0, 0);
        });
    }
}
