package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.S3Errors;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link AbstractBucket#exists()}: a bucket that is there but not ours exists. */
class BucketExistsTest {

    private final FakeBuckets client = new FakeBuckets();
    private final Bucket bucket = client.bucket();

    @Test
    void aBucketThatAnswersExistsAndItsDataIsKept() {
        client.headBucket.answer(
                HeadBucketResponse.builder().bucketRegion("eu-west-1").build());

        StepVerifier.create(bucket.exists()).expectNext(true).verifyComplete();

        StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-1").verifyComplete();
        assertThat(client.headBucket.requests()).hasSize(1);
    }

    @Test
    void aBucketThatTheServiceDoesNotKnowDoesNotExist() {
        client.headBucket.fail(S3Errors.of(404, "NoSuchBucket"));
        StepVerifier.create(bucket.exists()).expectNext(false).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 403})
    void aBucketElsewhereOrOfSomebodyElseExists(int status) {
        client.headBucket.fail(S3Errors.of(status));
        StepVerifier.create(bucket.exists()).expectNext(true).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 500, 503})
    void whatSaysNeitherIsAnError(int status) {
        client.headBucket.fail(S3Errors.of(status));

        StepVerifier.create(bucket.exists()).verifyErrorSatisfies(error -> {
            assertThat(error)
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            failure -> assertThat(failure.statusCode()).isEqualTo(status));
            assertThat(error.getSuppressed()[0]).hasMessageContaining("s3.Bucket(name=b).load [HeadBucket]");
        });
    }

    @Test
    void eachSubscriptionAsks() {
        client.headBucket
                .answer(HeadBucketResponse.builder().build())
                .fail(S3Errors.of(404, "NoSuchBucket"))
                .answer(HeadBucketResponse.builder().build());
        StepVerifier.create(bucket.exists()).expectNext(true).verifyComplete();
        StepVerifier.create(bucket.exists()).expectNext(false).verifyComplete();
        StepVerifier.create(bucket.exists()).expectNext(true).verifyComplete();
        assertThat(client.headBucket.requests()).hasSize(3);
    }

    @Test
    void nothingIsAskedBeforeSubscription() {
        bucket.exists();
        assertThat(client.headBucket.requests()).isEmpty();
    }

    @Test
    void cancelCancelsTheCall() {
        CompletableFuture<?> answer = client.headBucket.later();
        bucket.exists().subscribe().dispose();
        assertThat(answer).isCancelled();
    }

    @Test
    void findIsEmptyWhereThereIsNone() {
        client.headBucket.fail(S3Errors.of(404, "NoSuchBucket"));
        StepVerifier.create(bucket.find()).verifyComplete();
    }

    @Test
    void findOfABucketOfSomebodyElseIsAnError() {
        client.headBucket.fail(S3Errors.of(403));
        StepVerifier.create(bucket.find()).verifyError(S3Exception.class);
    }
}
