package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class UploadStreamTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().partSize(PART).concurrency(3);

    private byte[] uploaded() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        client.parts().forEach(upload -> all.writeBytes(upload.bytes()));
        return all.toByteArray();
    }

    /** Lines up answers to parts that the test gives later, by the number of the part. */
    private List<CompletableFuture<UploadPartResponse>> partsLater(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> client.uploadPart.later())
                .toList();
    }

    private static UploadPartResponse part(int number) {
        return UploadPartResponse.builder().eTag("\"part-" + number + "\"").build();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aPartWithoutAnETagIsAnError(String eTag) {
        client.uploadPart.always(
                request -> UploadPartResponse.builder().eTag(eTag).build());
        StepVerifier.create(object.uploadStream(
                        chunks(bytes(10 << 20), 1 << 20),
                        TransferConfig.defaults().partSize(5 << 20).concurrency(1)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageStartingWith("s3.Object(bucketName=b, key=k).uploadStream: ")
                        .hasMessageContaining("the part 1 has no 'eTag'"));
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
    }

    @Test
    void nothingHappensBeforeSubscription() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        object.uploadStream(source);
        object.put(source);
        source.assertWasNotSubscribed();
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void aShortStreamIsOneCallWithAChecksum() {
        StepVerifier.create(object.uploadStream(chunks(bytes(1000), 100)).map(PutObjectResponse::eTag))
                .expectNext("\"put\"")
                .verifyComplete();
        assertThat(client.putObject.request())
                .isEqualTo(PutObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .checksumCRC32(Checksums.crc32(List.of(ByteBuffer.wrap(bytes(1000)))))
                        .build());
        assertThat(client.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.bytes()).isEqualTo(bytes(1000));
            assertThat(upload.announced()).isEqualTo(1000);
        });
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void anEmptyStreamMakesAnEmptyObject() {
        StepVerifier.create(object.put(Flux.empty())).expectNextCount(1).verifyComplete();
        assertThat(client.putObject.requests()).hasSize(1);
        assertThat(client.uploads().get(0).announced()).isZero();
    }

    @Test
    void aLongStreamIsPartsThatAreCompletedInOrder() {
        byte[] bytes = bytes(3 * PART + 10);
        List<CompletableFuture<UploadPartResponse>> answers = partsLater(3);
        StepVerifier.create(object.uploadStream(chunks(bytes, 300_000), config))
                .then(() -> answers.get(2).complete(part(3)))
                .then(() -> answers.get(0).complete(part(1)))
                .then(() -> answers.get(1).complete(part(2)))
                .assertNext(response -> {
                    assertThat(response.eTag()).isEqualTo("\"multipart\"");
                    assertThat(response.size()).isEqualTo(bytes.length);
                })
                .verifyComplete();
        assertThat(uploaded()).isEqualTo(bytes);
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .extracting(CompletedPart::partNumber, CompletedPart::eTag)
                .containsExactly(
                        tuple(1, "\"part-1\""), tuple(2, "\"part-2\""), tuple(3, "\"part-3\""), tuple(4, "\"part-4\""));
        assertThat(client.completeMultipartUpload.request().mpuObjectSize()).isEqualTo(bytes.length);
        assertThat(client.completeMultipartUpload.request().uploadId()).isEqualTo("upload");
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }

    /** S3 gives uploads in parts another one than objects that come in one call. */
    @Test
    void theContentTypeDoesNotDependOnTheSize() {
        object.uploadStream(chunks(bytes(PART + 1), MIB), config).block();
        assertThat(client.createMultipartUpload.request().contentType())
                .isEqualTo(AsyncRequestBody.fromBytes(bytes(1)).contentType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void eachPartHasItsChecksumAndTheUploadKnowsTheAlgorithm() {
        client.uploadPart.always(request -> UploadPartResponse.builder()
                .eTag("e")
                .checksumCRC32(request.checksumCRC32())
                .build());
        byte[] bytes = bytes(PART + 1);
        object.uploadStream(chunks(bytes, MIB), config).block();
        assertThat(client.createMultipartUpload.request().checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.CRC32);
        String first = Checksums.crc32(List.of(ByteBuffer.wrap(bytes, 0, PART)));
        String second = Checksums.crc32(List.of(ByteBuffer.wrap(bytes, PART, 1)));
        assertThat(client.uploadPart.requests())
                .extracting(UploadPartRequest::checksumCRC32)
                .containsExactly(first, second);
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .extracting(CompletedPart::checksumCRC32)
                .containsExactly(first, second);
    }

    @Test
    void aPartCanBeSentAgainUntilItIsAnswered() {
        CompletableFuture<UploadPartResponse> answer = client.uploadPart.later();
        StepVerifier.create(object.uploadStream(chunks(bytes(PART + 1), MIB), config))
                .expectSubscription()
                .then(() -> {
                    FakeUpload first = client.uploads().get(0);
                    byte[] before = first.bytes();
                    byte[] both = first.read(new CompletableFuture<>()).join();
                    assertThat(both).hasSize(2 * PART).endsWith(before);
                    answer.complete(UploadPartResponse.builder().eTag("e").build());
                })
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void asManyPartsAsConfiguredAreSentAtOnce() {
        List<CompletableFuture<UploadPartResponse>> answers = partsLater(7);
        AtomicLong given = new AtomicLong();
        Flux<ByteBuffer> counted = chunks(bytes(7 * PART), MIB).doOnNext(buffer -> given.addAndGet(buffer.remaining()));
        StepVerifier.create(object.uploadStream(counted, config))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(3))
                .then(() -> assertThat(given).hasValue(3 * PART))
                .then(() -> answers.get(1).complete(part(2)))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(4))
                .then(() -> assertThat(given).hasValue(4 * PART))
                .then(() -> IntStream.range(0, 7).forEach(i -> answers.get(i).complete(part(i + 1))))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void fewerPartsAreSentAtOnceIfTheirBytesWouldBeTooMany() {
        List<CompletableFuture<UploadPartResponse>> answers = partsLater(4);
        TransferConfig narrow = config.bytesInFlight(2 * PART + 1);
        StepVerifier.create(object.uploadStream(chunks(bytes(4 * PART), MIB), narrow))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(2))
                .then(() -> answers.get(0).complete(part(1)))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(3))
                .then(() -> IntStream.range(0, 4).forEach(i -> answers.get(i).complete(part(i + 1))))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void aKnownLengthMakesPartsThatAreLargeEnough() {
        long announced = 10_000L * 6 * MIB;
        StepVerifier.create(object.uploadStream(
                        chunks(bytes(7 * MIB), MIB).concatWith(Flux.never()),
                        config,
                        request -> request.contentLength(announced)))
                .expectSubscription()
                .then(() -> assertThat(client.uploads().get(0).announced()).isEqualTo(6 * MIB))
                .thenCancel()
                .verify();
    }

    @Test
    void aKnownLengthBelowTheThresholdIsOneCall() {
        byte[] bytes = bytes(2 * PART);
        TransferConfig high = config.threshold(2 * PART + 1);
        object.uploadStream(chunks(bytes, MIB), high, request -> request.contentLength(2L * PART))
                .block();
        assertThat(client.putObject.requests()).hasSize(1);
        assertThat(client.uploads().get(0).bytes()).isEqualTo(bytes);
        assertThat(client.createMultipartUpload.requests()).isEmpty();

        object.uploadStream(chunks(bytes, MIB), config.threshold(2 * PART), request -> request.contentLength(2L * PART))
                .block(); // is not below
        object.uploadStream(chunks(bytes, MIB), high).block(); // is not known
        object.uploadStream(
                        chunks(bytes, MIB),
                        high.bytesInFlight(2 * PART - 1),
                        request -> request.contentLength(2L * PART))
                .block(); // may not be held
        assertThat(client.putObject.requests()).hasSize(1);
        assertThat(client.createMultipartUpload.requests()).hasSize(3);
    }

    @Test
    void aLengthThatIsWrongAbortsTheUpload() {
        StepVerifier.create(object.uploadStream(
                        chunks(bytes(2 * PART), MIB), config, request -> request.contentLength(2L * PART + 1)))
                .verifyErrorMessage(
                        "s3.Object(bucketName=b, key=k).uploadStream: the stream ended after 10485760 bytes,"
                                + " but its 'contentLength' is 10485761");
        assertThat(client.abortMultipartUpload.requests()).hasSize(1);
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 50_000L * 1024 * MIB + 1})
    void aLengthThatNoObjectCanHaveIsRefusedBeforeAnythingIsRead(long announced) {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        StepVerifier.create(object.uploadStream(source, config, request -> request.contentLength(announced)))
                .verifyErrorMessage(
                        "s3.Object(bucketName=b, key=k).uploadStream: 'contentLength' must be from 0 to 53687091200000,"
                                + " the most bytes of an object, was " + announced);
        source.assertWasNotSubscribed();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aSourceThatFailsEarlyCallsNothing() {
        StepVerifier.create(object.uploadStream(
                        chunks(bytes(1000), 100).concatWith(Flux.error(new IllegalStateException("broken")))))
                .verifyErrorMessage("broken");
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void progressCountsTheBytesAndKnowsTheTotalAtTheEnd() {
        List<TransferProgress> states = new CopyOnWriteArrayList<>();
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config)
                        .progress()
                        .doOnNext(states::add))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
        assertThat(states).extracting(TransferProgress::bytesTransferred).isSorted();
        assertThat(states.get(0).totalBytes()).isEmpty();
        assertThat(states.get(states.size() - 1)).isEqualTo(new TransferProgress(2 * PART, OptionalLong.of(2 * PART)));
    }

    @Test
    void progressKnowsAnAnnouncedTotalFromTheBeginning() {
        StepVerifier.create(object.uploadStream(chunks(bytes(10), 10), config, request -> request.contentLength(10L))
                        .progress())
                .assertNext(state -> assertThat(state.totalBytes()).hasValue(10))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
    }

    @Test
    void whatWasLoadedIsForgotten() {
        S3Object loaded = S3.over(client).object("b", "k").load().block();
        loaded.uploadStream(chunks(bytes(2 * PART), MIB), config).block();
        assertThat(loaded.snapshot()).isEmpty();
        S3Object watched = S3.over(client).object("b", "k").load().block();
        watched.uploadStream(chunks(bytes(10), 10)).progress().blockLast();
        assertThat(watched.snapshot()).isEmpty();
    }

    @Test
    void settingsReachTheCallsThatHaveThem() {
        object.uploadStream(
                        chunks(bytes(PART + 1), MIB),
                        config,
                        request -> request.bucket("other")
                                .metadata(Map.of("a", "1"))
                                .contentType("text/csv")
                                .sseCustomerKey(KEY)
                                .ifNoneMatch("*"))
                .block();
        assertThat(client.createMultipartUpload.request().bucket()).isEqualTo("b");
        assertThat(client.createMultipartUpload.request().metadata()).containsEntry("a", "1");
        assertThat(client.createMultipartUpload.request().contentType()).isEqualTo("text/csv");
        assertThat(client.uploadPart.requests())
                .extracting(UploadPartRequest::sseCustomerKey)
                .containsOnly(KEY);
        assertThat(client.completeMultipartUpload.request().ifNoneMatch()).isEqualTo("*");
        assertThat(client.completeMultipartUpload.request().sseCustomerKey()).isEqualTo(KEY);
    }

    @Test
    void anAppendThatNeedsPartsCallsNothing() {
        S3Object express = S3.over(client).object("logs--use1-az4--x-s3", "k");
        StepVerifier.create(express.uploadStream(
                        chunks(bytes(PART + 1), MIB), config, request -> request.writeOffsetBytes(7L)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("s3.Object(bucketName=logs--use1-az4--x-s3, key=k).uploadStream:"
                                + " 'writeOffsetBytes', which is 7")
                        .hasMessageEndingWith("or raise 'partSize', which a stream must fit into"));
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }
}
