package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import io.reactiveaws.sqs.batch.BatchFixtures.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Exceptions;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What becomes of entries that fail. */
class BatcherFailureTest {

    private final Operation operation = new Operation();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final EntryBatcher<Entry, String> batcher = BatchFixtures.batcher(operation, time);

    private static void assertPlace(Throwable error, String place) {
        assertThat(Arrays.stream(error.getSuppressed())
                        .filter(Exceptions::isTraceback)
                        .map(Throwable::getMessage))
                .singleElement()
                .asString()
                .contains(place);
    }

    @Test
    void aSendersFaultIsAnErrorForItsCallerAlone() {
        Submission busy = Submission.of(batcher, "busy");
        Submission good = Submission.of(batcher, "good");
        Submission bad = Submission.of(batcher, "bad");
        operation.call(0).answer();
        operation.call(1).answer(List.of(failure(1, "ReceiptHandleIsInvalid", true)));
        busy.assertDone("done busy");
        good.assertDone("done good");
        assertThat(bad.error()).isInstanceOfSatisfying(SqsException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ReceiptHandleIsInvalid");
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("it went wrong");
            assertThat(error.statusCode()).isEqualTo(400);
        });
        assertPlace(bad.error(), "at bad");
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(operation.calls).as("nothing is sent again").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "InternalError, true",
        "ReceiptHandleIsInvalid, false",
        "InvalidParameterValueException, false",
        "OverLimit, false",
        "MessageNotInflight, false"
    })
    void theCodeAndTheSendersFaultSayWhatIsFinal(String code, boolean senderFault) {
        Submission bad = Submission.of(batcher, "bad");
        operation.call(0).answer(List.of(failure(0, code, senderFault)));
        assertThat(bad.error()).isInstanceOf(SqsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InternalError",
                "InternalFailure",
                "AWS.SimpleQueueService.InternalError",
                "com.amazonaws.sqs#InternalServerError",
                "ServiceUnavailable",
                "ServiceUnavailableException",
                "RequestThrottled",
                "ThrottlingException",
                "KmsThrottled",
                "KMS.ThrottlingException",
                "RequestLimitExceeded"
            })
    void anEntryAtWhichSqsFailedIsSentAgainAfterAPause(String code) {
        Submission.of(batcher, "busy");
        Submission good = Submission.of(batcher, "good");
        Submission again = Submission.of(batcher, "again");
        operation.call(0).answer();
        operation.call(1).answer(List.of(failure(1, code, false)));
        good.assertDone("done good");
        again.assertWaits();
        time.advanceTimeBy(Duration.ofMillis(49));
        assertThat(operation.calls).hasSize(2);
        time.advanceTimeBy(Duration.ofMillis(51));
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("again"));
        operation.call(2).answer();
        again.assertDone("done again");
    }

    @Test
    void withoutASendersFaultTheCodeDecides() {
        Submission again = Submission.of(batcher, "again");
        operation.call(0).answer(List.of(failure(0, "InternalError", null)));
        again.assertWaits();
    }

    @Test
    void anEntryIsSentSixTimesAtMost() {
        Submission bad = Submission.of(batcher, "bad");
        for (int i = 0; i < 6; i++) {
            bad.assertWaits();
            assertThat(operation.calls).hasSize(i + 1);
            operation.call(i).answer(List.of(failure(0, "InternalError", false)));
            time.advanceTimeBy(Duration.ofSeconds(5));
        }
        assertThat(operation.calls).hasSize(6);
        assertThat(bad.error()).isInstanceOfSatisfying(SqsException.class, error -> {
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("it went wrong; it was sent 6 times");
            assertThat(error.statusCode()).isEqualTo(500);
        });
    }

    @Test
    void theOthersDoNotWaitForAPause() {
        Submission.of(batcher, "bad");
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        Submission.of(batcher, "next");
        assertThat(operation.texts()).containsExactly(List.of("bad"), List.of("next"));
    }

    @Test
    void whatIsSentAgainJoinsANewerEntryOfItsKey() {
        Submission old = Submission.of(batcher, Entry.keyed("k", "old"));
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        Submission.of(batcher, "busy");
        Submission newer = Submission.of(batcher, Entry.keyed("k", "new"));
        time.advanceTimeBy(Duration.ofMillis(100));
        operation.call(1).answer();
        assertThat(operation.texts()).hasSize(3).last().isEqualTo(List.of("new"));
        operation.call(2).answer();
        old.assertDone("done new");
        newer.assertDone("done new");
    }

    @Test
    void whatIsSentAgainGoesAtOnceWhereNobodyCountsTheTime() {
        Submission.of(batcher, "a");
        time.dispose();
        operation.call(0).answer(List.of(failure(0, "InternalError", false)));
        assertThat(operation.texts()).containsExactly(List.of("a"), List.of("a"));
    }

    @Test
    void anEntryThatNoAnswerNamesIsUnknown() {
        Submission unknown = Submission.of(batcher, "a");
        operation.call(0).answer(List.of(), 0);
        assertThat(unknown.error())
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("the service's answer does not name this entry, so it is unknown whether it was"
                        + " done; do it again only if it may be done twice");
        assertPlace(unknown.error(), "at a");
    }

    @Test
    void aFailureWithoutWordsHasSome() {
        Submission bad = Submission.of(batcher, "a");
        operation
                .call(0)
                .answer(List.of(failure(0, "X", true).toBuilder()
                        .code(null)
                        .message(null)
                        .build()));
        assertThat(((SqsException) bad.error()).awsErrorDetails().errorCode()).isEqualTo("Unknown");
        assertThat(((SqsException) bad.error()).awsErrorDetails().errorMessage())
                .isEqualTo("the service gave no message");
    }

    @Test
    void anErrorOfTheCallReachesEachCallerAsACopyWithItsPlace() {
        Submission.of(batcher, "busy");
        Submission first = Submission.of(batcher, "first");
        Submission second = Submission.of(batcher, "second");
        operation.call(0).answer();
        operation
                .call(1)
                .fail(SqsException.builder()
                        .statusCode(503)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ServiceUnavailable")
                                .errorMessage("away")
                                .build())
                        .build());
        assertThat(first.error()).isInstanceOf(SqsException.class).isNotSameAs(second.error());
        assertPlace(first.error(), "at first");
        assertPlace(second.error(), "at second");
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(operation.calls).as("the SDK has tried it again already").hasSize(2);
    }

    @Test
    void aCallWithoutAnAnswerIsAnError() {
        Submission bad = Submission.of(batcher, "a");
        operation.call(0).endEmpty();
        assertThat(bad.error()).hasMessage("the call ended without an answer");
    }

    @Test
    void afterAnErrorTheNextCallGoes() {
        Submission.of(batcher, "a");
        Submission next = Submission.of(batcher, "b");
        operation.call(0).fail(new IllegalStateException("no"));
        operation.call(1).answer();
        next.assertDone("done b");
    }
}
