package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/** A source of which the service says less than a copy in parts needs. */
class CopySourceFaultTest {

    private static final long GIB = 1L << 30;
    private static final int PART = 5 << 20;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final CopySource source = new CopySource("from", "there");
    private final TransferConfig config =
            TransferConfig.defaults().partSize(PART).threshold(PART);

    private void sourceIs(Long length, String eTag) {
        client.headObject.always(request -> HeadObjectResponse.builder()
                .contentLength(length)
                .eTag(eTag)
                .tagCount(0)
                .build());
    }

    private void assertFails(String message) {
        StepVerifier.create(object.copy(source, config))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageStartingWith("s3.Object(bucketName=b, key=k).copy: ")
                        .hasMessageContaining(message));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "W/\"s\""})
    void withoutAStrongETagItIsCopiedInOneCall(String eTag) {
        sourceIs(5 * GIB, eTag);
        StepVerifier.create(object.copy(source, config)).expectNextCount(1).verifyComplete();
        assertThat(client.copyObject.requests()).hasSize(1);
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "W/\"s\""})
    void itIsRefusedIfOneCallDoesNotTakeIt(String eTag) {
        sourceIs(5 * GIB + 1, eTag);
        assertFails("the source of the copy, the key \"there\" in the bucket from, has 5368709121 bytes");
        assertThat(client.copyObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void withoutALengthItIsAnError() {
        sourceIs(null, "\"s\"");
        assertFails("'contentLength' of the source of the copy, the key \"there\" in the bucket from,");
    }

    @Test
    void aPartWithoutAResultIsAnError() {
        sourceIs(2L * PART, "\"s\"");
        client.uploadPartCopy.always(request -> UploadPartCopyResponse.builder().build());
        assertFails("the part 1 has no 'eTag'");
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aCopyWithoutAResultIsAnError() {
        sourceIs(1L, "\"s\"");
        client.copyObject
                .answer(CopyObjectResponse.builder().build())
                .answer(CopyObjectResponse.builder()
                        .copyObjectResult(result -> result.eTag(""))
                        .build());
        String message =
                "the answer to CopyObject has no 'eTag', so that it isn't known whether the object was written;"
                        + " look at the object, and at what answers at the client's endpoint";
        assertFails(message);
        assertFails(message);
        assertThat(client.copyObject.requests()).hasSize(2);
    }
}
