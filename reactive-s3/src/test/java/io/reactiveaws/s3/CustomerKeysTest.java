package io.reactiveaws.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.utils.Md5Utils;

/** A key of the caller's goes with its digest, wherever it goes. */
class CustomerKeysTest {

    private static final int PART = 5 * 1024 * 1024;
    private static final byte[] BYTES = "a key, which has 32 characters..".getBytes(US_ASCII);
    private static final byte[] OTHER = "another key, of 32 characters...".getBytes(US_ASCII);
    private static final String KEY = Base64.getEncoder().encodeToString(BYTES);
    private static final String OTHER_KEY = Base64.getEncoder().encodeToString(OTHER);

    private final FakeS3 client = new FakeS3();
    private final S3 s3 = S3.over(client);
    private final S3Object object = s3.object("b", "k");

    private static void hasDigest(S3Request request) {
        assertThat(request.getValueForField("SSECustomerKey", String.class)).hasValue(KEY);
        assertThat(request.getValueForField("SSECustomerKeyMD5", String.class)).hasValue(Md5Utils.md5AsBase64(BYTES));
    }

    private static void hasDigestOfSource(S3Request request) {
        assertThat(request.getValueForField("CopySourceSSECustomerKeyMD5", String.class))
                .hasValue(Md5Utils.md5AsBase64(OTHER));
    }

    @Test
    void whatIsPut() {
        object.put("text", request -> request.sseCustomerKey(KEY)).block();
        hasDigest(client.putObject.request());
    }

    @Test
    void whatIsUploadedInParts() {
        client.completeMultipartUpload.fail(new IllegalStateException("enough"));
        StepVerifier.create(object.uploadStream(
                        Flux.just(ByteBuffer.allocate(PART + 1)),
                        TransferConfig.defaults().partSize(PART),
                        request -> request.sseCustomerKey(KEY)))
                .verifyErrorMessage("enough");
        hasDigest(client.createMultipartUpload.request());
        assertThat(client.uploadPart.requests()).hasSize(2).allSatisfy(CustomerKeysTest::hasDigest);
        hasDigest(client.completeMultipartUpload.request());
    }

    @Test
    void whatIsUploadedByHand() {
        MultipartUpload upload = object.initiateMultipartUpload(request -> request.sseCustomerKey(KEY))
                .block();
        upload.part(1)
                .upload(AsyncRequestBody.fromString("x"), request -> request.sseCustomerKey(KEY))
                .block();
        upload.part(2)
                .copyFrom(request -> request.sourceBucket("b")
                        .sourceKey("s")
                        .sseCustomerKey(KEY)
                        .copySourceSSECustomerKey(OTHER_KEY))
                .block();
        hasDigest(client.createMultipartUpload.request());
        hasDigest(client.uploadPart.request());
        hasDigest(client.uploadPartCopy.request());
        hasDigestOfSource(client.uploadPartCopy.request());
    }

    @Test
    void whatIsReadAndLoaded() {
        object.body(request -> request.sseCustomerKey(KEY)).blockLast();
        object.reload(request -> request.sseCustomerKey(KEY)).block();
        hasDigest(client.getObject.request());
        hasDigest(client.headObject.request());
    }

    @Test
    void whatIsCopied() {
        object.copy(
                        new CopySource("from", "there"),
                        request -> request.sseCustomerKey(KEY).copySourceSSECustomerKey(OTHER_KEY))
                .block();
        object.copyFrom(request -> request.sourceBucket("from")
                        .sourceKey("there")
                        .sseCustomerKey(KEY)
                        .copySourceSSECustomerKey(OTHER_KEY))
                .block();
        assertThat(client.headObject.request().sseCustomerKeyMD5()).isEqualTo(Md5Utils.md5AsBase64(OTHER));
        assertThat(client.copyObject.requests())
                .hasSize(2)
                .allSatisfy(CustomerKeysTest::hasDigest)
                .allSatisfy(CustomerKeysTest::hasDigestOfSource);
    }

    @Test
    void whatIsCopiedInParts() {
        client.headObject.always(request -> HeadObjectResponse.builder()
                .contentLength(2L * PART)
                .eTag("\"s\"")
                .tagCount(0)
                .build());
        object.copy(
                        new CopySource("from", "there"),
                        TransferConfig.defaults().threshold(PART).partSize(PART),
                        request -> request.sseCustomerKey(KEY).copySourceSSECustomerKey(OTHER_KEY))
                .block();
        hasDigest(client.createMultipartUpload.request());
        assertThat(client.uploadPartCopy.requests())
                .hasSize(2)
                .allSatisfy(CustomerKeysTest::hasDigest)
                .allSatisfy(CustomerKeysTest::hasDigestOfSource);
        hasDigest(client.completeMultipartUpload.request());
    }

    @Test
    void aDigestThatIsGivenStays() {
        object.put("text", request -> request.sseCustomerKey("any").sseCustomerKeyMD5("given"))
                .block();
        assertThat(client.putObject.request().sseCustomerKeyMD5()).isEqualTo("given");
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNotShown() {
        refused(
                object.put("text", request -> request.sseCustomerKey("not base64!")),
                "'sseCustomerKey'",
                "is no base64");
        refused(
                object.copyFrom(
                        request -> request.sourceBucket("b").sourceKey("s").copySourceSSECustomerKey("c2hvcnQ=")),
                "'copySourceSSECustomerKey'",
                "stands for 5 bytes");
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.copyObject.requests()).isEmpty();
    }

    private static void refused(Mono<?> call, String name, String reason) {
        StepVerifier.create(call)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(name + " must be the base64 of the 32 bytes of a key")
                        .hasMessageContaining(reason)
                        .hasMessageNotContainingAny("not base64!", "c2hvcnQ"));
    }
}
