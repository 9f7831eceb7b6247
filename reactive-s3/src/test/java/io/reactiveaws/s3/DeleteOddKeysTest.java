package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.s3.transfer.S3Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Keys that XML cannot carry, and answers that do not name the keys that they were asked for. */
class DeleteOddKeysTest {

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectSummaryCollection objects = client.bucket().objects();

    private BatchOutcome<ObjectSummary> done(String key) {
        return new BatchOutcome.Done<>(S3.over(client).objectSummary("b", key));
    }

    private BatchOutcome<ObjectSummary> failed(String key, String code, String message, Throwable cause) {
        return new BatchOutcome.Failed<>(S3.over(client).objectSummary("b", key), code, message, cause);
    }

    private BatchOutcome<ObjectSummary> unknown(String key, String code, String message) {
        return new BatchOutcome.Unknown<>(S3.over(client).objectSummary("b", key), code, message, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001", "\u0000", "\u001f", "x\u000bx", "\ufffe", "\uffff"})
    void aKeyThatXmlCannotCarryGoesByACallOfItsOwn(String odd) {
        client.pages(List.of("a", odd, "b"));

        StepVerifier.create(objects.delete())
                .expectNext(done("a"), done(odd), done("b"))
                .verifyComplete();

        assertThat(client.deletedKeys()).containsExactly("a", "b");
        DeleteObjectRequest alone = client.deleteObject.request();
        assertThat(alone.bucket()).isEqualTo("b");
        assertThat(alone.key()).isEqualTo(odd);
        assertThat(alone.versionId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\rb", "\u007f", "\u0085", "\ufffd", "\ud83d\ude00", "&<>'\"", "\u2028"})
    void aKeyThatXmlCarriesGoesWithTheOthers(String key) {
        client.pages(List.of(key));

        StepVerifier.create(objects.delete()).expectNext(done(key)).verifyComplete();

        assertThat(client.deletedKeys()).containsExactly(key);
        assertThat(client.deleteObject.requests()).isEmpty();
    }

    @Test
    void onlySuchKeysMakeNoCallForMany() {
        client.pages(List.of("\u0001", "\u0002"));

        StepVerifier.create(objects.delete().requireAll()).expectNext(2L).verifyComplete();

        assertThat(client.deleteObjects.requests()).isEmpty();
        assertThat(client.deleteObject.requests()).hasSize(2);
    }

    @Test
    void eachCallFailsForItself() {
        client.pages(List.of("a", "\u0001", "\u0002"));
        S3Exception down = S3Errors.of(503, "SlowDown");
        S3Exception denied = S3Errors.of(403, "AccessDenied");
        client.deleteObjects.fail(down);
        client.deleteObject.fail(denied);

        StepVerifier.create(objects.delete())
                .expectNext(
                        failed("a", "SlowDown", "it is SlowDown", down),
                        failed("\u0001", "AccessDenied", "it is AccessDenied", denied),
                        done("\u0002"))
                .verifyComplete();
    }

    @Test
    void theConsumersWordsReachTheSingleCalls() {
        client.pages(List.of("\u0001"));

        objects.delete(request -> request.bypassGovernanceRetention(true)
                        .mfa("123456")
                        .bucket("other")
                        .overrideConfiguration(override -> override.putHeader("x-mine", "1")))
                .blockLast();

        DeleteObjectRequest alone = client.deleteObject.request();
        assertThat(alone.bypassGovernanceRetention()).isTrue();
        assertThat(alone.mfa()).isEqualTo("123456");
        assertThat(alone.bucket()).isEqualTo("b");
        assertThat(alone.overrideConfiguration().orElseThrow().headers()).containsKey("x-mine");
    }

    @Test
    void versionsOfSuchKeysAreNamedByTheirIds() {
        client.listVersions.always(request -> ListObjectVersionsResponse.builder()
                .versions(
                        ObjectVersion.builder().key("\u0001").versionId("1").build(),
                        ObjectVersion.builder().key("b").versionId("2").build())
                .build());

        StepVerifier.create(client.bucket().objectVersions().delete().requireAll())
                .expectNext(2L)
                .verifyComplete();

        assertThat(client.deleteObject.request().key()).isEqualTo("\u0001");
        assertThat(client.deleteObject.request().versionId()).isEqualTo("1");
        assertThat(client.deletedKeys()).containsExactly("b");
    }

    @Test
    void halfACharacterIsRefusedBecauseItWouldNameAnotherObject() {
        client.pages(List.of("a\ud800", "b"));

        StepVerifier.create(objects.delete())
                .expectNextMatches(outcome -> outcome instanceof BatchOutcome.Failed<ObjectSummary> failed
                        && failed.message().contains("half of a surrogate pair"))
                .expectNext(done("b"))
                .verifyComplete();

        assertThat(client.deleteObject.requests()).isEmpty();
    }

    @Test
    void noMoreThanFourSingleCallsAreInFlightAndCancelReachesThem() {
        client.pages(List.of("\u0001", "\u0002", "\u0003", "\u0004", "\u0005", "\u0006"));
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(client.deleteObject.later());
        }

        objects.delete().subscribe().dispose();

        assertThat(client.deleteObject.requests()).hasSize(4);
        assertThat(answers.subList(0, 4)).allMatch(CompletableFuture::isCancelled);
    }

    private static S3Error refused(String key) {
        return S3Error.builder().key(key).code("AccessDenied").message("no").build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other"})
    void anErrorOfAKeyThatNobodyAskedForLeavesNoKeyForDeleted(String key) {
        client.pages(List.of("a", "b"));
        client.deleteObjects.answer(FakeBuckets.refusing(refused(key)));

        StepVerifier.create(objects.delete())
                .expectNext(unknown("a", "AccessDenied", "no"), unknown("b", "AccessDenied", "no"))
                .verifyComplete();
    }

    @Test
    void anErrorWithoutAKeyIsThatOfAllThatTheAnswerDoesNotName() {
        client.pages(List.of("a", "b", "c"));
        client.deleteObjects.answer(DeleteObjectsResponse.builder()
                .errors(
                        S3Error.builder().build(),
                        S3Error.builder().key("b").code("Mine").message("b's").build())
                .deleted(DeletedObject.builder().key("c").build())
                .build());

        StepVerifier.create(objects.delete())
                .expectNext(
                        unknown("a", "Unknown", "the service gave no message"),
                        failed("b", "Mine", "b's", null),
                        done("c"))
                .verifyComplete();
    }

    @Test
    void anAnswerThatNamesOnlySomeAsDeletedLeavesTheOthersInDoubt() {
        client.pages(List.of("a", "b"));
        client.deleteObjects.answer(DeleteObjectsResponse.builder()
                .deleted(DeletedObject.builder().key("a").build())
                .build());

        StepVerifier.create(objects.delete())
                .expectNext(
                        done("a"),
                        unknown(
                                "b",
                                "Unknown",
                                "the answer names it neither among what is deleted nor among what is refused"))
                .verifyComplete();
    }

    @Test
    void anAnswerThatNamesAllInAnotherWritingIsBelieved() {
        client.pages(List.of("a\rb", "b"));
        client.deleteObjects.answer(DeleteObjectsResponse.builder()
                .deleted(
                        DeletedObject.builder().key("a\nb").build(),
                        DeletedObject.builder().key("b").build())
                .build());

        StepVerifier.create(objects.delete())
                .expectNext(done("a\rb"), done("b"))
                .verifyComplete();
    }
}
