package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterException;
import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.S3Errors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The waiters of buckets and objects. */
class S3WaiterTest {

    private static final Duration DELAY = Duration.ofSeconds(5);

    private final FakeS3 objects = new FakeS3();
    private final FakeBuckets buckets = new FakeBuckets();
    private final Bucket bucket = buckets.bucket();
    private final S3Object object = S3.over(objects).object("b", "k");
    private final ObjectSummary summary = S3.over(objects).objectSummary("b", "k");

    private void missingBucket() {
        buckets.headBucket.fail(S3Errors.of(404, "NoSuchBucket"));
    }

    private void missingObject() {
        objects.headObject.fail(S3Errors.of(404, "NoSuchKey"));
    }

    @Test
    void aBucketIsAskedForEveryFiveSecondsUntilItIsThere() {
        missingBucket();
        missingBucket();
        buckets.headBucket.answer(
                HeadBucketResponse.builder().bucketRegion("eu-west-1").build());

        StepVerifier.withVirtualTime(bucket::waitUntilExists)
                .expectSubscription()
                .expectNoEvent(DELAY)
                .expectNoEvent(DELAY)
                .expectNext(bucket)
                .verifyComplete();

        assertThat(buckets.headBucket.requests()).hasSize(3);
        StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-1").verifyComplete();
        assertThat(buckets.headBucket.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 403})
    void aBucketElsewhereOrOfSomebodyElseIsThere(int status) {
        buckets.headBucket.fail(S3Errors.of(status));

        StepVerifier.create(bucket.waitUntilExists()).expectNext(bucket).verifyComplete();

        assertThat(bucket.snapshot()).isEmpty();
    }

    @Test
    void aBucketIsAskedForUntilItIsGone() {
        buckets.headBucket.answer(HeadBucketResponse.builder().build());
        missingBucket();

        StepVerifier.withVirtualTime(bucket::waitUntilNotExists)
                .expectSubscription()
                .expectNoEvent(DELAY)
                .expectNext(bucket)
                .verifyComplete();

        assertThat(bucket.snapshot()).isEmpty();
    }

    @Test
    void anObjectIsAskedForUntilItIsThereAndItsDataIsKept() {
        missingObject();
        objects.headObject.answer(
                HeadObjectResponse.builder().contentLength(42L).build());

        StepVerifier.withVirtualTime(object::waitUntilExists)
                .expectSubscription()
                .expectNoEvent(DELAY)
                .expectNext(object)
                .verifyComplete();

        StepVerifier.create(object.contentLength()).expectNext(42L).verifyComplete();
        assertThat(objects.headObject.requests()).hasSize(2);
    }

    @Test
    void anObjectIsAskedForUntilItIsGoneAndItsDataIsForgotten() {
        objects.headObject.answer(
                HeadObjectResponse.builder().contentLength(42L).build());
        missingObject();

        StepVerifier.withVirtualTime(object::waitUntilNotExists)
                .expectSubscription()
                .then(() -> assertThat(object.snapshot()).isPresent())
                .expectNoEvent(DELAY)
                .expectNext(object)
                .verifyComplete();

        assertThat(object.snapshot()).isEmpty();
    }

    @Test
    void aSummaryIsAskedForUntilItIsThereAndItsDataIsKept() {
        missingObject();
        objects.headObject.answer(
                HeadObjectResponse.builder().contentLength(42L).build());

        StepVerifier.withVirtualTime(summary::waitUntilExists)
                .expectSubscription()
                .expectNoEvent(DELAY)
                .expectNext(summary)
                .verifyComplete();

        StepVerifier.create(summary.size()).expectNext(42L).verifyComplete();
        assertThat(objects.headObject.requests()).hasSize(2);
    }

    @Test
    void aSummaryIsAskedForUntilItIsGone() {
        missingObject();

        StepVerifier.create(summary.waitUntilNotExists()).expectNext(summary).verifyComplete();

        assertThat(summary.snapshot()).isEmpty();
    }

    @Test
    void aForbiddenObjectEndsTheWait() {
        objects.headObject.fail(S3Errors.of(403)).fail(S3Errors.of(403)).fail(S3Errors.of(403));
        StepVerifier.create(object.waitUntilExists()).verifyError(S3Exception.class);
        StepVerifier.create(object.waitUntilNotExists()).verifyError(S3Exception.class);
        StepVerifier.create(summary.waitUntilExists()).verifyError(S3Exception.class);
    }

    @Test
    void aBadMomentOfTheServiceIsNotYet() {
        objects.headObject
                .fail(S3Errors.of(503))
                .answer(HeadObjectResponse.builder().build());

        StepVerifier.withVirtualTime(object::waitUntilExists)
                .expectSubscription()
                .expectNoEvent(DELAY)
                .expectNext(object)
                .verifyComplete();
    }

    @Test
    void twentyPollsAreTheMost() {
        for (int i = 0; i < 21; i++) {
            missingObject();
        }

        StepVerifier.withVirtualTime(object::waitUntilExists)
                .thenAwait(Duration.ofMinutes(5))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(WaiterException.class)
                        .hasMessageContaining("s3.Object(bucketName=b, key=k).waitUntilExists [HeadObject]")
                        .hasMessageContaining("20 polls"));

        assertThat(objects.headObject.requests()).hasSize(20);
    }

    @Test
    void cancelCancelsThePollInFlight() {
        CompletableFuture<?> answer = objects.headObject.later();

        StepVerifier.withVirtualTime(object::waitUntilExists)
                .thenAwait(Duration.ofMillis(1))
                .then(() -> assertThat(objects.headObject.requests()).hasSize(1))
                .thenCancel()
                .verify();

        assertThat(answer).isCancelled();
    }
}
