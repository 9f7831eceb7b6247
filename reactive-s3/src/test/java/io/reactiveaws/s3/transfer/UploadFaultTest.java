package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import io.reactiveaws.s3.transfer.UploadServer.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Uploads through each of the SDK's HTTP clients, over real connections that break. */
@ParameterizedClass
@EnumSource
class UploadFaultTest {

    private static final int MIB = 1 << 20;
    private static final int PART = 5 * MIB;
    private static final TransferConfig IN_PARTS = TransferConfig.defaults()
            .threshold(PART)
            .partSize(PART)
            .concurrency(2)
            .attempts(2);

    @AutoClose
    private final SocketClients clients;

    UploadFaultTest(HttpKind kind) {
        this.clients = new SocketClients("upload-fault", kind);
    }

    @TempDir
    Path folder;

    /** What is put in one call. */
    enum Content {
        BYTES,
        TEXT,
        FILE,
        STREAM;

        private Mono<PutObjectResponse> send(S3Object object, Bytes content) {
            return switch (this) {
                case BYTES -> object.put(content.bytes);
                case TEXT -> object.put(new String(content.bytes, StandardCharsets.US_ASCII));
                case FILE -> object.put(content.file);
                case STREAM -> object.put(chunks(content.bytes, 10_000));
            };
        }
    }

    /** What is uploaded in parts. */
    enum Source {
        FILE,
        STREAM;

        private Mono<PutObjectResponse> send(S3Object object, Bytes content) {
            return this == FILE
                    ? object.uploadFile(content.file, IN_PARTS)
                    : object.uploadStream(chunks(content.bytes, 100_000), IN_PARTS);
        }

        String member() {
            return this == FILE ? "uploadFile" : "uploadStream";
        }
    }

    /** The same bytes, in memory and in a file. */
    private static final class Bytes {

        private final byte[] bytes;
        private final Path file;

        Bytes(byte[] bytes, Path file) {
            this.bytes = bytes;
            this.file = file;
        }
    }

