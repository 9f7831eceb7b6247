package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.core.PaginationException;
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
                                version("a", "a1", false, 1),
                                version("a", "a4", false, 4),
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
    void versionWithoutTimeIsTheOldest() {
        client.listVersions.answer(page(
                        List.of(ObjectVersion.builder().key("a").versionId("1").build(), version("a", "2", false, 2)),
                        List.of())
                .build());

        StepVerifier.create(versions.all().map(ObjectVersionEntry::id))
                .expectNext("2", "1")
                .verifyComplete();
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
