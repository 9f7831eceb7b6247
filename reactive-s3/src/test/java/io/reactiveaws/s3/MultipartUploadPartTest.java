package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.S3Errors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** {@link AbstractMultipartUploadPart#upload(byte[])}. */
class MultipartUploadPartTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    private final FakeS3 client = new FakeS3();
    private final MultipartUpload upload = S3.over(client).multipartUpload("b", "k", "u");
    private final MultipartUploadPart part = upload.part(3);

    @Test
    void thePartIsSentWithItsIdentifiers() {
        StepVerifier.create(part.upload(CONTENT).map(UploadPartResponse::eTag))
                .expectNext("\"part-3\"")
                .verifyComplete();

        UploadPartRequest request = client.uploadPart.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.key()).isEqualTo("k");
        assertThat(request.uploadId()).isEqualTo("u");
        assertThat(request.partNumber()).isEqualTo(3);
        assertThat(client.uploads().get(0).bytes()).isEqualTo(CONTENT);
        assertThat(client.uploads().get(0).announced()).isEqualTo(CONTENT.length);
    }

    @Test
    void whatIdentifiesThePartWinsOverTheConsumer() {
        part.upload(
                        AsyncRequestBody.fromBytes(CONTENT),
                        request -> request.bucket("other")
                                .key("other")
                                .uploadId("other")
                                .partNumber(7)
                                .requestPayer("requester"))
                .block();

        UploadPartRequest request = client.uploadPart.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.key()).isEqualTo("k");
        assertThat(request.uploadId()).isEqualTo("u");
        assertThat(request.partNumber()).isEqualTo(3);
        assertThat(request.requestPayerAsString()).isEqualTo("requester");
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndOneCallForEach() {
        Mono<UploadPartResponse> sent = part.upload(CONTENT);
        assertThat(client.uploadPart.requests()).isEmpty();

        sent.block();
        sent.block();

        assertThat(client.uploadPart.requests()).hasSize(2);
        assertThat(client.uploads()).allSatisfy(body -> assertThat(body.bytes()).isEqualTo(CONTENT));
    }

    @Test
    void cancelReachesTheCallAndItsBody() {
        part.upload(AsyncRequestBody.fromPublisher(Mono.never()), request -> {})
                .subscribe()
                .dispose();

        assertThat(client.uploadPart.cancelled()).isEqualTo(1);
        assertThat(client.uploads().get(0).cancelled()).isTrue();
    }

    @Test
    void errorsSayWhere() {
        client.uploadPart.fail(S3Errors.of(404, "NoSuchUpload"));

        StepVerifier.create(part.upload(CONTENT)).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(S3Exception.class);
            assertThat(error.getSuppressed()[0])
                    .hasMessageContaining(
                            "s3.MultipartUploadPart(bucketName=b, objectKey=k, multipartUploadId=u, partNumber=3)"
                                    + ".upload [UploadPart]");
        });
    }

    @Test
    void aBodyThatFailsFailsTheCall() {
        StepVerifier.create(part.upload(
                        AsyncRequestBody.fromPublisher(Mono.error(new IllegalStateException("unreadable"))),
                        request -> {}))
                .verifyErrorMessage("unreadable");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void partsAreNumberedFromOne(int number) {
        assertThatThrownBy(() -> upload.part(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.MultipartUploadPart: the identifier 'partNumber' must be 1 or more, was " + number);
        assertThatThrownBy(() -> S3.over(client).multipartUploadPart("b", "k", "u", number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partNumber");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> part.upload(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".upload: 'content' must not be null");
        assertThatThrownBy(() -> part.upload(null, request -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".upload: 'content' must not be null");
        assertThatThrownBy(() -> part.upload(AsyncRequestBody.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".upload: 'request' must not be null");
    }

    @Test
    void aPartThatWasNotListedHasNoData() {
        StepVerifier.create(part.eTag())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("has no data"));
    }

    @Test
    void aPartIsCompletedWithItsChecksumsWhereverTheyComeFrom() {
        CompletedPart expected = CompletedPart.builder()
                .partNumber(3)
                .eTag("e")
                .checksumCRC32("c")
                .build();

        assertThat(part.completed(UploadPartResponse.builder()
                        .eTag("e")
                        .checksumCRC32("c")
                        .build()))
                .isEqualTo(expected);
        assertThat(part.completed(UploadPartCopyResponse.builder()
                        .copyPartResult(result -> result.eTag("e").checksumCRC32("c"))
                        .build()))
                .isEqualTo(expected);
        MultipartUploadPart listed = new MultipartUploadPart(
                ResourceContext.over(client),
                "b",
                "k",
                "u",
                3,
                Part.builder()
                        .partNumber(3)
                        .eTag("e")
                        .checksumCRC32("c")
                        .size(5L)
                        .build());
        StepVerifier.create(listed.completed()).expectNext(expected).verifyComplete();
        StepVerifier.create(part.completed())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("has no data"));
    }

    @Test
    void anAnswerWithoutAnETagCompletesNothing() {
        for (ThrowingCallable completed : List.<ThrowingCallable>of(
                () -> part.completed(UploadPartResponse.builder().build()),
                () -> part.completed(UploadPartCopyResponse.builder().build()))) {
            assertThatThrownBy(completed)
                    .isInstanceOf(ResourceException.class)
                    .hasMessageStartingWith(part + ".completed: ")
                    .hasMessageContaining("the part 3 has no 'eTag'");
        }
    }
}
