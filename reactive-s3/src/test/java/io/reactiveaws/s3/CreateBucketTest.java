package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.s3.transfer.S3Errors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link AbstractS3#createBucket(String)}. */
class CreateBucketTest {

    private final FakeBuckets client = new FakeBuckets();
    private final S3 s3 = S3.over(client);

    @Test
    void theBucketHasTheGivenName() {
        StepVerifier.create(s3.createBucket("photos"))
                .expectNext(s3.bucket("photos"))
                .verifyComplete();
        assertThat(client.createBucket.request().bucket()).isEqualTo("photos");
    }

    @Test
    void theBucketHasTheNameOfTheRequest() {
        StepVerifier.create(s3.createBucket(request -> request.bucket("photos").acl(BucketCannedACL.PRIVATE)))
                .expectNext(s3.bucket("photos"))
                .verifyComplete();
        assertThat(client.createBucket.request().acl()).isEqualTo(BucketCannedACL.PRIVATE);
    }

    @Test
    void eachSubscriptionNamesItsOwnBucket() {
        AtomicInteger number = new AtomicInteger();
        Mono<Bucket> create = s3.createBucket(request -> request.bucket("b-" + number.incrementAndGet()));
        assertThat(client.createBucket.requests()).isEmpty();

        StepVerifier.create(create.map(Bucket::name)).expectNext("b-1").verifyComplete();
        StepVerifier.create(create.map(Bucket::name)).expectNext("b-2").verifyComplete();

        assertThat(client.createBucket.requests())
                .extracting(request -> request.bucket())
                .containsExactly("b-1", "b-2");
    }

    @Test
    void aRequestWithoutANameIsAnErrorAndNothingIsSent() {
        StepVerifier.create(s3.createBucket(request -> {}))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'name'"));
        assertThat(client.createBucket.requests()).isEmpty();
    }

    @Test
    void errorsSayWhere() {
        client.createBucket.fail(S3Errors.of(409, "BucketAlreadyExists"));

        StepVerifier.create(s3.createBucket("photos")).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(S3Exception.class);
            assertThat(error.getSuppressed()[0]).hasMessageContaining("s3.S3().createBucket [CreateBucket]");
        });
    }

    @Test
    void cancelCancelsTheCall() {
        CompletableFuture<?> answer = client.createBucket.later();
        s3.createBucket("photos").subscribe().dispose();
        assertThat(answer).isCancelled();
    }

    @Test
    void badNamesAreRefusedAtOnce() {
        assertThatThrownBy(() -> s3.createBucket((String) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.S3().createBucket: 'bucket' must not be null");
        assertThatThrownBy(() -> s3.createBucket(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.S3().createBucket: 'bucket' must not be empty");
    }
}
