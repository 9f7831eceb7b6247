package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.MultipartUploadPart;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Uploads in parts by hand, whose requests must agree on their checksums. */
class MultipartByHandTest {

    private static final SocketClients CLIENTS = new SocketClients("multipart-by-hand");
    private static final byte[] CONTENT = bytes(300_000);

    private final FakeS3 client = new FakeS3();
    private final S3 s3 = S3.over(client);

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    private static Mono<S3Object> upload(
            S3AsyncClient client, BiFunction<MultipartUploadPart, UploadPartResponse, CompletedPart> completed) {
        return S3.over(client)
                .object("b", "k")
                .initiateMultipartUpload()
                .flatMap(upload -> Flux.just(1, 2)
                        .map(upload::part)
                        .concatMap(part ->
                                part.upload(part(part.partNumber())).map(answer -> completed.apply(part, answer)))
                        .collectList()
                        .flatMap(
                                parts -> upload.complete(request -> request.multipartUpload(all -> all.parts(parts)))));
    }

    private static byte[] part(int number) {
        return number == 1 ? Arrays.copyOf(CONTENT, 200_000) : Arrays.copyOfRange(CONTENT, 200_000, 300_000);
    }

    @Test
    void whatTheClientSendsByDefaultIsTakenByAServiceThatComparesChecksums() {
        try (UploadServer server = new UploadServer((operation, before) -> Fate.ANSWERED);
                S3AsyncClient netty = CLIENTS.withoutRetries(server.endpoint())) {

            StepVerifier.create(upload(netty, MultipartUploadPart::completed))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.object("k")).isEqualTo(CONTENT);
        }
    }

    /** Else the test above would say nothing. */
    @Test
    void entityTagsAloneAreRefused() {
        try (UploadServer server = new UploadServer((operation, before) -> Fate.ANSWERED);
                S3AsyncClient netty = CLIENTS.withoutRetries(server.endpoint())) {

            StepVerifier.create(upload(
                            netty,
                            (part, answer) -> CompletedPart.builder()
                                    .partNumber(part.partNumber())
                                    .eTag(answer.eTag())
                                    .build()))
                    .expectError(S3Exception.class)
                    .verify(LIMIT);

            assertThat(server.object("k")).isNull();
        }
    }

    @Test
    void anUploadHasTheChecksumsThatTheClientComputes() {
        StepVerifier.create(s3.object("b", "k").initiateMultipartUpload())
                .expectNext(s3.multipartUpload("b", "k", "upload"))
                .verifyComplete();
        StepVerifier.create(s3.objectSummary("b", "k").initiateMultipartUpload())
                .expectNext(s3.multipartUpload("b", "k", "upload"))
                .verifyComplete();

        assertThat(client.createMultipartUpload.requests())
                .hasSize(2)
                .containsOnly(CreateMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .build());
    }

    @Test
    void aClientThatComputesNoneBeginsItWithoutThem() {
        Stream.of(RequestChecksumCalculation.WHEN_REQUIRED, RequestChecksumCalculation.WHEN_SUPPORTED)
                .map(calculation -> client.configured(calculation))
                .forEach(configured -> S3.over(configured)
                        .object("b", "k")
                        .initiateMultipartUpload()
                        .block());

        assertThat(client.createMultipartUpload.requests())
                .extracting(CreateMultipartUploadRequest::checksumAlgorithm)
                .containsExactly(null, ChecksumAlgorithm.CRC32);
    }

    @Test
    void theRequestMayNameAnotherAlgorithmButNoOtherObject() {
        s3.object("b", "k")
                .initiateMultipartUpload(request -> request.bucket("other")
                        .key("other")
                        .contentType("text/x")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .block();

        assertThat(client.createMultipartUpload.request())
                .isEqualTo(CreateMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .contentType("text/x")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                        .build());
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndErrorsSayWhere() {
        Mono<MultipartUpload> begun = s3.object("b", "k").initiateMultipartUpload();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        client.createMultipartUpload.fail(S3Errors.of(403, "AccessDenied"));

        StepVerifier.create(begun)
                .verifyErrorSatisfies(error -> assertThat(ReadingFixture.checkpoints(error))
                        .contains("s3.Object(bucketName=b, key=k).initiateMultipartUpload [CreateMultipartUpload]"));
        begun.block();

        assertThat(client.createMultipartUpload.requests()).hasSize(2);
    }

    @Test
    void refusesNull() {
        MultipartUploadPart part = s3.multipartUploadPart("b", "k", "u", 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> s3.object("b", "k").initiateMultipartUpload(null))
                .withMessageEndingWith(".initiateMultipartUpload: 'request' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.completed((UploadPartResponse) null))
                .withMessageEndingWith(".completed: 'answer' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.completed((UploadPartCopyResponse) null))
                .withMessageEndingWith(".completed: 'answer' must not be null");
    }
}
