package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class UploadFileTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().threshold(PART).partSize(PART).concurrency(2);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("data.csv");
    }

    private void write(int length) throws IOException {
        Files.write(file, bytes(length));
    }

    @Test
    void nothingHappensBeforeSubscription() {
        object.uploadFile(file); // which isn't there
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void aSmallFileIsOneCall() throws IOException {
        write(PART - 1);
        StepVerifier.create(object.uploadFile(file, config).map(PutObjectResponse::eTag))
                .expectNext("\"put\"")
                .verifyComplete();
        assertThat(client.putObject.request())
                .isEqualTo(PutObjectRequest.builder().bucket("b").key("k").build());
        assertThat(client.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.bytes()).isEqualTo(bytes(PART - 1));
            assertThat(upload.announced()).isEqualTo(PART - 1);
            assertThat(upload.chunks()).isEqualTo(5); // of 1 MiB
        });
    }

    @Test
    void anEmptyFileMakesAnEmptyObject() throws IOException {
        write(0);
        object.put(file).block();
        assertThat(client.uploads().get(0).announced()).isZero();
    }

    @Test
    void aLargeFileIsSlicesOfIt() throws IOException {
        write(2 * PART + 10);
        StepVerifier.create(object.uploadFile(file, config))
                .assertNext(response -> {
                    assertThat(response.eTag()).isEqualTo("\"multipart\"");
                    assertThat(response.size()).isEqualTo(2 * PART + 10);
                })
                .verifyComplete();
        byte[] all = bytes(2 * PART + 10);
        List<FakeUpload> parts = client.parts();
        assertThat(parts).extracting(FakeUpload::announced).containsExactly((long) PART, (long) PART, 10L);
        int position = 0;
        for (FakeUpload part : parts) {
            byte[] expected = Arrays.copyOfRange(
                    all, position, position + part.announced().intValue());
            assertThat(part.bytes()).isEqualTo(expected);
            position += expected.length;
        }
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .extracting(CompletedPart::partNumber)
                .containsExactly(1, 2, 3);
        assertThat(client.completeMultipartUpload.request().mpuObjectSize()).isEqualTo(2 * PART + 10);
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void theContentTypeComesFromTheName() throws IOException {
        write(PART);
        object.uploadFile(file, config).block();
        object.uploadFile(file, config, request -> request.contentType("text/x"))
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.contentType())
                .containsExactly("text/csv", "text/x");
    }

    @Test
    void asManyPartsAsConfiguredAreSentAtOnce() throws IOException {
        write(4 * PART);
        List<CompletableFuture<UploadPartResponse>> answers =
                List.of(client.uploadPart.later(), client.uploadPart.later());
        CompletableFuture<Void> twoSent = new CompletableFuture<>();
        client.uploadPart.next(request -> {
            twoSent.completeExceptionally(new AssertionError("a third part"));
            return new CompletableFuture<>();
        });
        assertThat(answers).hasSize(2);
        StepVerifier.create(object.uploadFile(file, config).progress())
                .thenConsumeWhile(state -> state.bytesTransferred() < 2 * PART)
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(2))
                .thenCancel()
                .verify();
        assertThat(twoSent).isNotDone();
        assertThat(client.uploadPart.cancelled()).isEqualTo(2);
        assertThat(client.abortMultipartUpload.requests()).isNotEmpty();
    }

    @Test
    void aPartThatFailsAborts() throws IOException {
        write(3 * PART);
        client.uploadPart.fail(new IllegalStateException("broken"));
        client.abortMultipartUpload
                .answer(AbortMultipartUploadResponse.builder().build())
                .fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(object.uploadFile(file, config)) // the disk knows no virtual time
                .expectErrorMessage("broken")
                .verify(SocketClients.LIMIT);
        assertThat(client.abortMultipartUpload.requests()).hasSize(2); // again, as the part may arrive
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aFileThatChangesMeanwhileMakesNoObject() throws IOException {
        write(2 * PART);
        client.uploadPart.always(request -> {
            touch();
            return UploadPartResponse.builder().eTag("e").build();
        });
        StepVerifier.create(object.uploadFile(file, config.concurrency(1)))
                .verifyErrorSatisfies(error -> assertThat(error).isInstanceOf(IOException.class));
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).hasSize(1);
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsNotThereIsAnErrorBeforeAnyCall() {
        StepVerifier.create(object.uploadFile(file))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NoSuchFileException.class)
                        .hasMessage(file + ": s3.Object(bucketName=b, key=k).uploadFile: there is no such file"));
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorBeforeAnyCall() throws IOException {
        write(10);
        StepVerifier.create(object.uploadFile(DeniedDisk.path(file)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessage(file + ": s3.Object(bucketName=b, key=k).uploadFile: the file cannot be read"));
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeForAnObjectIsAnErrorBeforeAnyCall() throws IOException {
        write(10);
        StepVerifier.create(object.uploadFile(DeniedDisk.pathOfSize(file, PartSizes.MOST_BYTES + 1)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(FileSystemException.class)
                        .hasMessage(
                                file + ": s3.Object(bucketName=b, key=k).uploadFile: the file has 53687091200001 bytes,"
                                        + " and an object can have 53687091200000"));
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aFolderIsNoFile() {
        StepVerifier.create(object.put(folder))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(FileSystemException.class)
                        .hasMessage(folder + ": s3.Object(bucketName=b, key=k).put: is a directory, not a file"));
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void progressCountsWhatIsReadAndEachByteOnce() throws IOException {
        write(2 * PART);
        List<TransferProgress> states = new CopyOnWriteArrayList<>();
        StepVerifier.create(object.uploadFile(file, config).progress().doOnNext(states::add))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
        assertThat(states).extracting(TransferProgress::bytesTransferred).isSorted();
        assertThat(states.get(0).totalBytes()).hasValue(2 * PART);
        assertThat(states.get(states.size() - 1)).isEqualTo(new TransferProgress(2 * PART, OptionalLong.of(2 * PART)));
    }

    @Test
    void partsHaveChecksumsAsTheClientComputesThem() throws IOException {
        write(PART);
        object.uploadFile(file, config).block();
        S3.over(client.configured(RequestChecksumCalculation.WHEN_SUPPORTED))
                .object("b", "k")
                .uploadFile(file, config)
                .block();
        S3.over(client.configured(RequestChecksumCalculation.WHEN_REQUIRED))
                .object("b", "k")
                .uploadFile(file, config)
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.checksumAlgorithm())
                .containsExactly(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32, null);
        assertThat(client.uploadPart.requests())
                .extracting(UploadPartRequest::checksumAlgorithm)
                .containsExactly(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32, null);
    }

    @Test
    void waitsForTheDiskOnAThreadThatMayWait() throws IOException {
        write(10);
        CompletableFuture<String> thread = new CompletableFuture<>();
        client.putObject.next(request -> {
            thread.complete(Thread.currentThread().getName());
            return CompletableFuture.completedFuture(PutObjectResponse.builder().build());
        });
        object.uploadFile(file).subscribeOn(Schedulers.parallel()).block();
        StepVerifier.create(Mono.fromFuture(thread))
                .assertNext(name -> assertThat(name).doesNotStartWith("parallel"))
                .verifyComplete();
    }

    /** A place is given by the thread on which another call ends, an event loop perhaps. */
    @Test
    void aPartThatWaitedForAConnectionDoesNotLookAtTheDiskWhenItGetsOne() throws IOException {
        write(10);
        AtomicInteger looks = new AtomicInteger();
        Path disk = DeniedDisk.pathOfSize(file, 2 * PART, looks::incrementAndGet);
        List<CompletableFuture<UploadPartResponse>> parts = new ArrayList<>();
        S3AsyncClient unread = new FakeS3() {
            @Override
            public CompletableFuture<UploadPartResponse> uploadPart(UploadPartRequest request, AsyncRequestBody body) {
                parts.add(new CompletableFuture<>());
                return parts.get(parts.size() - 1);
            }
        };
        UploadPartResponse done = UploadPartResponse.builder().eTag("\"e\"").build();
        VirtualTimeScheduler threadsOfTheDisk = VirtualTimeScheduler.getOrSet();
        try {
            StepVerifier.create(S3.over(unread, 1).object("b", "k").uploadFile(disk, config))
                    .expectSubscription()
                    .then(threadsOfTheDisk::advanceTime)
                    .then(() -> {
                        assertThat(parts).hasSize(1);
                        int before = looks.get();
                        parts.get(0).complete(done);
                        assertThat(parts).hasSize(2);
                        assertThat(looks).hasValue(before);
                        parts.get(1).complete(done);
                    })
                    .then(threadsOfTheDisk::advanceTime)
                    .expectNextCount(1)
                    .verifyComplete();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
