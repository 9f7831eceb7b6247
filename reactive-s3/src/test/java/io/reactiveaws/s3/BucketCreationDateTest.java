package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PaginationException;
import io.reactiveaws.s3.transfer.S3Errors;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link AbstractBucket#creationDate()}, which only the list of buckets tells. */
class BucketCreationDateTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FakeBuckets client = new FakeBuckets();
    private final Bucket bucket = client.bucket();

    private static ListBucketsResponse page(String next, String... names) {
        return ListBucketsResponse.builder()
                .buckets(Stream.of(names)
                        .map(name -> software.amazon.awssdk.services.s3.model.Bucket.builder()
                                .name(name)
                                .creationDate(NOON)
                                .build())
                        .toList())
                .continuationToken(next)
                .build();
    }

    @Test
    void aListedBucketKnowsIt() {
        client.listBuckets.answer(page(null, "b"));
        Bucket listed = S3.over(client).buckets().all().blockLast();

        StepVerifier.create(listed.creationDate()).expectNext(NOON).verifyComplete();

        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    private Bucket listed() {
        client.listBuckets.answer(page(null, "b"));
        return S3.over(client).buckets().all().blockLast();
    }

    @Test
    void aListedBucketStillKnowsItAfterAReload() {
        Bucket listed = listed();

        StepVerifier.create(listed.exists()).expectNext(true).verifyComplete();
        StepVerifier.create(listed.reload()).expectNext(listed).verifyComplete();
        StepVerifier.create(listed.creationDate()).expectNext(NOON).verifyComplete();
        StepVerifier.create(listed.waitUntilExists()).expectNext(listed).verifyComplete();
        StepVerifier.create(listed.data().map(data -> data.creationDate()))
                .expectNext(NOON)
                .verifyComplete();

        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    @Test
    void aListedBucketThatIsMadeAnewIsSearchedAgain() {
        Bucket listed = listed();
        listed.delete().block();
        client.listBuckets.answer(page(null));

        assertThat(listed.reload().flatMap(Bucket::data).block().creationDate()).isNull();
        StepVerifier.create(listed.creationDate()).verifyComplete();
        assertThat(client.listBuckets.requests()).hasSize(2);
    }

    @Test
    void whatTheSearchHasFoundIsPartOfTheNextData() {
        client.listBuckets.answer(page(null, "b"));
        bucket.creationDate().block();

        StepVerifier.create(bucket.data().map(data -> data.creationDate()))
                .expectNext(NOON)
                .verifyComplete();
    }

    @Test
    void anotherBucketIsSearchedByItsName() {
        client.listBuckets.answer(page(null, "b"));

        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();

        ListBucketsRequest request = client.listBuckets.request();
        assertThat(request.prefix()).isEqualTo("b");
        // without a page size, AWS refuses accounts with very many buckets
        assertThat(request.maxBuckets()).isEqualTo(10_000);
        assertThat(client.headBucket.requests()).isEmpty();
    }

    @Test
    void namesThatOnlyBeginLikeItAreOthers() {
        client.listBuckets.answer(page(null, "b-2", "bb"));
        StepVerifier.create(bucket.creationDate()).verifyComplete();
    }

    @Test
    void nothingIsAskedBeforeSubscription() {
        bucket.creationDate();
        assertThat(client.listBuckets.requests()).isEmpty();
    }

    @Test
    void theSearchGoesOnThroughThePages() {
        client.listBuckets.answer(page("t1", "b-1")).answer(page("t2")).answer(page(null, "b"));

        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();

        assertThat(client.listBuckets.requests())
                .extracting(ListBucketsRequest::continuationToken)
                .containsExactly(null, "t1", "t2");
        assertThat(client.listBuckets.requests())
                .extracting(ListBucketsRequest::prefix)
                .containsOnly("b");
    }

    @Test
    void theSearchEndsWhereTheBucketIsFound() {
        client.listBuckets.always(request -> page(request.continuationToken() + "+", "b", "b-1"));

        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();

        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    @Test
    void anEmptyTokenIsTheEnd() {
        client.listBuckets.always(request -> page("", "b-1"));

        StepVerifier.create(bucket.creationDate()).verifyComplete();

        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    @Test
    void aRepeatedTokenIsAnErrorAndNoEndlessSearch() {
        client.listBuckets.always(request -> page("again", "b-1"));
        StepVerifier.create(bucket.creationDate()).verifyError(PaginationException.class);
    }

    @Test
    void readersShareOneSearch() {
        CompletableFuture<ListBucketsResponse> answer = client.listBuckets.later();

        StepVerifier.create(Flux.merge(bucket.creationDate(), bucket.creationDate(), bucket.creationDate()))
                .then(() -> answer.complete(page(null, "b")))
                .expectNext(NOON, NOON, NOON)
                .verifyComplete();
        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();

        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    @Test
    void theLastReaderToLeaveCancelsTheSearch() {
        CompletableFuture<ListBucketsResponse> answer = client.listBuckets.later();
        bucket.creationDate().subscribe().dispose();
        assertThat(answer).isCancelled();
    }

    @Test
    void theBucketsOwnDataStaysAsItIs() {
        client.listBuckets.answer(page(null, "b"));
        bucket.load().block();

        bucket.creationDate().block();

        assertThat(bucket.snapshot()).isPresent();
        assertThat(client.headBucket.requests()).hasSize(1);
        StepVerifier.create(bucket.bucketRegion()).verifyComplete();
    }

    @Test
    void aBucketWithoutTheRightToListBucketsFailsOnlyHere() {
        client.listBuckets.fail(S3Errors.of(403, "AccessDenied"));

        StepVerifier.create(bucket.creationDate()).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(S3Exception.class);
            assertThat(List.of(error.getSuppressed()))
                    .anySatisfy(checkpoint -> assertThat(checkpoint)
                            .hasMessageContaining("s3.Bucket(name=b).creationDate [ListBuckets]"));
        });
        StepVerifier.create(bucket.load()).expectNext(bucket).verifyComplete();
        StepVerifier.create(bucket.exists()).expectNext(true).verifyComplete();
    }

    @Test
    void anErrorIsNotKept() {
        client.listBuckets.fail(S3Errors.of(500, "InternalError")).answer(page(null, "b"));

        StepVerifier.create(bucket.creationDate()).verifyError(S3Exception.class);
        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();
    }

    @Test
    void aBucketThatIsNotThereIsSearchedAgain() {
        client.listBuckets.answer(page(null)).answer(page(null, "b"));

        StepVerifier.create(bucket.creationDate()).verifyComplete();
        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();
    }

    @Test
    void aBucketThatIsDeletedOrCreatedIsSearchedAgain() {
        client.listBuckets.answer(page(null, "b")).answer(page(null)).answer(page(null, "b"));
        bucket.creationDate().block();

        bucket.delete().block();
        StepVerifier.create(bucket.creationDate()).verifyComplete();

        bucket.create().block();
        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();
    }
}
