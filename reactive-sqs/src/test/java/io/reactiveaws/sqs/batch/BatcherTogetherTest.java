package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.util.context.Context;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Entries of which none is to be seen without the others. */
class BatcherTogetherTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);
    private final List<Outcome> outcomes = new ArrayList<>();

    /** What became of the entry of a place; nothing if it was not sent. */
    private record Outcome(
            int place, @Nullable String result, @Nullable Throwable error) {}

    private final class End implements EntryEnd<String> {

        private final int place;

        End(int place) {
            this.place = place;
        }

        @Override
        public void done(String result) {
            outcomes.add(new Outcome(place, result, null));
        }

        @Override
        public void notSent() {
            outcomes.add(new Outcome(place, null, null));
        }

        @Override
        public void failed(Throwable error) {
            outcomes.add(new Outcome(place, null, error));
        }
    }

    private void submit(Entry... entries) {
        batcher.submitTogether(List.of(entries), Context.of("user", "u"), End::new, () -> "here");
    }

    private static Entry[] laned(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Entry("e" + i, "e" + i, "e" + i, 0))
                .toArray(Entry[]::new);
    }

    @Test
    void theyGoInOneCallAtOnce() {
        submit(laned(0, 3));
        assertThat(operation.texts()).containsExactly(List.of("e0", "e1", "e2"));
        operation.call(0).answer();
        assertThat(outcomes)
                .extracting(Outcome::place, Outcome::result)
                .containsExactlyInAnyOrder(tuple(0, "done e0"), tuple(1, "done e1"), tuple(2, "done e2"));
        assertThat(operation.call(0).user).isEqualTo("u");
    }

    @Test
    void theyAreNotDividedWhateverWaitsBeforeThem() {
        Submission.of(batcher, "busy");
        Submission.many(batcher, 100, 105);
        submit(laned(0, 8));
        assertThat(operation.texts())
                .as("a call of ten would be divided")
                .containsExactly(List.of("busy"), List.of("e100", "e101", "e102", "e103", "e104"));
        operation.call(0).answer();
        operation.call(1).answer();
        assertThat(operation.texts().get(2)).containsExactly("e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7");
    }

    @Test
    void othersFillTheirCall() {
        Submission.of(batcher, "busy");
        submit(laned(0, 3));
        Submission.many(batcher, 10, 20);
        assertThat(operation.texts())
                .hasSize(2)
                .last()
                .isEqualTo(List.of("e0", "e1", "e2", "e10", "e11", "e12", "e13", "e14", "e15", "e16"));
    }

    @Test
    void moreThanTenGoByTens() {
        submit(laned(0, 25));
        assertThat(operation.texts().stream().map(List::size)).containsExactly(10, 10);
        operation.call(0).answer();
        operation.call(1).answer();
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("e20", "e21", "e22", "e23", "e24"));
    }

    @Test
    void oneBehindAnotherOfItsLaneFollows() {
        Submission.of(batcher, new Entry("before", "e1", "e1", 0));
        submit(laned(0, 3));
        assertThat(operation.calls).hasSize(1);
        Submission.many(batcher, 10, 18);
        assertThat(operation.texts().get(1)).startsWith("e0", "e2", "e10");
        operation.call(0).answer();
        operation.call(1).answer();
        assertThat(operation.texts()).last().isEqualTo(List.of("e1"));
    }

    @Test
    void eachOutcomeIsToldAsItIsKnown() {
        operation.watches.put("e1", new EntryWatch() {
            @Override
            public boolean mayBeSent() {
                return false;
            }
        });
        submit(laned(0, 4));
        assertThat(outcomes).containsExactly(new Outcome(1, null, null));
        operation
                .call(0)
                .answer(List.of(failure(1, "ReceiptHandleIsInvalid", true), failure(2, "InternalError", false)));
        assertThat(outcomes).extracting(Outcome::place).containsExactly(1, 0, 2);
        assertThat(outcomes.get(2).error()).isInstanceOf(SqsException.class);
        time.advanceTimeBy(Duration.ofMillis(100));
        operation.call(1).answer();
        assertThat(outcomes).hasSize(4).last().isEqualTo(new Outcome(3, "done e3", null));
    }

    @Test
    void thoseThatMayBeDividedAre() {
        Submission.of(batcher, "busy");
        Submission.many(batcher, 100, 105);
        batcher.submitAll(List.of(laned(0, 8)), Context.empty(), End::new, () -> "here");
        assertThat(operation.texts().get(1))
                .containsExactly("e100", "e101", "e102", "e103", "e104", "e0", "e1", "e2", "e3", "e4");
        operation.call(0).answer();
        operation.call(1).answer();
        operation.call(2).answer();
        assertThat(outcomes).extracting(Outcome::place).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void noneIsNoCall() {
        submit();
        assertThat(operation.calls).isEmpty();
    }

    @Test
    void withoutLanesTheyGoTogetherAsWell() {
        Submission.of(batcher, "busy");
        Submission.of(batcher, "before");
        submit(Entry.of("a"), Entry.of("b"));
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("before", "a", "b"));
    }
}
