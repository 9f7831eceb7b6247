package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.S3Errors;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** An {@link ObjectSummary} that no listing has brought: HEAD tells nearly the same. */
class ObjectSummaryTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FakeS3 client = new FakeS3();
    private final ObjectSummary summary = S3.over(client).objectSummary("b", "k");

    @Test
    void headTellsWhatAListingWould() {
        client.headObject.answer(HeadObjectResponse.builder()
                .contentLength(42L)
                .eTag("\"e\"")
                .lastModified(NOON)
                .storageClass(StorageClass.GLACIER)
                .checksumType(ChecksumType.COMPOSITE)
                .build());

        StepVerifier.create(summary.size()).expectNext(42L).verifyComplete();
        StepVerifier.create(summary.eTag()).expectNext("\"e\"").verifyComplete();
        StepVerifier.create(summary.lastModified()).expectNext(NOON).verifyComplete();
        StepVerifier.create(summary.storageClass())
                .expectNext(ObjectStorageClass.GLACIER)
                .verifyComplete();
        StepVerifier.create(summary.checksumType())
                .expectNext(ChecksumType.COMPOSITE)
                .verifyComplete();
        StepVerifier.create(summary.data().map(data -> data.key()))
                .expectNext("k")
                .verifyComplete();
        assertThat(client.headObject.request().bucket()).isEqualTo("b");
        assertThat(client.headObject.request().key()).isEqualTo("k");
    }

    @Test
    void theStandardClassIsWhatHeadLeavesOut() {
        StepVerifier.create(summary.storageClass())
                .expectNext(ObjectStorageClass.STANDARD)
                .verifyComplete();
    }

    @Test
    void aClassThatTheSdkDoesNotKnowStaysReadable() {
        client.headObject.answer(
                HeadObjectResponse.builder().storageClass("BRAND_NEW").build());

        StepVerifier.create(summary.data().map(data -> data.storageClassAsString()))
                .expectNext("BRAND_NEW")
                .verifyComplete();
    }

    @Test
    void whatHeadDoesNotTellIsEmpty() {
        StepVerifier.create(summary.owner()).verifyComplete();
        StepVerifier.create(summary.restoreStatus()).verifyComplete();
        assertThat(client.headObject.requests()).hasSize(1);
    }

    @Test
    void aMissingObjectIsNotFound() {
        client.headObject
                .fail(S3Errors.of(404, "NoSuchKey"))
                .fail(S3Errors.of(404, "NoSuchKey"))
                .fail(S3Errors.of(404, "NoSuchKey"));
        StepVerifier.create(summary.exists()).expectNext(false).verifyComplete();
        StepVerifier.create(summary.find()).verifyComplete();
        StepVerifier.create(summary.load()).verifyError(S3Exception.class);
    }

    @Test
    void aForbiddenObjectIsAnError() {
        client.headObject.fail(S3Errors.of(403)).fail(S3Errors.of(403));
        StepVerifier.create(summary.exists()).verifyError(S3Exception.class);
        StepVerifier.create(summary.object().exists()).verifyError(S3Exception.class);
    }
}
