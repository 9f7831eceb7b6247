package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PaginationException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.Part;

/** Stores that say that a listing is cut short, and do not say how it goes on. */
class CutShortListingTest {

    private static final String LISTED = "s3.Bucket(name=b).objects [ListObjectsV2]";
    private static final List<String> KEYS = List.of("a", "b", "c/1", "c/2", "d", "e/1", "f", "g");

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectSummaryCollection objects = client.bucket().objects();

    private static String marker(ListObjectsV2Request request) {
        return request.overrideConfiguration()
                .map(configuration -> configuration.rawQueryParameters().get("marker"))
                .map(values -> values.get(0))
                .orElse("");
    }

    /** Pages of two keys behind a key, without a token. */
    private static ListObjectsV2Response pageBehind(String key) {
        List<String> behind =
                KEYS.stream().filter(one -> one.compareTo(key) > 0).toList();
        boolean truncated = behind.size() > 2;
        return FakeBuckets.page(behind.subList(0, truncated ? 2 : behind.size()), List.of(), null).toBuilder()
                .isTruncated(truncated)
                .build();
    }

    private static Flux<String> names(Flux<ObjectSummary> listed) {
        return listed.map(ObjectSummary::key);
    }

    @Test
    void aStoreThatKnowsOnlyTheFirstVersionOfTheListingIsListedByItsMarker() {
        client.listObjects.always(request -> pageBehind(marker(request)));

        StepVerifier.create(names(objects.all())).expectNextSequence(KEYS).verifyComplete();

        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::startAfter)
                .containsExactly(null, "b", "c/2", "e/1");
        assertThat(client.listObjects.requests())
                .extracting(CutShortListingTest::marker)
                .containsExactly("", "b", "c/2", "e/1");
        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::continuationToken)
                .containsOnlyNulls();
    }

    @Test
    void aStoreThatLeavesTheTokenOutIsListedBehindTheLastKey() {
        client.listObjects.always(
                request -> pageBehind(Optional.ofNullable(request.startAfter()).orElse("")));

        StepVerifier.create(names(objects.all())).expectNextSequence(KEYS).verifyComplete();
    }

    @Test
    void anEmptyTokenIsNone() {
        client.listObjects
                .answer(pageBehind("").toBuilder().nextContinuationToken("").build())
                .answer(pageBehind("e/1"));

        StepVerifier.create(names(objects.all())).expectNext("a", "b", "f", "g").verifyComplete();

        assertThat(client.listObjects.requests().get(1).continuationToken()).isNull();
        assertThat(client.listObjects.requests().get(1).startAfter()).isEqualTo("b");
    }

    @Test
    void everythingIsDeletedThere() {
        TreeSet<String> left = new TreeSet<>(KEYS);
        client.listObjects.always(request -> pageBehind(marker(request)));

        StepVerifier.create(objects.delete().requireAll()).expectNext(8L).verifyComplete();

        client.deletedKeys().forEach(left::remove);
        assertThat(left).isEmpty();
    }

    @Test
    void prefixesCountForTheLastKeyAndDoNotComeTwice() {
        client.listObjects
                .answer(cut(List.of("a"), List.of("b/")))
                .answer(cut(List.of("c"), List.of("b/"))) // S3 does not say whether a prefix is behind itself
                .answer(FakeBuckets.page(List.of("d"), List.of(), null));

        StepVerifier.create(objects.filter(request -> request.delimiter("/"))
                        .entries()
                        .map(ObjectEntry::name))
                .expectNext("a", "b/", "c", "d")
                .verifyComplete();

        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::startAfter)
                .containsExactly(null, "b/", "c");
    }

    private static ListObjectsV2Response cut(List<String> keys, List<String> prefixes) {
        return FakeBuckets.page(keys, prefixes, null).toBuilder()
                .isTruncated(true)
                .build();
    }

    @Test
    void aStoreThatBeginsAgainIsAnErrorAndNoEndlessListing() {
        client.listObjects.always(request -> pageBehind(""));

        StepVerifier.create(names(objects.all()))
                .expectNext("a", "b")
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessage(
                                LISTED + ": the store was asked for the keys behind \"b\" and answered with \"a\": it"
                                        + " ignores 'start-after', so that its listing cannot go on behind a key"));

        assertThat(client.listObjects.requests()).hasSize(2);
    }

    @Test
    void aStoreThatBeginsAgainWithItsPrefixesIsAnErrorToo() {
        client.listObjects.always(request -> cut(List.of(), List.of("a/", "b/", "c/")));

        StepVerifier.create(objects.filter(request -> request.delimiter("/"))
                        .entries()
                        .map(ObjectEntry::name))
                .expectNext("a/", "b/", "c/")
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessageStartingWith(
                                LISTED + ": the store was asked for the keys behind \"c/\" and answered with \"a/\":"));

        assertThat(client.listObjects.requests()).hasSize(2);
    }

    @Test
    void aPrefixWithWhichTheKeyBeginsIsBehindItToo() {
        client.listObjects.answer(FakeBuckets.page(List.of(), List.of("a/", "b/"), null));

        StepVerifier.create(objects.filter(request -> request.delimiter("/").startAfter("a/x"))
                        .entries()
                        .map(ObjectEntry::name))
                .expectNext("a/", "b/")
                .verifyComplete();
    }

    @Test
    void aStoreThatIgnoresTheUsersStartIsAnErrorToo() {
        client.listObjects.always(request -> FakeBuckets.page(KEYS, List.of(), null));

        StepVerifier.create(objects.filter(request -> request.startAfter("d")).all())
                .verifyError(PaginationException.class);
    }

    @Test
    void aDeletionOfWhatCannotBeListedFails() {
        client.listObjects.always(request -> pageBehind(""));

        StepVerifier.create(objects.delete().requireAll()).verifyError(PaginationException.class);
    }

    @Test
    void anEmptyPageThatIsCutShortIsAnError() {
        client.listObjects.always(request -> cut(List.of(), List.of()));

        StepVerifier.create(objects.all())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessageStartingWith(
                                LISTED + ": the service says that more follows page 0, but names no token"));
    }

    @Test
    void versionsWithoutMarkersAreAnError() {
        client.listVersions.always(request -> ListObjectVersionsResponse.builder()
                .isTruncated(true)
                .nextKeyMarker("")
                .versions(ObjectVersion.builder().key("a").versionId("1").build())
                .build());

        StepVerifier.create(client.bucket().objectVersions().all())
                .expectNextCount(1)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessageStartingWith("s3.Bucket(name=b).objectVersions [ListObjectVersions]:"
                                + " the service says that more follows page 0"));
        StepVerifier.create(client.bucket().objectVersions().delete().requireAll())
                .verifyError(PaginationException.class);
        assertThat(client.deleteObjects.requests())
                .extracting(DeleteObjectsRequest::bucket)
                .containsExactly("b");
    }

    @Test
    void uploadsAndPartsWithoutMarkersAreAnError() {
        client.listUploads.always(request -> ListMultipartUploadsResponse.builder()
                .isTruncated(true)
                .uploads(MultipartUpload.builder().key("a").uploadId("1").build())
                .build());
        client.listParts.always(request -> ListPartsResponse.builder()
                .isTruncated(true)
                .parts(Part.builder().partNumber(1).build())
                .build());

        StepVerifier.create(client.bucket().multipartUploads().all())
                .expectNextCount(1)
                .verifyError(PaginationException.class);
        StepVerifier.create(
                        client.bucket().object("k").multipartUpload("u").parts().all())
                .expectNextCount(1)
                .verifyError(PaginationException.class);
    }

    @Test
    void anEmptyMarkerBesideAnotherIsNotSentBack() {
        client.listVersions.answer(ListObjectVersionsResponse.builder()
                .isTruncated(true)
                .nextKeyMarker("k")
                .nextVersionIdMarker("")
                .build());
        client.listUploads.answer(ListMultipartUploadsResponse.builder()
                .isTruncated(true)
                .nextKeyMarker("k")
                .nextUploadIdMarker("")
                .build());

        client.bucket().objectVersions().all().blockLast();
        client.bucket().multipartUploads().all().blockLast();

        assertThat(client.listVersions.requests())
                .extracting(ListObjectVersionsRequest::versionIdMarker)
                .containsOnlyNulls();
        assertThat(client.listUploads.requests())
                .extracting(ListMultipartUploadsRequest::uploadIdMarker)
                .containsOnlyNulls();
        assertThat(client.listUploads.requests().get(1).keyMarker()).isEqualTo("k");
    }
}
