package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.FakeS3;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Stores have values that this SDK has no name for. */
class UnknownValueTest {

    private final FakeS3 client = new FakeS3();

    private ObjectSummary listed(S3Object.Builder data) {
        return new ObjectSummary(ResourceContext.over(client), "b", "k", data.build());
    }

    @Test
    void isTextBesideTheSdksUnknown() {
        ObjectSummary summary = listed(S3Object.builder().storageClass("ROCK"));

        StepVerifier.create(summary.storageClassAsString()).expectNext("ROCK").verifyComplete();
        StepVerifier.create(summary.storageClass())
                .expectNext(ObjectStorageClass.UNKNOWN_TO_SDK_VERSION)
                .verifyComplete();
        assertThat(client.headObject.requests()).isEmpty();
    }

    @Test
    void listHasTextsBesideTheSdksUnknown() {
        ObjectSummary summary = listed(S3Object.builder().checksumAlgorithmWithStrings("CRC32", "CRC128"));

        StepVerifier.create(summary.checksumAlgorithmAsStrings())
                .assertNext(texts -> assertThat(texts).containsExactly("CRC32", "CRC128"))
                .verifyComplete();
        StepVerifier.create(summary.checksumAlgorithm())
                .assertNext(enums -> assertThat(enums)
                        .containsExactly(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.UNKNOWN_TO_SDK_VERSION))
                .verifyComplete();
    }

    @Test
    void listThatTheServiceDidNotGiveIsEmpty() {
        StepVerifier.create(listed(S3Object.builder()).checksumAlgorithmAsStrings())
                .assertNext(texts -> assertThat(texts).isEmpty())
                .verifyComplete();
    }

    @Test
    void headersTextIsLoaded() {
        HeadObjectResponse head =
                HeadObjectResponse.builder().storageClass("ROCK").build();
        client.headObject.answer(head).answer(head);
        S3 s3 = S3.over(client);

        StepVerifier.create(s3.object("b", "k").storageClassAsString())
                .expectNext("ROCK")
                .verifyComplete();
        StepVerifier.create(s3.objectSummary("b", "k").storageClassAsString())
                .expectNext("ROCK")
                .verifyComplete();
        assertThat(client.headObject.requests()).hasSize(2);
    }
}
