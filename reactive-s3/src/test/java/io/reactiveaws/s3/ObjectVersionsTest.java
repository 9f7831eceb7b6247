package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.core.PaginationException;
import io.reactiveaws.s3.transfer.S3Errors;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The listing of {@link AbstractBucket#objectVersions()}. */
class ObjectVersionsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectVersionCollection versions = client.bucket().objectVersions();

    private static ObjectVersion version(String key, String id, boolean latest, int second) {
        return ObjectVersion.builder()
                .key(key)
                .versionId(id)
                .isLatest(latest)
                .lastModified(NOON.plusSeconds(second))
                .size(7L)
                .build();
    }

    private static DeleteMarkerEntry marker(String key, String id, boolean latest, int second) {
        return DeleteMarkerEntry.builder()
                .key(key)
                .versionId(id)
                .isLatest(latest)
                .lastModified(NOON.plusSeconds(second))
                .build();
    }

    private static ListObjectVersionsResponse.Builder page(
            List<ObjectVersion> versions, List<DeleteMarkerEntry> markers) {
        return ListObjectVersionsResponse.builder().versions(versions).deleteMarkers(markers);
    }

    private static String printed(ObjectVersionEntry entry) {
        return entry.objectKey() + ":" + entry.id();
    }

    @Test
    void versionsAndMarkersComeInTheOrderOfTheirKeysTheNewestFirst() {
        client.listVersions.answer(page(
                        List.of(
                                version("a", "a4", false, 4),
                                version("a", "a1", false, 1),
                                version("b", "b1", true, 1),
                                version("c", "c2", true, 2)),
                        List.of(marker("a", "a5", true, 5), marker("a", "a2", false, 2), marker("c", "c1", false, 1)))
                .build());

        StepVerifier.create(versions.all().map(ObjectVersionsTest::printed))
                .expectNext("a:a5", "a:a4", "a:a2", "a:a1", "b:b1", "c:c2")
                .expectNext("c:c1")
                .verifyComplete();

        assertThat(client.listVersions.request().bucket()).isEqualTo("b");
        assertThat(client.listVersions.request().maxKeys()).isEqualTo(1000);
    }

    @Test
    void theLatestIsFirstEvenIfItsTimeIsNot() {
        // a multipart upload has the time at which it was begun
        client.listVersions.answer(page(List.of(version("a", "old", false, 9), version("a", "new", true, 1)), List.of())
                .build());

        StepVerifier.create(versions.all().map(ObjectVersionEntry::id))
                .expectNext("new", "old")
                .verifyComplete();
    }

    @Test
    void theOrderOfKeysIsThatOfUtf8() {
        client.listVersions.answer(page(
                        List.of(version("\uD83D\uDE00", "1", true, 1), version("\uFF21", "1", true, 1)),
                        List.of(marker("a", "1", true, 1)))
                .build());

        StepVerifier.create(versions.all().map(ObjectVersionEntry::objectKey))
                .expectNext("a", "\uFF21", "\uD83D\uDE00")
                .verifyComplete();
    }

    @Test
    void versionWithoutTimeIsOlderThanEachMarker() {
        client.listVersions.answer(page(
                        List.of(ObjectVersion.builder().key("a").versionId("1").build()),
                        List.of(marker("a", "2", false, 2)))
                .build());

        assertIds("2", "1");
    }

    private void assertIds(String... ids) {
        StepVerifier.create(versions.all().map(ObjectVersionEntry::id))
                .expectNext(ids)
                .verifyComplete();
    }

    @Test
    void versionsOfOneTimeStayInTheOrderOfTheService() {
        client.listVersions.answer(page(
                        List.of(
                                version("a", "z", true, 1),
                                version("a", "m", false, 1),
                                version("a", "x", false, 1),
                                version("a", "b", false, 1)),
                        List.of())
                .build());

        assertIds("z", "m", "x", "b");
    }

    @Test
    void versionsWhoseTimesContradictTheServiceStayInItsOrder() {
        client.listVersions.answer(page(
                        List.of(
                                version("a", "v4", true, 4),
                                version("a", "v3", false, 1), // a large upload, begun early
                                version("a", "v2", false, 2)),
                        List.of(marker("a", "m1", false, 0)))
                .build());

        assertIds("v4", "v3", "v2", "m1");
    }

    @Test
    void markersWhoseTimesContradictTheServiceStayInItsOrder() {
        client.listVersions.answer(page(
                        List.of(version("a", "v0", false, 0)),
                        List.of(marker("a", "m3", true, 3), marker("a", "m2", false, 1), marker("a", "m1", false, 2)))
                .build());

        assertIds("m3", "m2", "m1", "v0");
    }

    @Test
    void aLatestMarkerStandsAboveVersionsOfItsTime() {
        client.listVersions.answer(page(
                        List.of(version("a", "v2", false, 1), version("a", "v1", false, 1)),
                        List.of(marker("a", "m", true, 1)))
                .build());

        assertIds("m", "v2", "v1");
    }

    @Test
    void aLatestVersionStandsAboveMarkersOfItsTime() {
        client.listVersions.answer(page(
                        List.of(version("a", "v2", true, 1), version("a", "v1", false, 1)),
                        List.of(marker("a", "m", false, 1)))
                .build());

        assertIds("v2", "m", "v1");
    }

    @Test
    void theKeyWinsOverWhatIsLatest() {
        client.listVersions.answer(page(
                        List.of(version("b", "b1", true, 9)),
                        List.of(marker("a", "a2", true, 2), marker("a", "a1", false, 1), marker("c", "c1", true, 9)))
                .build());

        assertIds("a2", "a1", "b1", "c1");
    }

    @Test
    void pagesFollowOneAnotherByBothMarkers() {
        client.listVersions
                .answer(page(List.of(version("a", "a2", true, 2)), List.of())
                        .isTruncated(true)
                        .nextKeyMarker("a")
                        .nextVersionIdMarker("a2")
                        .build())
                .answer(page(List.of(), List.of(marker("a", "a1", false, 1)))
                        .isTruncated(true)
                        .nextKeyMarker("a")
                        .nextVersionIdMarker("a1")
                        .build())
                .answer(page(List.of(version("b", "b1", true, 1)), List.of())
                        .isTruncated(false)
                        .build());

        StepVerifier.create(versions.pageSize(1).all().map(ObjectVersionsTest::printed))
                .expectNext("a:a2", "a:a1", "b:b1")
                .verifyComplete();

        assertThat(client.listVersions.requests())
                .extracting(ListObjectVersionsRequest::keyMarker, ListObjectVersionsRequest::versionIdMarker)
                .containsExactly(tuple(null, null), tuple("a", "a2"), tuple("a", "a1"));
        assertThat(client.listVersions.requests())
                .extracting(ListObjectVersionsRequest::maxKeys)
                .containsOnly(1);
    }

    @Test
    void aPageWithoutVersionMarkerIsFollowedByItsKeyAlone() {
        client.listVersions.answer(page(List.of(version("a", "a1", true, 1)), List.of())
                .isTruncated(true)
                .nextKeyMarker("a")
                .build());

        StepVerifier.create(versions.all()).expectNextCount(1).verifyComplete();

        assertThat(client.listVersions.requests().get(1).keyMarker()).isEqualTo("a");
        assertThat(client.listVersions.requests().get(1).versionIdMarker()).isNull();
    }

    @Test
    void theListingEndsWhereTheServiceSaysSoWhateverMarkersThereAre() {
        client.listVersions.always(request -> page(List.of(version("a", "a1", true, 1)), List.of())
                .isTruncated(false)
                .nextKeyMarker("a")
                .nextVersionIdMarker("a1")
                .build());

        StepVerifier.create(versions.all()).expectNextCount(1).verifyComplete();

        assertThat(client.listVersions.requests()).hasSize(1);
    }

    @Test
    void repeatedMarkersAreAnError() {
        client.listVersions.always(request -> page(List.of(version("a", "a1", true, 1)), List.of())
                .isTruncated(true)
                .nextKeyMarker("a")
                .nextVersionIdMarker("a1")
                .build());

        StepVerifier.create(versions.all())
                .expectNextCount(2)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(PaginationException.class)
                        .hasMessageContaining("s3.Bucket(name=b).objectVersions [ListObjectVersions]")
                        .hasMessageContaining("\"a, a1\""));
    }

    @Test
    void oneKeyOnManyPagesIsNoRepetition() {
        client.listVersions
                .answer(page(List.of(version("a", "a2", true, 2)), List.of())
                        .isTruncated(true)
                        .nextKeyMarker("a")
                        .nextVersionIdMarker("a2")
                        .build())
                .answer(page(List.of(version("a", "a1", false, 1)), List.of())
                        .isTruncated(true)
                        .nextKeyMarker("a")
                        .nextVersionIdMarker("a1")
                        .build());

        StepVerifier.create(versions.all()).expectNextCount(2).verifyComplete();
    }

    @Test
    void whatTheListingSaysIsKnownWithoutACall() {
        client.listVersions.answer(page(List.of(version("a", "a1", false, 1)), List.of(marker("a", "a2", true, 2)))
                .build());
        List<ObjectVersionEntry> entries = versions.all().collectList().block();

        StepVerifier.create(entries.get(0).isLatest()).expectNext(true).verifyComplete();
        StepVerifier.create(entries.get(0).lastModified())
                .expectNext(NOON.plusSeconds(2))
                .verifyComplete();
        StepVerifier.create(((io.reactiveaws.s3.ObjectVersion) entries.get(1)).size())
                .expectNext(7L)
                .verifyComplete();
        assertThat(entries.get(0).object()).isEqualTo(client.bucket().object("a"));
    }

    @Test
    void filterLimitAndPageSizeKeepTheCollection() {
        client.listVersions.answer(page(List.of(version("p/a", "1", true, 1), version("p/b", "1", true, 1)), List.of())
                .build());

        StepVerifier.create(versions.filter(request -> request.prefix("p/").bucket("other"))
                        .pageSize(5)
                        .limit(1)
                        .all()
                        .map(ObjectVersionEntry::objectKey))
                .expectNext("p/a")
                .verifyComplete();

        ListObjectVersionsRequest request = client.listVersions.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.prefix()).isEqualTo("p/");
        assertThat(request.maxKeys()).isEqualTo(1);
    }

    @Test
    void anErrorSaysWhere() {
        client.listVersions.fail(S3Errors.of(404, "NoSuchBucket"));

        StepVerifier.create(versions.all()).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(S3Exception.class);
            assertThat(error.getSuppressed()[0])
                    .hasMessageContaining("s3.Bucket(name=b).objectVersions [ListObjectVersions]");
        });
    }
}