    private Bytes content(int length) {
        byte[] bytes = bytes(length);
        for (int i = 0; i < length; i++) {
            bytes[i] &= 0x7f; // so that they are a text as well
        }
        try {
            return new Bytes(bytes, Files.write(folder.resolve("content"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Faults first(String operation, Fate fate) {
        return (called, before) -> called.equals(operation) && before == 0 ? fate : Fate.ANSWERED;
    }

    private static Faults each(String operation, Fate fate) {
        return (called, before) -> called.equals(operation) ? fate : Fate.ANSWERED;
    }

    private static S3Object object(S3AsyncClient client) {
        return S3.over(client).object("b", "k");
    }

    private static void failsAt(Mono<PutObjectResponse> upload, String call) {
        StepVerifier.create(upload)
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOf(SdkClientException.class);
                    assertThat(Stream.iterate(error, Objects::nonNull, Throwable::getCause))
                            .hasAtLeastOneElementOfType(IOException.class);
                    assertThat(ReadingFixture.checkpoints(error)).contains("s3.Object(bucketName=b, key=k)." + call);
                })
                .verify(LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "BYTES, CUT_IN_THE_BODY", "BYTES, CUT_BEFORE_THE_ANSWER",
        "TEXT, CUT_IN_THE_BODY", "TEXT, CUT_BEFORE_THE_ANSWER",
        "FILE, CUT_IN_THE_BODY", "FILE, CUT_BEFORE_THE_ANSWER",
        "STREAM, CUT_IN_THE_BODY", "STREAM, CUT_BEFORE_THE_ANSWER"
    })
    void aPutWhoseConnectionDropsIsSentAgainWhole(Content what, Fate fate) {
        Bytes content = content(MIB);
        try (UploadServer server = new UploadServer(first("PutObject", fate));
                S3AsyncClient client = clients.withDefaultRetries(server.endpoint())) {

            StepVerifier.create(what.send(object(client), content))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.object("k")).isEqualTo(content.bytes);
            assertThat(server.count("PutObject", fate)).isOne();
            assertThat(server.count("PutObject", Fate.ANSWERED)).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BYTES, CUT_IN_THE_BODY", "BYTES, CUT_BEFORE_THE_ANSWER",
        "TEXT, CUT_IN_THE_BODY", "TEXT, CUT_BEFORE_THE_ANSWER",
        "FILE, CUT_IN_THE_BODY", "FILE, CUT_BEFORE_THE_ANSWER",
        "STREAM, CUT_IN_THE_BODY", "STREAM, CUT_BEFORE_THE_ANSWER"
    })
    void aPutWhoseConnectionDropsFailsClearlyWithoutRetries(Content what, Fate fate) {
        try (UploadServer server = new UploadServer(first("PutObject", fate));
                S3AsyncClient client = clients.withoutRetries(server.endpoint())) {

            failsAt(what.send(object(client), content(MIB)), "put [PutObject]");

            assertThat(server.object("k")).isNull();
            assertThat(server.count("PutObject", fate)).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, CUT_IN_THE_BODY", "FILE, CUT_BEFORE_THE_ANSWER",
        "STREAM, CUT_IN_THE_BODY", "STREAM, CUT_BEFORE_THE_ANSWER"
    })
    void partsWhoseConnectionsDropAreSentAgainWhole(Source source, Fate fate) {
        Bytes content = content(2 * PART + MIB);
        try (UploadServer server = new UploadServer(first("UploadPart", fate));
                S3AsyncClient client = clients.withDefaultRetries(server.endpoint())) {

            StepVerifier.create(source.send(object(client), content))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.object("k")).isEqualTo(content.bytes);
            assertThat(server.count("UploadPart", fate)).isEqualTo(3);
            assertThat(server.openUploads()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsAreSentAgainWhenTheClientHasGivenThemUp(Source source) {
        Bytes content = content(2 * PART + MIB);
        Faults faults = (operation, before) ->
                operation.equals("UploadPart") && before == 0 ? Fate.CUT_IN_THE_BODY : Fate.ANSWERED;
        try (UploadServer server = new UploadServer(faults);
                S3AsyncClient client = clients.withoutRetries(server.endpoint())) {

            StepVerifier.create(source.send(object(client), content))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.object("k")).isEqualTo(content.bytes);
            assertThat(server.openUploads()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, CUT_IN_THE_BODY", "FILE, CUT_BEFORE_THE_ANSWER",
        "STREAM, CUT_IN_THE_BODY", "STREAM, CUT_BEFORE_THE_ANSWER"
    })
    void anUploadOfWhichNoPartGoesThroughIsAborted(Source source, Fate fate) {
        try (UploadServer server = new UploadServer(each("UploadPart", fate));
                S3AsyncClient client = clients.withDefaultRetries(server.endpoint())) {

            failsAt(source.send(object(client), content(2 * PART)), source.member() + " [UploadPart]");

            assertThat(server.count("UploadPart", fate)).isGreaterThan(2);
            isAborted(server);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, UploadPart", "FILE, CompleteMultipartUpload",
        "STREAM, UploadPart", "STREAM, CompleteMultipartUpload"
    })
    void anUploadThatIsCancelledIsAborted(Source source, String operation) {
        try (UploadServer server = new UploadServer(first(operation, Fate.HELD_IN_THE_BODY));
                S3AsyncClient client = clients.withDefaultRetries(server.endpoint())) {

            StepVerifier.create(source.send(object(client), content(2 * PART)))
                    .expectSubscription()
                    .then(() -> happens(server, operation, Fate.HELD_IN_THE_BODY))
                    .thenCancel()
                    .verify(LIMIT);

            happens(server, "AbortMultipartUpload", Fate.ANSWERED);
            isAborted(server);
        }
    }

    private static void happens(UploadServer server, String operation, Fate fate) {
        StepVerifier.create(server.events(operation, fate).next().then())
                .expectComplete()
                .verify(LIMIT);
    }

    private static void isAborted(UploadServer server) {
        assertThat(server.count("CreateMultipartUpload", Fate.ANSWERED)).isOne();
        assertThat(server.count("AbortMultipartUpload", Fate.ANSWERED)).isOne();
        assertThat(server.count("CompleteMultipartUpload", Fate.ANSWERED)).isZero();
        assertThat(server.openUploads()).isEmpty();
        assertThat(server.object("k")).isNull();
    }
}
