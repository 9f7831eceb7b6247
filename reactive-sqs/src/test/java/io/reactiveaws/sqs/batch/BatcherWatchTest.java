package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Entries that somebody watches over. */
class BatcherWatchTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);

    /** Lets entries go until a test says otherwise, and keeps what it is told. */
    private static final class Watch implements EntryWatch {
        private final List<Object> calls = new ArrayList<>();
        private boolean over;
        private boolean refused;
        private boolean failed;
        private boolean takenOut;
        private boolean uncut;
        private @Nullable Throwable late;

        @Override
        public boolean mayBeCut() {
            return !uncut;
        }

        @Override
        public boolean mayBeSent() {
            return !over;
        }

        @Override
        public void sentBy(Object call) {
            calls.add(call);
        }

        @Override
        public void refused() {
            refused = true;
        }

        @Override
        public @Nullable Throwable tooLate() {
            return late;
        }

        @Override
        public void failed() {
            failed = true;
        }

        @Override
        public void takenOut() {
            takenOut = true;
        }
    }

    private Watch watch(String text) {
        Watch watch = new Watch();
        operation.watches.put(text, watch);
        return watch;
    }

    @Test
    void anEntryThatMayNotBeSentAnyMoreEndsWithoutAResult() {
        Watch late = watch("late");
        Submission.of(batcher, "busy");
        Submission submission = Submission.of(batcher, "late");
        Submission other = Submission.of(batcher, "other");
        late.over = true;
        submission.assertWaits();
        operation.call(0).answer();
        assertThat(operation.texts()).containsExactly(List.of("busy"), List.of("other"));
        submission.assertEndedEmpty();
        operation.call(1).answer();
        other.assertDone("done other");
        assertThat(late.calls).isEmpty();
    }

    @Test
    void whereNoneMayBeSentNoCallIsMadeAndTheNextOneGoes() {
        watch("a").over = true;
        Submission.of(batcher, "a").assertEndedEmpty();
        assertThat(operation.calls).isEmpty();
        Submission.of(batcher, "b");
        assertThat(operation.texts()).containsExactly(List.of("b"));
    }

    @Test
    void anEntryThatMayNotBeSentAnyMoreIsNotSentAgain() {
        Watch late = watch("late");
        Submission submission = Submission.of(batcher, "late");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        late.over = true;
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(operation.calls).hasSize(1);
        submission.assertEndedEmpty();
    }

    @Test
    void anEntryThatMayNotBeSentLeavesItsKeyToTheOneBeforeIt() {
        Watch stale = watch("extend");
        Submission.of(batcher, "busy");
        Submission stays = Submission.of(batcher, Entry.keyed("k", "release"));
        Submission goes = Submission.of(batcher, Entry.keyed("k", "extend"));
        stale.over = true;
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("release"));
        goes.assertEndedEmpty();
        operation.call(1).answer();
        stays.assertDone("done release");
    }

    @Test
    void theEntriesOfACallAreToldTheSameCall() {
        Watch first = watch("a");
        Watch second = watch("b");
        Submission.of(batcher, "busy");
        Submission.of(batcher, "a");
        Submission.of(batcher, "b");
        operation.call(0).answer();
        operation.call(1).answer(List.of(failure(0, "InternalError", false)));
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(first.calls).hasSize(2).doesNotHaveDuplicates();
        assertThat(second.calls).containsExactly(first.calls.get(0));
    }

    @Test
    void aRefusalIsTold() {
        Watch refused = watch("a");
        Submission.of(batcher, "a");
        operation.call(0).answer(List.of(failure(0, "ReceiptHandleIsInvalid", false)));
        assertThat(refused.refused).isTrue();
    }

    @Test
    void whatFailedOtherwiseIsNoRefusal() {
        Watch unnamed = watch("a");
        Watch broken = watch("b");
        Watch busy = watch("c");
        Submission.of(batcher, "a");
        operation.call(0).answer(List.of(), 0);
        Submission.of(batcher, "b");
        operation.call(1).fail(new IllegalStateException("network"));
        Submission error = Submission.of(batcher, "c");
        for (int call = 2; call < 8; call++) {
            operation.call(call).answer(List.of(failure(0, "InternalError", false)));
            time.advanceTimeBy(Duration.ofSeconds(5));
        }
        error.assertEnded();
        assertThat(List.of(unnamed.refused, broken.refused, busy.refused)).containsOnly(false);
    }

    @Test
    void aCancelBeforeTheEntryIsSentIsTold() {
        Watch watch = watch("a");
        Submission.of(batcher, "busy");
        Submission.of(batcher, "a").cancel();
        assertThat(watch.takenOut).isTrue();
    }

    @Test
    void aCancelBeforeTheEntryIsSentAgainIsTold() {
        Watch watch = watch("a");
        Submission submission = Submission.of(batcher, "a");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        submission.cancel();
        assertThat(watch.takenOut).isTrue();
    }

    @Test
    void aCallThatMayNotBeCutGoesOnAndKeepsItsPlace() {
        Watch watch = watch("a");
        watch.uncut = true;
        Submission.of(batcher, "a").cancel();
        Submission behind = Submission.of(batcher, "b");
        assertThat(operation.call(0).cancelled).isFalse();
        assertThat(operation.calls).hasSize(1);
        operation.call(0).answer();
        assertThat(watch.takenOut).isFalse();
        operation.call(1).answer();
        behind.assertDone("done b");
    }

    @Test
    void anEntryThatMayNotBeSentAnyMoreEndsByTheErrorThatItsWatchSays() {
        Watch watch = watch("late");
        watch.over = true;
        watch.late = new IllegalStateException("too late");
        assertThat(Submission.of(batcher, "late").error())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("too late");
        assertThat(watch.takenOut).isTrue();
        assertThat(operation.calls).isEmpty();
    }

    @Test
    void theFailureOfACallThatWasNotCutIsTold() {
        Watch watch = watch("a");
        watch.uncut = true;
        Submission.of(batcher, "a").cancel();
        operation.call(0).fail(new IllegalStateException("network"));
        assertThat(watch.failed).isTrue();
        assertThat(watch.takenOut).isFalse();
    }

    @Test
    void aCallWithAnEntryThatMustGoSeesTheContextOfItsCaller() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, "a");
        batcher.submit(Entry.of("b"), () -> "here")
                .contextWrite(ClientLifecycle::cleanup)
                .subscribe();
        operation.call(0).answer();
        assertThat(operation.call(0).cleansUp).isFalse();
        assertThat(operation.call(1).cleansUp).isTrue();
    }

    @Test
    void aCancelAfterTheEntryWasSentIsNotTold() {
        Watch watch = watch("a");
        Submission inFlight = Submission.of(batcher, "a");
        inFlight.cancel();
        Submission done = Submission.of(batcher, "a");
        operation.call(1).answer();
        done.cancel();
        assertThat(watch.takenOut).isFalse();
    }
}
