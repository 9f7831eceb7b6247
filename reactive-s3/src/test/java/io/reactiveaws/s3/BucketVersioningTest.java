package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.s3.transfer.S3Errors;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.MFADelete;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link AbstractBucketVersioning#enable()} and {@link AbstractBucketVersioning#suspend()}. */
class BucketVersioningTest {

    private final FakeBuckets client = new FakeBuckets();
    private final BucketVersioning versioning = client.bucket().versioning();

    @Test
    void enableSendsTheStatusAlone() {
        versioning.enable().block();

        PutBucketVersioningRequest request = client.putVersioning.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.versioningConfiguration().status()).isEqualTo(BucketVersioningStatus.ENABLED);
        assertThat(request.versioningConfiguration().mfaDelete()).isNull();
    }

    @Test
    void suspendSendsTheStatusAlone() {
        versioning.suspend().block();

        PutBucketVersioningRequest request = client.putVersioning.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.versioningConfiguration().status()).isEqualTo(BucketVersioningStatus.SUSPENDED);
        assertThat(request.versioningConfiguration().mfaDelete()).isNull();
    }

    @Test
    void enableKeepsWhatTheConsumerSaysBesidesTheStatus() {
        versioning
                .enable(request -> request.bucket("other")
                        .mfa("serial 123456")
                        .versioningConfiguration(configuration -> configuration
                                .status(BucketVersioningStatus.SUSPENDED)
                                .mfaDelete(MFADelete.ENABLED)))
                .block();

        PutBucketVersioningRequest request = client.putVersioning.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.mfa()).isEqualTo("serial 123456");
        assertThat(request.versioningConfiguration().status()).isEqualTo(BucketVersioningStatus.ENABLED);
        assertThat(request.versioningConfiguration().mfaDelete()).isEqualTo(MFADelete.ENABLED);
    }

    @Test
    void suspendKeepsWhatTheConsumerSaysBesidesTheStatus() {
        versioning
                .suspend(request -> request.mfa("serial 123456")
                        .versioningConfiguration(configuration -> configuration
                                .status(BucketVersioningStatus.ENABLED)
                                .mfaDelete(MFADelete.DISABLED)))
                .block();

        PutBucketVersioningRequest request = client.putVersioning.request();
        assertThat(request.mfa()).isEqualTo("serial 123456");
        assertThat(request.versioningConfiguration().status()).isEqualTo(BucketVersioningStatus.SUSPENDED);
        assertThat(request.versioningConfiguration().mfaDelete()).isEqualTo(MFADelete.DISABLED);
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndOneRequestForEach() {
        var enable = versioning.enable();
        assertThat(client.putVersioning.requests()).isEmpty();
        enable.block();
        enable.block();
        assertThat(client.putVersioning.requests()).hasSize(2);
    }

    @Test
    void theStatusLoadsAgainAfterAChange() {
        client.getVersioning
                .answer(GetBucketVersioningResponse.builder().build())
                .answer(GetBucketVersioningResponse.builder()
                        .status(BucketVersioningStatus.ENABLED)
                        .build());
        StepVerifier.create(versioning.status()).verifyComplete();

        StepVerifier.create(versioning.enable().then(versioning.status()))
                .expectNext(BucketVersioningStatus.ENABLED)
                .verifyComplete();
    }

    @Test
    void theStatusIsForgottenWhenAChangeFails() {
        client.getVersioning.answer(GetBucketVersioningResponse.builder()
                .status(BucketVersioningStatus.ENABLED)
                .build());
        versioning.load().block();
        client.putVersioning.fail(S3Errors.of(409, "OperationAborted"));

        StepVerifier.create(versioning.suspend()).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(S3Exception.class);
            assertThat(error.getSuppressed()[0])
                    .hasMessageContaining("s3.BucketVersioning(bucketName=b).put [PutBucketVersioning]");
        });
        assertThat(versioning.snapshot()).isEmpty();
    }

    @Test
    void cancelCancelsTheCall() {
        CompletableFuture<?> answer = client.putVersioning.later();
        versioning.enable().subscribe().dispose();
        assertThat(answer).isCancelled();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> versioning.enable(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.BucketVersioning(bucketName=b).enable: 'request' must not be null");
        assertThatThrownBy(() -> versioning.suspend(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.BucketVersioning(bucketName=b).suspend: 'request' must not be null");
    }
}
