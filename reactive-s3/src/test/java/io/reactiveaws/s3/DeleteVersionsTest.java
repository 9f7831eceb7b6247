package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.s3.transfer.S3Errors;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What {@link ObjectVersionCollection#delete()} sends and tells. */
class DeleteVersionsTest {

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectVersionCollection versions = client.bucket().objectVersions();

    private final ObjectVersionEntry older = S3.over(client).objectVersion("b", "a", "1");
    private final ObjectVersionEntry newer = S3.over(client).objectVersion("b", "a", "2");
    private final ObjectVersionEntry marker = S3.over(client).deleteMarker("b", "a", "3");

    @BeforeEach
    void listThree() {
        client.listVersions.always(request -> ListObjectVersionsResponse.builder()
                .versions(version("2"), version("1"))
                .deleteMarkers(DeleteMarkerEntry.builder()
                        .key("a")
                        .versionId("3")
                        .isLatest(true)
                        .build())
                .build());
    }

    private static ObjectVersion version(String id) {
        return ObjectVersion.builder().key("a").versionId(id).isLatest(false).build();
    }

    private static S3Error refused(String key, String id) {
        return S3Error.builder()
                .key(key)
                .versionId(id)
                .code("AccessDenied")
                .message("it is retained")
                .build();
    }

    @Test
    void versionsAndMarkersAreNamedByKeyAndId() {
        StepVerifier.create(versions.delete())
                .expectNext(
                        new BatchOutcome.Done<>(marker), new BatchOutcome.Done<>(newer), new BatchOutcome.Done<>(older))
                .verifyComplete();

        DeleteObjectsRequest request = client.deleteObjects.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.delete().quiet()).isTrue();
        assertThat(request.delete().objects()).containsExactly(identifier("3"), identifier("2"), identifier("1"));
    }

    private static ObjectIdentifier identifier(String id) {
        return ObjectIdentifier.builder().key("a").versionId(id).build();
    }

    @Test
    void aRefusalIsThatOfItsVersionAndNotOfItsKey() {
        client.deleteObjects.answer(FakeBuckets.refusing(refused("a", "1")));

        StepVerifier.create(versions.delete())
                .expectNext(new BatchOutcome.Done<>(marker), new BatchOutcome.Done<>(newer))
                .expectNext(new BatchOutcome.Failed<>(older, "AccessDenied", "it is retained", null))
                .verifyComplete();
    }

    @Test
    void aRefusalThatNamesNoVersionIsThatOfEachVersionOfItsKey() {
        client.deleteObjects.answer(FakeBuckets.refusing(refused("a", null)));

        StepVerifier.create(versions.delete())
                .expectNextMatches(BatchOutcome.Failed.class::isInstance)
                .expectNextMatches(BatchOutcome.Failed.class::isInstance)
                .expectNext(new BatchOutcome.Failed<>(older, "AccessDenied", "it is retained", null))
                .verifyComplete();
    }

    private static DeleteObjectsResponse deleted(String... ids) {
        return DeleteObjectsResponse.builder()
                .deleted(Stream.of(ids)
                        .map(id -> DeletedObject.builder()
                                .key("a")
                                .versionId(id.isEmpty() ? null : id)
                                .build())
                        .toList())
                .build();
    }

    private static BatchOutcome<ObjectVersionEntry> inDoubt(ObjectVersionEntry version) {
        return new BatchOutcome.Unknown<>(
                version,
                "Unknown",
                "the answer names its key as deleted, but no version, and less often than versions were to be deleted",
                null);
    }

    @Test
    void aKeyThatIsNamedOnceIsNotTheNameOfSeveralVersions() {
        client.deleteObjects.answer(deleted(""));

        StepVerifier.create(versions.delete())
                .expectNext(inDoubt(marker), inDoubt(newer), inDoubt(older))
                .verifyComplete();
    }

    @Test
    void aKeyThatIsNamedLessOftenThanItsVersionsLeavesThoseInDoubtThatAreNotNamed() {
        client.deleteObjects.answer(deleted("", "2"));

        StepVerifier.create(versions.delete())
                .expectNext(inDoubt(marker), new BatchOutcome.Done<>(newer), inDoubt(older))
                .verifyComplete();
    }

    @Test
    void theNamesOfOtherKeysDoNotMakeUpForIt() {
        client.listVersions.answer(ListObjectVersionsResponse.builder()
                .versions(
                        version("2"),
                        version("1"),
                        ObjectVersion.builder().key("b").versionId("1").build())
                .build());
        client.deleteObjects.answer(DeleteObjectsResponse.builder()
                .deleted(
                        DeletedObject.builder().key("a").build(),
                        DeletedObject.builder().key("b").build(),
                        DeletedObject.builder().key("b").build())
                .build());

        StepVerifier.create(versions.delete())
                .expectNext(inDoubt(newer), inDoubt(older))
                .expectNext(new BatchOutcome.Done<>(S3.over(client).objectVersion("b", "b", "1")))
                .verifyComplete();
    }

    @Test
    void aKeyThatIsNamedAsOftenAsItsVersionsIsTheNameOfEach() {
        client.deleteObjects.answer(deleted("", "2", ""));

        StepVerifier.create(versions.delete())
                .expectNext(
                        new BatchOutcome.Done<>(marker), new BatchOutcome.Done<>(newer), new BatchOutcome.Done<>(older))
                .verifyComplete();
    }

    /** Its id is the text "null", and some stores leave it out or write an empty one. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null"})
    void whatWasPutBeforeThereWereVersionsIsRefusedByAnyOfItsNames(String name) {
        client.listVersions.answer(
                ListObjectVersionsResponse.builder().versions(version("null")).build());
        client.deleteObjects.answer(FakeBuckets.refusing(refused("a", name)));

        StepVerifier.create(versions.delete())
                .expectNext(new BatchOutcome.Failed<>(
                        S3.over(client).objectVersion("b", "a", "null"), "AccessDenied", "it is retained", null))
                .verifyComplete();
    }

    @Test
    void aRefusalOfWhatWasPutBeforeThereWereVersionsIsNotThatOfItsKey() {
        ObjectVersionEntry first = S3.over(client).objectVersion("b", "a", "null");
        client.listVersions.answer(ListObjectVersionsResponse.builder()
                .versions(version("2"), version("null"))
                .build());
        client.deleteObjects.answer(FakeBuckets.refusing(refused("a", "null")));

        StepVerifier.create(versions.delete())
                .expectNext(new BatchOutcome.Done<>(newer))
                .expectNext(new BatchOutcome.Failed<>(first, "AccessDenied", "it is retained", null))
                .verifyComplete();
    }

    @Test
    void aCallThatFailsIsAFailureOfEachOfItsVersions() {
        S3Exception gone = S3Errors.of(404, "NoSuchBucket");
        client.deleteObjects.fail(gone);

        StepVerifier.create(versions.delete())
                .expectNext(new BatchOutcome.Failed<>(marker, "NoSuchBucket", "it is NoSuchBucket", gone))
                .expectNext(new BatchOutcome.Failed<>(newer, "NoSuchBucket", "it is NoSuchBucket", gone))
                .expectNext(new BatchOutcome.Failed<>(older, "NoSuchBucket", "it is NoSuchBucket", gone))
                .verifyComplete();
        assertThat(gone.getSuppressed()[0])
                .hasMessageContaining("s3.Bucket(name=b).objectVersions.delete [DeleteObjects]");
    }

    @Test
    void theConsumersWordsAreKeptButForTheVersions() {
        versions.delete(request -> request.bypassGovernanceRetention(true)
                        .mfa("123456")
                        .bucket("other")
                        .delete(delete -> delete.objects(identifier("other")).quiet(false)))
                .blockLast();

        DeleteObjectsRequest request = client.deleteObjects.request();
        assertThat(request.bypassGovernanceRetention()).isTrue();
        assertThat(request.mfa()).isEqualTo("123456");
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.delete().objects())
                .extracting(ObjectIdentifier::versionId)
                .containsExactly("3", "2", "1");
        assertThat(request.delete().quiet()).isTrue();
    }

    @Test
    void filtersSayWhatIsDeleted() {
        StepVerifier.create(versions.filter(request -> request.prefix("a"))
                        .pageSize(10)
                        .limit(1)
                        .delete()
                        .map(BatchOutcome::resource))
                .expectNext(marker)
                .verifyComplete();

        assertThat(client.listVersions.request().prefix()).isEqualTo("a");
        assertThat(client.deleteObjects.request().delete().objects()).hasSize(1);
    }

    @Test
    void requireAllCounts() {
        StepVerifier.create(versions.delete().requireAll()).expectNext(3L).verifyComplete();
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        versions.delete();
        assertThat(client.listVersions.requests()).isEmpty();
    }

    @Test
    void cancelCancelsTheCall() {
        CompletableFuture<?> answer = client.deleteObjects.later();
        versions.delete().subscribe().dispose();
        assertThat(answer).isCancelled();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> versions.delete(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.Bucket(name=b).objectVersions [ListObjectVersions].delete:"
                        + " 'request' must not be null");
    }
}
