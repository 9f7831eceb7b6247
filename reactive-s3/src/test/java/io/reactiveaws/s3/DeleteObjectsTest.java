package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.BatchException;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.s3.transfer.S3Errors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What {@link ObjectSummaryCollection#delete()} sends and tells. */
class DeleteObjectsTest {

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectSummaryCollection objects = client.bucket().objects();

    private BatchOutcome<ObjectSummary> done(String key) {
        return new BatchOutcome.Done<>(S3.over(client).objectSummary("b", key));
    }

    private BatchOutcome<ObjectSummary> failed(String key, String code, String message, Throwable cause) {
        return new BatchOutcome.Failed<>(S3.over(client).objectSummary("b", key), code, message, cause);
    }

    private static DeleteObjectsResponse refusing(String key) {
        return FakeBuckets.refusing(S3Error.builder()
                .key(key)
                .code("AccessDenied")
                .message("not yours")
                .build());
    }

    @Test
    void aCallTakesAThousandKeys() {
        client.pages(FakeBuckets.keys(0, 1000), FakeBuckets.keys(1000, 2000), FakeBuckets.keys(2000, 2500));

        StepVerifier.create(objects.delete())
                .expectNextSequence(
                        FakeBuckets.keys(0, 2500).stream().map(this::done).toList())
                .verifyComplete();

        assertThat(client.deleteObjects.requests())
                .extracting(request -> request.delete().objects().size())
                .containsExactly(1000, 1000, 500);
        assertThat(client.deleteObjects.requests())
                .extracting(DeleteObjectsRequest::bucket)
                .containsOnly("b");
        assertThat(client.deletedKeys()).isEqualTo(FakeBuckets.keys(0, 2500));
    }

    @Test
    void callsAreFullHoweverTheListingPages() {
        client.pages(FakeBuckets.keys(0, 700), FakeBuckets.keys(700, 1400), FakeBuckets.keys(1400, 1401));

        StepVerifier.create(objects.delete()).expectNextCount(1401).verifyComplete();

        assertThat(client.deleteObjects.requests())
                .extracting(request -> request.delete().objects().size())
                .containsExactly(1000, 401);
    }

    @Test
    void emptyPagesAreSkipped() {
        client.pages(List.of("a", "b"), List.of(), List.of("c", "d", "e"));

        StepVerifier.create(objects.delete().map(outcome -> outcome.resource().key()))
                .expectNext("a", "b", "c", "d", "e")
                .verifyComplete();

        assertThat(client.listObjects.requests()).hasSize(3);
        assertThat(client.deletedKeys()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void nothingToDeleteIsNoCall() {
        StepVerifier.create(objects.delete()).verifyComplete();
        assertThat(client.deleteObjects.requests()).isEmpty();
    }

    @Test
    void filterAndLimitSayWhatIsDeleted() {
        client.pages(List.of("tmp/a", "tmp/b"));

        StepVerifier.create(objects.filter(request -> request.prefix("tmp/"))
                        .limit(1)
                        .pageSize(7)
                        .delete())
                .expectNext(done("tmp/a"))
                .verifyComplete();

        assertThat(client.listObjects.request().prefix()).isEqualTo("tmp/");
        assertThat(client.deletedKeys()).containsExactly("tmp/a");
    }

    @Test
    void objectsAreNamedByKeyWithoutVersionAndTheAnswerIsQuiet() {
        client.pages(List.of("a"));

        objects.delete().blockLast();

        DeleteObjectsRequest request = client.deleteObjects.request();
        assertThat(request.delete().objects())
                .containsExactly(ObjectIdentifier.builder().key("a").build());
        assertThat(request.delete().quiet()).isTrue();
    }

    @Test
    void refusedKeysAreToldWithCodeAndMessage() {
        client.pages(List.of("a", "b", "c"));
        client.deleteObjects.answer(refusing("b"));

        StepVerifier.create(objects.delete())
                .expectNext(done("a"), failed("b", "AccessDenied", "not yours", null), done("c"))
                .verifyComplete();
    }

    @Test
    void refusalWithoutWordsIsAFailureToo() {
        client.pages(List.of("a"));
        client.deleteObjects.answer(
                FakeBuckets.refusing(S3Error.builder().key("a").build()));

        StepVerifier.create(objects.delete())
                .expectNext(failed("a", "Unknown", "the service gave no message", null))
                .verifyComplete();
    }

    @Test
    void aCallThatFailsIsAFailureOfEachOfItsObjectsAndOfNoOthers() {
        client.pages(FakeBuckets.keys(0, 1000), FakeBuckets.keys(1000, 1002));
        S3Exception down = S3Errors.of(503, "SlowDown");
        client.deleteObjects.fail(down);

        StepVerifier.create(objects.delete())
                .expectNextSequence(FakeBuckets.keys(0, 1000).stream()
                        .map(key -> failed(key, "SlowDown", "it is SlowDown", down))
                        .toList())
                .expectNext(done("k1000"), done("k1001"))
                .verifyComplete();
    }

    @Test
    void listingThatFailsLaterIsToldAfterWhatCameBefore() {
        client.listObjects
                .answer(FakeBuckets.page(List.of("a"), List.of(), "next"))
                .fail(S3Errors.of(403, "AccessDenied"));

        StepVerifier.create(objects.delete())
                .expectNext(done("a"))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(S3Exception.class).hasMessageContaining("AccessDenied"));

        assertThat(client.deletedKeys()).containsExactly("a");
    }

    @Test
    void theConsumersWordsAreKeptButForTheObjects() {
        client.pages(List.of("a"));

        objects.delete(request -> request.bypassGovernanceRetention(true)
                        .mfa("123456")
                        .bucket("other")
                        .delete(delete -> delete.objects(
                                        ObjectIdentifier.builder().key("other").build())
                                .quiet(false)))
                .blockLast();

        DeleteObjectsRequest request = client.deleteObjects.request();
        assertThat(request.bypassGovernanceRetention()).isTrue();
        assertThat(request.mfa()).isEqualTo("123456");
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.delete().objects()).extracting(ObjectIdentifier::key).containsExactly("a");
        assertThat(request.delete().quiet()).isTrue();
    }

    @Test
    void aConsumerThatThrowsLeavesEachObjectUnknown() {
        client.pages(List.of("a"));
        IllegalStateException thrown = new IllegalStateException("no code at hand");

        StepVerifier.create(objects.delete(request -> {
                    throw thrown;
                }))
                .expectNext(new BatchOutcome.Unknown<>(
                        S3.over(client).objectSummary("b", "a"), "IllegalStateException", "no code at hand", thrown))
                .verifyComplete();
    }

    @Test
    void aRefusedCallHasDeletedNothing() {
        client.pages(List.of("a", "b"));
        S3Exception denied = S3Errors.of(403, "AccessDenied");
        client.deleteObjects.fail(denied);

        StepVerifier.create(objects.delete())
                .expectNext(failed("a", "AccessDenied", "it is AccessDenied", denied))
                .expectNext(failed("b", "AccessDenied", "it is AccessDenied", denied))
                .verifyComplete();
    }

    @Test
    void aCallThatTheServiceFailsAtMayHaveDeletedSome() {
        client.pages(List.of("a", "b"));
        client.deleteObjects.fail(S3Errors.of(500, "InternalError"));

        StepVerifier.create(objects.delete())
                .expectNextMatches(BatchOutcome.Unknown.class::isInstance)
                .expectNextMatches(BatchOutcome.Unknown.class::isInstance)
                .verifyComplete();
    }

    @Test
    void requireAllCounts() {
        client.pages(FakeBuckets.keys(0, 1000), FakeBuckets.keys(1000, 1500));
        StepVerifier.create(objects.delete().requireAll()).expectNext(1500L).verifyComplete();
    }

    @Test
    void requireAllSaysWhatFailed() {
        client.pages(List.of("a", "b"));
        client.deleteObjects.answer(refusing("b"));

        StepVerifier.create(objects.delete().requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(BatchException.class)
                        .hasMessage("s3.Bucket(name=b).objects [ListObjectsV2].delete [DeleteObjects]:"
                                + " 1 of 2 failed, 1 done:\n"
                                + "  s3.ObjectSummary(bucketName=b, key=b): AccessDenied: not yours"));
    }

    @Test
    void whatWasKnownIsForgotten() {
        client.pages(List.of("a"));
        client.deleteObjects.answer(refusing("a"));

        ObjectSummary deleted = objects.delete().blockLast().resource();

        assertThat(deleted.snapshot()).isEmpty();
    }

    @Test
    void whatWasKnownIsForgottenWhenTheCallFails() {
        client.pages(List.of("a"));
        client.deleteObjects.fail(S3Errors.of(500, "InternalError"));

        ObjectSummary perhapsDeleted = objects.delete().blockLast().resource();

        assertThat(perhapsDeleted.snapshot()).isEmpty();
    }

    @Test
    void whatWasKnownIsForgottenWhenTheCallIsCancelled() {
        client.pages(List.of("a"));
        CompletableFuture<?> answer = client.deleteObjects.later();
        ObjectSummary listed = objects.all().blockLast();
        assertThat(listed.snapshot()).isPresent();

        AbstractObjectSummary.deleteAll(List.of(listed), request -> {})
                .subscribe()
                .dispose();

        assertThat(answer).isCancelled();
        assertThat(listed.snapshot()).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> objects.delete(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.Bucket(name=b).objects [ListObjectsV2].delete: 'request' must not be null");
    }
}
