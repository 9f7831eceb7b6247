package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.transfer.FakeS3;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/** A store answers without what a multipart upload is known by. */
class MissingUploadIdTest {

    @Test
    void isAnErrorThatSaysWhere() {
        FakeS3 client = new FakeS3();
        client.createMultipartUpload.answer(
                CreateMultipartUploadResponse.builder().build());

        StepVerifier.create(S3.over(client).object("b", "k").initiateMultipartUpload())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).initiateMultipartUpload [CreateMultipartUpload]:"
                                + " the answer has no UploadId, by which its resource is known; look at what"
                                + " answers at the client's endpoint, and for what the call has done before you"
                                + " call again"));
    }
}
