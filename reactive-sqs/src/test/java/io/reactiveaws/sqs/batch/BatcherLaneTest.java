package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Entries whose order matters. */
class BatcherLaneTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);

    private Submission submit(String lane, String text) {
        return Submission.of(batcher, Entry.inLane(lane, text));
    }

    @Test
    void aLaneIsInOneCallAtATimeHoweverManyWait() {
        IntStream.range(0, 25).forEach(i -> submit("g", "g" + i));
        assertThat(operation.texts()).containsExactly(List.of("g0"));
        operation.call(0).answer();
        assertThat(operation.texts().get(1)).hasSize(10).first().isEqualTo("g1");
        assertThat(operation.calls).hasSize(2);
        operation.call(1).answer();
        assertThat(operation.texts().get(2)).hasSize(10).first().isEqualTo("g11");
    }

    @Test
    void lanesGoSideBySide() {
        submit("a", "a0");
        IntStream.range(0, 10).forEach(i -> submit("b", "b" + i));
        IntStream.range(0, 10).forEach(i -> submit("c", "c" + i));
        submit("a", "a1");
        assertThat(operation.texts()).hasSize(3);
        assertThat(operation.texts().get(1)).containsOnly("b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9");
        assertThat(operation.texts().get(2)).hasSize(10).first().isEqualTo("c0");
    }

    @Test
    void whatIsBehindAnEntryThatIsSentAgainWaits() {
        Submission first = submit("g", "first");
        Submission second = submit("g", "second");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        assertThat(operation.calls).hasSize(1);
        submit("other", "other");
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("other"));
        operation.call(1).answer();
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("first", "second"));
        operation.call(2).answer();
        first.assertDone("done first");
        second.assertDone("done second");
    }

    @Test
    void whatIsBehindAnEntryThatFailedGoesOn() {
        Submission first = submit("g", "first");
        submit("g", "second");
        operation.call(0).answer(List.of(failure(0, "InvalidMessageContents", true)));
        assertThat(first.error()).isInstanceOf(SqsException.class);
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("second"));
    }

    @Test
    void thoseThatFailAtTheEndOfTheirLaneAreSentAgainInTheirOrder() {
        submit("g", "busy");
        List<Submission> three = List.of(submit("g", "a"), submit("g", "b"), submit("g", "c"));
        submit("g", "d").cancel();
        operation.call(0).answer();
        operation.call(1).answer(List.of(failure(1, "InternalError", false), failure(2, "InternalError", false)));
        three.get(0).assertDone("done a");
        submit("g", "e");
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("b", "c", "e"));
    }

    @Test
    void oneThatIsOvertakenInItsLaneIsAnErrorAndNotSentAgain() {
        submit("g", "busy");
        Submission overtaken = submit("g", "a");
        Submission done = submit("g", "b");
        operation.call(0).answer();
        operation.call(1).answer(List.of(failure(0, "InternalError", false)));
        done.assertDone("done b");
        assertThat(((SqsException) overtaken.error()).awsErrorDetails().errorMessage())
                .isEqualTo("it went wrong; it was not sent again, because an entry behind it, which has to keep its"
                        + " place, may have been done");
        submit("g", "c");
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("c"));
    }

    @Test
    void anotherLanesSuccessDoesNotOvertake() {
        submit("g", "busy");
        Submission again = submit("g", "a");
        submit("h", "b");
        operation.call(0).answer();
        assertThat(operation.texts()).hasSize(2).last().isEqualTo(List.of("b", "a"));
        submit("h", "c");
        operation.call(1).answer(List.of(failure(1, "InternalError", false)));
        again.assertWaits();
        operation.call(2).answer();
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(operation.texts()).hasSize(4).last().isEqualTo(List.of("a"));
    }

    /** Whatever fails and whoever cancels: what is done of a lane is done in its order, and nothing is done twice. */
    @RepeatedTest(20)
    void orderIsKeptInEachLane(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, List<Integer>> done = new HashMap<>();
        List<Submission> all = new ArrayList<>();
        List<BatchFixtures.Call> ended = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            all.add(submit("g" + random.nextInt(7), String.valueOf(i)));
            if (random.nextInt(3) == 0) {
                end(random, ended, done);
            }
            if (random.nextInt(20) == 0) {
                time.advanceTimeBy(Duration.ofMillis(random.nextInt(100)));
            }
        }
        time.advanceTimeBy(Duration.ofSeconds(5));
        while (ended.size() < operation.calls.size()) {
            end(random, ended, done);
            time.advanceTimeBy(Duration.ofSeconds(5));
        }
        done.values().forEach(order -> assertThat(order).isSorted().doesNotHaveDuplicates());
        all.forEach(Submission::assertEnded);
    }

    private void end(Random random, List<BatchFixtures.Call> ended, Map<String, List<Integer>> done) {
        List<BatchFixtures.Call> open =
                operation.calls.stream().filter(call -> !ended.contains(call)).toList();
        assertThat(open).hasSizeLessThanOrEqualTo(4);
        if (open.isEmpty()) {
            return;
        }
        BatchFixtures.Call call = open.get(random.nextInt(open.size()));
        ended.add(call);
        List<BatchResultErrorEntry> failures = new ArrayList<>();
        for (int place = 0; place < call.texts.size(); place++) {
            if (random.nextInt(6) == 0) {
                failures.add(failure(place, random.nextBoolean() ? "InternalError" : "Final", false));
            } else {
                done.computeIfAbsent(call.lanes.get(place), lane -> new ArrayList<>())
                        .add(Integer.valueOf(call.texts.get(place)));
            }
        }
        call.answer(failures);
    }
}
