package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A cancel at each point of an entry's life. */
class BatcherCancelTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);

    @Test
    void anEntryThatHasNotLeftIsTakenOut() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, "a");
        Submission cancelled = Submission.of(batcher, "b");
        Submission.of(batcher, "c");
        cancelled.cancel();
        operation.call(0).answer();
        assertThat(operation.texts()).containsExactly(List.of("busy"), List.of("a", "c"));
        cancelled.assertWaits();
    }

    @Test
    void cancelledEntriesDoNotFillACall() {
        Submission.of(batcher, "busy");
        List<Submission> nine = Submission.many(batcher, 0, 9);
        nine.forEach(Submission::cancel);
        Submission.of(batcher, Entry.sized("large", 1_048_570)).cancel();
        Submission.many(batcher, 9, 18);
        assertThat(operation.calls).hasSize(1);
        Submission.of(batcher, "e18");
        assertThat(operation.texts().get(1))
                .containsExactly("e9", "e10", "e11", "e12", "e13", "e14", "e15", "e16", "e17", "e18");
    }

    @Test
    void whereAllHaveCancelledNoCallIsMade() {
        Submission.of(batcher, "busy");
        Submission.many(batcher, 0, 5).forEach(Submission::cancel);
        operation.call(0).answer();
        assertThat(operation.calls).hasSize(1);
        Submission.of(batcher, "next");
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("next"));
    }

    @Test
    void oneOfTwoCallersOfAnEntryLeavesItToTheOther() {
        Submission.of(batcher, "busy");
        Submission stays = Submission.of(batcher, Entry.keyed("k", "old"));
        Submission leaves = Submission.of(batcher, Entry.keyed("k", "new"));
        leaves.cancel();
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("old"));
        operation.call(1).answer();
        stays.assertDone("done old");
    }

    @Test
    void theKeyOfACancelledEntryIsFree() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, Entry.keyed("k", "old")).cancel();
        Submission.of(batcher, Entry.keyed("k", "new"));
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("new"));
    }

    @Test
    void theCallIsCancelledByItsLastCaller() {
        Submission.of(batcher, "busy");
        Submission first = Submission.of(batcher, "a");
        Submission second = Submission.of(batcher, "b");
        operation.call(0).answer();
        first.cancel();
        assertThat(operation.call(1).cancelled).isFalse();
        Submission waiting = Submission.of(batcher, "c");
        second.cancel();
        assertThat(operation.call(1).cancelled).isTrue();
        assertThat(operation.texts()).as("the next call goes").hasSize(3).last().isEqualTo(List.of("c"));
        operation.call(2).answer();
        waiting.assertDone("done c");
    }

    @Test
    void aCallerThatStaysGetsItsOutcome() {
        Submission.of(batcher, "busy");
        Submission leaves = Submission.of(batcher, "a");
        Submission stays = Submission.of(batcher, "b");
        operation.call(0).answer();
        leaves.cancel();
        operation.call(1).answer();
        stays.assertDone("done b");
        leaves.assertWaits();
    }

    @Test
    void anEntryThatWaitsToBeSentAgainIsNotSentAgain() {
        Submission cancelled = Submission.of(batcher, "a");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        cancelled.cancel();
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(operation.calls).hasSize(1);
        Submission.of(batcher, "next");
        assertThat(operation.calls).hasSize(2);
    }

    @Test
    void anEntryWhoseCallerLeftTheCallIsNotSentAgain() {
        Submission.of(batcher, "busy");
        Submission leaves = Submission.of(batcher, "a");
        Submission stays = Submission.of(batcher, "b");
        operation.call(0).answer();
        leaves.cancel();
        operation.call(1).answer(List.of(failure(0, "InternalError", false), failure(1, "InternalError", false)));
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("b"));
        operation.call(2).answer();
        stays.assertDone("done b");
    }

    @Test
    void theSecondCallOfAnEntryIsCancelledLikeTheFirst() {
        Submission cancelled = Submission.of(batcher, "a");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        time.advanceTimeBy(Duration.ofMillis(100));
        cancelled.cancel();
        assertThat(operation.call(1).cancelled).isTrue();
    }

    @Test
    void aCancelAfterTheOutcomeChangesNothing() {
        Submission done = Submission.of(batcher, "a");
        operation.call(0).answer();
        done.cancel();
        done.assertDone("done a");
        assertThat(operation.call(0).cancelled).isFalse();
    }

    @Test
    void aCancelledLaneIsFree() {
        Submission first = Submission.of(batcher, Entry.inLane("g", "a"));
        Submission.of(batcher, Entry.inLane("g", "b"));
        first.cancel();
        assertThat(operation.texts()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aBatcherThatIsStoppedSendsNothingMore() {
        Submission sent = Submission.of(batcher, "sent");
        Submission waits = Submission.of(batcher, "waits");
        batcher.stop();
        sent.cancel();
        assertThat(operation.call(0).cancelled).isTrue();
        Submission.many(batcher, 0, 20);
        assertThat(operation.calls).hasSize(1);
        waits.assertWaits();
    }
}
