package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.S3Errors;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link AbstractBucket#bucketRegion()} of buckets from a listing, which not every store gives regions. */
class BucketRegionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FakeBuckets client = new FakeBuckets();

    private Bucket listed(String region) {
        client.listBuckets.answer(ListBucketsResponse.builder()
                .buckets(software.amazon.awssdk.services.s3.model.Bucket.builder()
                        .name("b")
                        .creationDate(NOON)
                        .bucketRegion(region)
                        .build())
                .build());
        return S3.over(client).buckets().all().blockLast();
    }

    private static HeadBucketResponse headOf(String region) {
        return HeadBucketResponse.builder().bucketRegion(region).build();
    }

    @Test
    void aListingThatTellsTheRegionIsAsked() {
        StepVerifier.create(listed("eu-west-1").bucketRegion())
                .expectNext("eu-west-1")
                .verifyComplete();
        assertThat(client.headBucket.requests()).isEmpty();
    }

    @Test
    void headIsAskedOnceWhereTheListingDoesNotTell() {
        client.headBucket.answer(headOf("eu-west-3"));
        Bucket bucket = listed(null);

        StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-3").verifyComplete();
        StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-3").verifyComplete();

        assertThat(client.headBucket.request().bucket()).isEqualTo("b");
    }

    @Test
    void whatTheListingHasSaidStays() {
        client.headBucket.answer(headOf("eu-west-3"));
        Bucket bucket = listed(null);
        bucket.bucketRegion().block();

        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();
        StepVerifier.create(bucket.data())
                .expectNextMatches(data -> NOON.equals(data.creationDate()))
                .verifyComplete();
        assertThat(client.listBuckets.requests()).hasSize(1);
    }

    @Test
    void aStoreThatDoesNotTellIsAskedOnce() {
        Bucket bucket = listed(null);

        StepVerifier.create(bucket.bucketRegion()).verifyComplete();
        StepVerifier.create(bucket.bucketRegion()).verifyComplete();

        assertThat(client.headBucket.requests()).hasSize(1);
    }

    @Test
    void otherAttributesOfAListedBucketTakeNoCall() {
        Bucket bucket = listed(null);

        StepVerifier.create(bucket.bucketArn()).verifyComplete();
        StepVerifier.create(bucket.creationDate()).expectNext(NOON).verifyComplete();

        assertThat(client.headBucket.requests()).isEmpty();
    }

    @Test
    void allDataOfAListedBucketHasTheRegion() {
        client.headBucket.answer(headOf("eu-west-3"));

        StepVerifier.create(listed(null).data().map(data -> data.bucketRegion()))
                .expectNext("eu-west-3")
                .verifyComplete();
    }

    @Test
    void loadAndFindOfAListedBucketAskForTheRegionOnce() {
        client.headBucket.answer(headOf("eu-west-3"));
        Bucket bucket = listed(null);

        StepVerifier.create(bucket.load()).expectNext(bucket).verifyComplete();
        StepVerifier.create(bucket.find()).expectNext(bucket).verifyComplete();
        StepVerifier.create(bucket.data()).expectNextCount(1).verifyComplete();
        StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-3").verifyComplete();

        assertThat(client.headBucket.requests()).hasSize(1);
    }

    @Test
    void findOfAListedBucketAsksForTheRegion() {
        client.headBucket.answer(headOf("eu-west-3"));
        Bucket bucket = listed(null);

        StepVerifier.create(bucket.find()).expectNext(bucket).verifyComplete();

        assertThat(client.headBucket.requests()).hasSize(1);
    }

    @Test
    void loadAndFindTakeNoCallWhereTheListingTells() {
        Bucket bucket = listed("eu-west-1");

        StepVerifier.create(bucket.load()).expectNext(bucket).verifyComplete();
        StepVerifier.create(bucket.find()).expectNext(bucket).verifyComplete();

        assertThat(client.headBucket.requests()).isEmpty();
    }

    @Test
    void readersShareOneHead() {
        CompletableFuture<HeadBucketResponse> answer = client.headBucket.later();
        Bucket bucket = listed(null);

        StepVerifier.create(Flux.merge(bucket.bucketRegion(), bucket.bucketRegion()))
                .then(() -> answer.complete(headOf("eu-west-3")))
                .expectNext("eu-west-3", "eu-west-3")
                .verifyComplete();

        assertThat(client.headBucket.requests()).hasSize(1);
    }

    @Test
    void anErrorOfHeadIsTold() {
        client.headBucket.fail(S3Errors.of(403));
        StepVerifier.create(listed(null).bucketRegion()).verifyError(S3Exception.class);
    }
}
