package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import io.reactiveaws.testkit.http.CannedServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A write that is done and whose answer is lost is sent again by the client, and refused then; it is no error. */
class LostAnswerTest {

    private static final int MIB = 1 << 20;
    private static final int PART = 5 * MIB;
    private static final TransferConfig IN_PARTS =
            TransferConfig.defaults().threshold(PART).partSize(PART);

    private static final SocketClients CLIENTS = new SocketClients("lost-answer");

    @TempDir
    Path folder;

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    /** What is written if nothing is there. */
    enum Way {
        BYTES("PutObject"),
        SMALL_FILE("PutObject"),
        FILE("PutObject"),
        STREAM("PutObject"),
        FILE_IN_PARTS("CompleteMultipartUpload"),
        STREAM_IN_PARTS("CompleteMultipartUpload");

        private final String last;

        Way(String last) {
            this.last = last;
        }

        private Mono<PutObjectResponse> send(S3Object object, Path folder, int seed) throws IOException {
            int size = this == FILE_IN_PARTS || this == STREAM_IN_PARTS ? 2 * PART : this == FILE ? 2 * MIB : 100;
            byte[] content = bytes(size);
            content[0] = (byte) seed;
            Path file = Files.write(folder.resolve("content" + seed), content);
            return switch (this) {
                case BYTES -> object.put(content, request -> request.ifNoneMatch("*"));
                case SMALL_FILE, FILE -> object.put(file, request -> request.ifNoneMatch("*"));
                case STREAM -> object.uploadStream(chunks(content, 10), request -> request.ifNoneMatch("*"));
                case FILE_IN_PARTS -> object.uploadFile(file, IN_PARTS, request -> request.ifNoneMatch("*"));
                case STREAM_IN_PARTS ->
                    object.uploadStream(chunks(content, MIB), IN_PARTS, request -> request.ifNoneMatch("*"));
            };
        }
    }

    private static UploadServer losing(String operation) {
        return new UploadServer(
                (called, before) -> called.equals(operation) && before == 0 ? Fate.CUT_AFTER_THE_DEED : Fate.ANSWERED);
    }

    private static S3Object object(S3AsyncClient client) {
        return S3.over(client).object("b", "k");
    }

