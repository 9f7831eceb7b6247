package io.reactiveaws.sqs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.util.context.Context;

/** When entries go, and in which calls. */
class EntryBatcherTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);

    private static List<String> numbered(int first, int end) {
        return IntStream.range(first, end).mapToObj(i -> "e" + i).toList();
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndEachSubscriptionSendsAnew() {
        Mono<String> one = batcher.submit(Entry.of("a"), () -> "here");
        assertThat(operation.calls).isEmpty();
        operation.answersAtOnce = true;
        assertThat(one.block()).isEqualTo("done a");
        assertThat(one.block()).isEqualTo("done a");
        assertThat(operation.texts()).containsExactly(List.of("a"), List.of("a"));
    }

    @Test
    void anEntryGoesAtOnceWhenNoCallIsInFlightAndOthersGather() {
        Submission first = Submission.of(batcher, "e0");
        List<Submission> others = Submission.many(batcher, 1, 10);
        assertThat(operation.texts()).containsExactly(List.of("e0"));
        operation.call(0).answer();
        first.assertDone("done e0");
        assertThat(operation.texts()).containsExactly(List.of("e0"), numbered(1, 10));
        others.forEach(Submission::assertWaits);
        operation.call(1).answer();
        for (int i = 1; i < 10; i++) {
            others.get(i - 1).assertDone("done e" + i);
        }
    }

    @Test
    void whatIsSubmittedTogetherGoesTogether() {
        batcher.gather(() -> {
            Submission.many(batcher, 0, 3);
            assertThat(operation.calls).isEmpty();
        });
        assertThat(operation.texts()).containsExactly(numbered(0, 3));
    }

    @Test
    void whatIsSubmittedTogetherAndFillsACallDoesNotWaitForTheOthers() {
        batcher.gather(() -> {
            Submission.many(batcher, 0, 12);
            assertThat(operation.texts()).containsExactly(numbered(0, 10));
        });
        assertThat(operation.calls).as("a call is in flight").hasSize(1);
        operation.call(0).answer();
        assertThat(operation.texts()).containsExactly(numbered(0, 10), numbered(10, 12));
    }

    @Test
    void whatIsSubmittedTogetherGoesAlsoIfTheSubmitterThrows() {
        RuntimeException thrown = new RuntimeException("of the submitter");
        assertThatThrownBy(() -> batcher.gather(() -> {
                    Submission.many(batcher, 0, 2);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(operation.texts()).containsExactly(numbered(0, 2));
    }

    /** A subscriber may block until its message is deleted. */
    @Test
    void whatIsSubmittedTogetherWaitsForFiveMillisecondsAtMost() {
        batcher.gather(() -> {
            Submission.of(batcher, "a");
            time.advanceTimeBy(Duration.ofMillis(4));
            Submission.of(batcher, "b");
            assertThat(operation.calls).isEmpty();
            time.advanceTimeBy(Duration.ofMillis(1));
            assertThat(operation.texts()).containsExactly(List.of("a", "b"));
            operation.call(0).answer();
            Submission.of(batcher, "c");
            time.advanceTimeBy(Duration.ofMillis(4));
            assertThat(operation.calls).as("its own time").hasSize(1);
        });
        assertThat(operation.texts()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void whatIsSubmittedTogetherWithinThatGoesWithTheWhole() {
        batcher.gather(() -> {
            batcher.gather(() -> Submission.many(batcher, 0, 2));
            assertThat(operation.calls).isEmpty();
            Submission.many(batcher, 2, 4);
        });
        assertThat(operation.texts()).containsExactly(numbered(0, 4));
    }

    @Test
    void aFullCallGoesAtOnceWhileLessThanFourAreInFlight() {
        Submission.many(batcher, 0, 52);
        assertThat(operation.texts())
                .containsExactly(List.of("e0"), numbered(1, 11), numbered(11, 21), numbered(21, 31));
        operation.call(2).answer();
        assertThat(operation.texts()).hasSize(5).last().isEqualTo(numbered(31, 41));
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(6).last().isEqualTo(numbered(41, 51));
        operation.call(1).answer();
        operation.call(3).answer();
        operation.call(4).answer();
        assertThat(operation.calls)
                .as("what does not fill a call waits for all calls")
                .hasSize(6);
        operation.call(5).answer();
        assertThat(operation.texts()).hasSize(7).last().isEqualTo(List.of("e51"));
    }

    @Test
    void aCallHasAMebibyteAtMost() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, Entry.sized("a", 1_000_000));
        Submission.of(batcher, Entry.sized("b", 48_575));
        assertThat(operation.calls).hasSize(1);
        Submission.of(batcher, Entry.sized("c", 1));
        assertThat(operation.texts()).as("full to the byte").hasSize(2).last().isEqualTo(List.of("a", "b", "c"));
        Submission.of(batcher, Entry.sized("d", 1_048_575));
        Submission.of(batcher, Entry.sized("e", 2));
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("d"));
        operation.call(0).answer();
        operation.call(1).answer();
        operation.call(2).answer();
        assertThat(operation.texts()).hasSize(4).last().isEqualTo(List.of("e"));
    }

    @Test
    void anEntryThatIsTooLargeByItselfGoesAlone() {
        Submission.of(batcher, Entry.sized("large", 2_000_000));
        Submission.of(batcher, Entry.sized("larger", 3_000_000));
        assertThat(operation.texts()).containsExactly(List.of("large"), List.of("larger"));
    }

    @Test
    void entriesOfOneKeyThatWaitTogetherAreOneAsTheLastSays() {
        Submission.of(batcher, "busy");
        Submission first = Submission.of(batcher, Entry.keyed("k", "old"));
        Submission other = Submission.of(batcher, Entry.keyed("l", "other"));
        Submission second = Submission.of(batcher, Entry.keyed("k", "new"));
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("new", "other"));
        operation.call(1).answer();
        first.assertDone("done new");
        second.assertDone("done new");
        other.assertDone("done other");
    }

    @Test
    void theKeyOfAnEntryThatHasLeftIsFree() {
        Submission.of(batcher, Entry.keyed("k", "first"));
        Submission.of(batcher, Entry.keyed("k", "second"));
        operation.call(0).answer();
        assertThat(operation.texts()).containsExactly(List.of("first"), List.of("second"));
    }

    @Test
    void aLingerLetsEntriesGatherWhileNoCallIsInFlight() {
        EntryBatcher<Entry, String> lingering = BatchFixtures.batcher(operation, time, Duration.ofMillis(20));
        Submission.of(lingering, "a");
        time.advanceTimeBy(Duration.ofMillis(15));
        Submission.of(lingering, "b");
        time.advanceTimeBy(Duration.ofMillis(4));
        assertThat(operation.calls).isEmpty();
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(operation.texts()).containsExactly(List.of("a", "b"));
    }

    @Test
    void aLingerDoesNotHoldAFullCallAndBeginsAnewBehindIt() {
        EntryBatcher<Entry, String> lingering = BatchFixtures.batcher(operation, time, Duration.ofMillis(20));
        Submission.of(lingering, "a");
        time.advanceTimeBy(Duration.ofMillis(10));
        Submission.many(lingering, 0, 10);
        assertThat(operation.texts())
                .containsExactly(List.of("a", "e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8"));
        operation.call(0).answer();
        time.advanceTimeBy(Duration.ofMillis(19));
        assertThat(operation.calls).hasSize(1);
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("e9"));
    }

    @Test
    void whatHasWaitedForACallLongerThanTheLingerGoesAtItsEnd() {
        EntryBatcher<Entry, String> lingering = BatchFixtures.batcher(operation, time, Duration.ofMillis(20));
        Submission.of(lingering, "a");
        time.advanceTimeBy(Duration.ofMillis(20));
        Submission.of(lingering, "b");
        time.advanceTimeBy(Duration.ofMillis(30));
        assertThat(operation.calls).hasSize(1);
        operation.call(0).answer();
        assertThat(operation.texts()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aLingerWhoseTimerIsGoneIsOver() {
        VirtualTimeScheduler gone = VirtualTimeScheduler.create();
        gone.dispose();
        Submission.of(BatchFixtures.batcher(operation, gone, Duration.ofMillis(20)), "a");
        assertThat(operation.texts()).containsExactly(List.of("a"));
    }

    @Test
    void theCallSeesTheContextOfACaller() {
        batcher.submit(Entry.of("a"), () -> "here")
                .contextWrite(Context.of("user", "ada"))
                .subscribe();
        assertThat(operation.call(0).user).isEqualTo("ada");
    }

    @Test
    void manyCallsThatEndWhileTheyAreSentDoNotGrowTheStack() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, "busy too");
        List<Submission> many = Submission.many(batcher, 0, 50_000);
        operation.answersAtOnce = true;
        operation.call(0).answer();
        List.copyOf(operation.calls).forEach(BatchFixtures.Call::answer);
        for (int i = 0; i < many.size(); i++) {
            many.get(i).assertDone("done e" + i);
        }
    }

    @Test
    void anEntryMayBeSubmittedFromTheOutcomeOfAnother() {
        List<String> results = new ArrayList<>();
        Flux.range(0, 5)
                .concatMap(i -> batcher.submit(Entry.of("e" + i), () -> "here"))
                .subscribe(results::add);
        for (int i = 0; i < 5; i++) {
            assertThat(operation.calls).hasSize(i + 1);
            operation.last().answer();
        }
        assertThat(results).containsExactly("done e0", "done e1", "done e2", "done e3", "done e4");
    }

    @Test
    void aCallerThatThrowsDoesNotHurtOthers() {
        List<Throwable> dropped = new ArrayList<>();
        Hooks.onErrorDropped(dropped::add);
        try {
            Submission.of(batcher, "busy");
            batcher.submit(Entry.of("a"), () -> "here").subscribe(new Throwing());
            Submission other = Submission.of(batcher, "b");
            operation.call(0).answer();
            operation.call(1).answer();
            other.assertDone("done b");
            assertThat(dropped).hasSize(1);
            Submission.of(batcher, "next");
            assertThat(operation.calls).hasSize(3);
        } finally {
            Hooks.resetOnErrorDropped();
        }
    }

    /** Breaks the rules; Reactor's own subscribers would not. */
    private static final class Throwing implements CoreSubscriber<String> {
        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(String result) {
            throw new IllegalStateException("mine");
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("mine too", error);
        }

        @Override
        public void onComplete() {
            // not after a throw
        }
    }
}