    @ParameterizedTest
    @EnumSource
    void aConditionalWriteThatIsRefusedForWhatItHasWrittenItselfSucceeds(Way way) throws IOException {
        try (UploadServer server = losing(way.last);
                S3AsyncClient client = CLIENTS.withDefaultRetries(server.endpoint())) {
            PutObjectResponse response = way.send(object(client), folder, 1).block(LIMIT);
            assertThat(response.eTag()).isNotNull().isNotEqualTo("\"e1\"");
            assertThat(server.object("k")[0]).isOne();
            assertThat(server.count("HeadObject", Fate.ANSWERED)).isOne();
            assertThat(server.count("AbortMultipartUpload", Fate.ANSWERED)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsRefusedAtTheFirstAttemptIsAnErrorWithoutALook(Way way) throws IOException {
        try (UploadServer server = new UploadServer((called, before) -> Fate.ANSWERED);
                S3AsyncClient client = CLIENTS.withDefaultRetries(server.endpoint())) {
            way.send(object(client), folder, 1).block(LIMIT);
            StepVerifier.create(way.send(object(client), folder, 1))
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOfSatisfying(
                                    S3Exception.class,
                                    refused -> assertThat(refused.statusCode()).isEqualTo(412)))
                    .verify(LIMIT);
            assertThat(server.count("HeadObject", Fate.ANSWERED)).isZero();
            assertThat(server.openUploads()).isEmpty();
        }
    }

    @Test
    void oneThatFindsAnotherObjectAfterARetrySaysSo() throws IOException {
        try (UploadServer server = new UploadServer((called, before) ->
                        called.equals("PutObject") && before == 1 ? Fate.CUT_BEFORE_THE_ANSWER : Fate.ANSWERED);
                S3AsyncClient client = CLIENTS.withDefaultRetries(server.endpoint())) {
            Way.BYTES.send(object(client), folder, 1).block(LIMIT);
            StepVerifier.create(Way.BYTES.send(object(client), folder, 2))
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(S3Exception.class)
                            .hasStackTraceContaining(
                                    "s3.Object(bucketName=b, key=k).put: the answer to this write, or to an"
                                            + " earlier try of it,")
                            .hasStackTraceContaining("finds another object"))
                    .verify(LIMIT);
            assertThat(server.object("k")[0]).isOne();
        }
    }

    @Test
    void aCompletionWhoseUploadIsGoneWhenItIsSentAgainSucceeds() {
        try (UploadServer server = losing("CompleteMultipartUpload");
                S3AsyncClient client = CLIENTS.withDefaultRetries(server.endpoint())) {
            PutObjectResponse response = object(client)
                    .uploadStream(chunks(bytes(2 * PART), MIB), IN_PARTS)
                    .block(LIMIT);
            assertThat(response.eTag()).endsWith("-2\"");
            assertThat(server.object("k")).isEqualTo(bytes(2 * PART));
        }
    }

    @Test
    void aCompletionOfWhichNoTryIsAnsweredSucceedsToo() {
        try (UploadServer server = losing("CompleteMultipartUpload");
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            PutObjectResponse response = object(client)
                    .uploadStream(chunks(bytes(2 * PART), MIB), IN_PARTS.attempts(1))
                    .block(LIMIT);
            assertThat(response.eTag()).endsWith("-2\"");
            assertThat(server.count("CompleteMultipartUpload", Fate.CUT_AFTER_THE_DEED))
                    .isOne();
        }
    }

    /** A lock: an object without content, whose owner stands in the metadata. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-amz-meta-owner: other | text/plain;charset=utf-8 | Sun, 29 Nov 2020 01:00:10 GMT | false
            x-amz-meta-owner: me    | image/png                | Sun, 29 Nov 2020 01:00:10 GMT | false
            x-amz-meta-owner: me    | text/plain;charset=utf-8 | Sun, 29 Nov 2020 00:50:00 GMT | false
            x-amz-meta-owner: me    | text/plain;charset=utf-8 | Sun, 29 Nov 2020 01:00:10 GMT | true
            X-Amz-Meta-Owner: me    | Text/Plain; Charset=UTF-8 | Sun, 29 Nov 2020 01:00:10 GMT | true
            """)
    void anEqualContentIsOursOnlyWithOurHeadersAndOfOurTime(
            String metadata, String contentType, String lastModified, boolean ours) {
        AtomicInteger puts = new AtomicInteger();
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.method().equals("HEAD")) {
                        reply.headers(
                                "200 OK",
                                0,
                                "ETag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\n",
                                metadata + "\r\n",
                                "Content-Type: " + contentType + "\r\n",
                                "Date: Sun, 29 Nov 2020 01:00:10 GMT\r\n",
                                "Last-Modified: " + lastModified + "\r\n");
                    } else if (puts.getAndIncrement() == 0) {
                        reply.error(503, "SlowDown"); // an answer: it has not been written
                    } else {
                        reply.error(412, "PreconditionFailed");
                    }
                });
                S3AsyncClient client = CLIENTS.withDefaultRetries(server.endpoint())) {
            Mono<Boolean> written = object(client)
                    .put("", request -> request.ifNoneMatch("*").metadata(Map.of("Owner", "me")))
                    .map(response -> true)
                    .onErrorReturn(S3Exception.class, false);
            StepVerifier.create(written).expectNext(ours).expectComplete().verify(LIMIT);
        }
    }

    /** As with KMS, where no ETag is a digest. */
    @Test
    void theChecksumOfTheWholeTellsAnUploadInParts() {
        byte[] content = bytes(2 * PART);
        String checksum = Checksums.crc32(List.of(ByteBuffer.wrap(content)));
        FakeS3 client = new FakeS3();
        client.completeMultipartUpload
                .fail(SdkClientException.create("lost", new IOException()))
                .fail(S3Errors.of(404, "NoSuchUpload"));
        client.headObject.always(request -> HeadObjectResponse.builder()
                .contentLength(2L * PART)
                .eTag("\"0123456789abcdef0123456789abcdef-2\"")
                .checksumCRC32(checksum)
                .build());
        StepVerifier.create(object(client)
                        .uploadStream(chunks(content, MIB), IN_PARTS, request -> request.checksumCRC32(checksum)))
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void aCompletionWhoseAnswerSaysNothingIsLookedFor() {
        byte[] content = bytes(2 * PART);
        String checksum = Checksums.crc32(List.of(ByteBuffer.wrap(content)));
        FakeS3 client = new FakeS3();
        client.completeMultipartUpload.always(
                request -> CompleteMultipartUploadResponse.builder().build());
        client.headObject
                .answer(HeadObjectResponse.builder()
                        .contentLength(2L * PART)
                        .eTag("\"e-2\"")
                        .checksumCRC32(checksum)
                        .build())
                .answer(HeadObjectResponse.builder()
                        .contentLength(3L)
                        .eTag("\"another\"")
                        .build());
        Mono<PutObjectResponse> upload =
                object(client).uploadStream(chunks(content, MIB), IN_PARTS, request -> request.checksumCRC32(checksum));

        StepVerifier.create(upload)
                .assertNext(response -> assertThat(response.eTag()).isEqualTo("\"e-2\""))
                .expectComplete()
                .verify(LIMIT);
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
        StepVerifier.create(upload)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).uploadStream: the answer to CompleteMultipartUpload"
                                + " has no 'eTag', so that it isn't known whether the object was written; look at the"
                                + " object, and at what answers at the client's endpoint")
                        .hasStackTraceContaining("finds another object"))
                .verify(LIMIT);
        assertThat(client.completeMultipartUpload.requests()).hasSize(2);
    }

    @Test
    void aLookThatWaitsForAConnectionIsNotGivenUp() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try {
            FakeS3 client = new FakeS3();
            S3 s3 = S3.over(client, 1);
            CompletableFuture<CompleteMultipartUploadResponse> completed = client.completeMultipartUpload.later();
            CompletableFuture<HeadObjectResponse> busy = client.headObject.later();
            client.headObject.next(request -> new CompletableFuture<>());
            List<Throwable> told = new ArrayList<>();
            s3.object("b", "k")
                    .uploadStream(
                            chunks(bytes(2 * PART), MIB),
                            IN_PARTS.concurrency(1).attempts(1))
                    .subscribe(response -> {}, told::add);
            s3.object("b", "other").load().subscribe();
            completed.completeExceptionally(SdkClientException.create("lost", new IOException()));
            clock.advanceTimeBy(Duration.ofSeconds(60));
            assertThat(told).isEmpty();
            busy.complete(HeadObjectResponse.builder().contentLength(1L).build());
            clock.advanceTimeBy(Duration.ofSeconds(4));
            assertThat(told).isEmpty();
            clock.advanceTimeBy(Duration.ofSeconds(1));
            assertThat(told)
                    .singleElement()
                    .satisfies(
                            error -> assertThat(error).hasMessage("lost").hasStackTraceContaining("TimeoutException"));
            assertThat(client.headObject.requests()).hasSize(2);
            assertThat(client.headObject.cancelled()).isOne();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void aLookIsNotRefusedHoweverManyCallsWait() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try {
            CrowdedS3 client = new CrowdedS3();
            CompletableFuture<PutObjectResponse> put = client.putObject.later();
            client.headObject.always(request -> HeadObjectResponse.builder()
                    .contentLength(3L)
                    .eTag("\"5289df737df57326fcdd22597afb1fac\"")
                    .build());
            List<Object> told = new ArrayList<>();
            client.object("k")
                    .put(new byte[] {1, 2, 3}, request -> request.ifNoneMatch("*"))
                    .subscribe(told::add, told::add);
            client.crowd();
            put.completeExceptionally(S3Errors.of(412, "PreconditionFailed").toBuilder()
                    .numAttempts(2)
                    .build());
            clock.advanceTime();
            assertThat(told).isEmpty();

            client.disperse();

            assertThat(told).singleElement().isInstanceOf(PutObjectResponse.class);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void anUploadThatSomebodyElseHasAbortedIsAnError() {
        FakeS3 client = new FakeS3();
        client.completeMultipartUpload.fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(object(client).uploadStream(chunks(bytes(2 * PART), MIB), IN_PARTS))
                .expectError(S3Exception.class)
                .verify(LIMIT);
        assertThat(client.headObject.requests()).isEmpty();
    }
}
