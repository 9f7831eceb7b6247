package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The 16 bytes of MD5 that the SDK wishes for, and S3 appends to the bytes of a range. */
class BodyMd5Test {

    private static final int MIB = 1 << 20;
    private static final String RANGE = "bytes=100-299";

    private static final SocketClients CLIENTS = new SocketClients("body-md5");

    private final byte[] object = bytes(1000);
    private final byte[] range = Arrays.copyOfRange(object, 100, 300);

    @TempDir
    Path folder;

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    private static Mono<byte[]> read(S3AsyncClient client) {
        return collect(new ReadingFixture(client).body(request -> request.range(RANGE)));
    }

    private static Mono<byte[]> collect(Flux<ByteBuffer> body) {
        return body.collect(() -> new ByteCollector(0), ByteCollector::add).map(ByteCollector::take);
    }

    @Test
    void isNoPartOfTheBody() {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.appendingMd5().object(request, object));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            StepVerifier.create(read(client))
                    .assertNext(bytes -> assertThat(bytes).isEqualTo(range))
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).header("x-amz-te")).isEqualTo("append-md5");
        }
    }

    /** All bytes are there; the SDK says that the connection was closed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 15})
    void isCutOffWithoutAnError(int missing) {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.appendingMd5().cut(request, object, range.length + missing));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            StepVerifier.create(read(client))
                    .assertNext(bytes -> assertThat(bytes).isEqualTo(range))
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void isCutOffFromThePartsOfAFile() {
        byte[] large = bytes(12 * MIB);
        TransferConfig config = TransferConfig.defaults().partSize(5 * MIB).threshold(5 * MIB);
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.method().equals("HEAD")) {
                        reply.head(large);
                        return;
                    }
                    boolean isLast = request.header("Range").startsWith("bytes=10485760-");
                    reply.appendingMd5().cut(request, large, (isLast ? 2 : 5) * MIB + 3);
                });
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            S3Object whole = S3.over(client).object("b", "k");
            StepVerifier.create(whole.downloadFile(folder.resolve("file"), config))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(folder.resolve("file")).hasBinaryContent(large);
            assertThat(server.requests())
                    .extracting(HttpRequest::method)
                    .containsOnlyOnce("HEAD")
                    .hasSize(4);
        }
    }

    @Test
    void ofOtherBytesIsAnErrorBehindThem() {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.appendingWrongMd5().object(request, object));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            StepVerifier.create(read(client))
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(ResourceException.class)
                            .hasMessageContaining("s3.Object(bucketName=b, key=k).body [GetObject]: the bytes that came"
                                    + " differ from their MD5; 200 of 200 bytes had arrived;")
                            .hasCauseInstanceOf(RetryableException.class))
                    .verify(LIMIT);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void ofOtherBytesIsReadAgainWhereNobodyHasSeenThem() {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> (request.number() == 0 ? reply.appendingWrongMd5() : reply.appendingMd5())
                                .object(request, object));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            ReadingFixture whole = new ReadingFixture(client);
            StepVerifier.create(whole.get(request -> request.range(RANGE)).flatMap(ObjectContent::bytes))
                    .assertNext(bytes -> assertThat(bytes).isEqualTo(range))
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).header("If-Match")).isEqualTo("\"e1\"");
        }
    }

    @Test
    void ofOtherBytesMakesAPartOfAFileComeAgain() {
        byte[] large = bytes(12 * MIB);
        TransferConfig config =
                TransferConfig.defaults().partSize(5 * MIB).threshold(5 * MIB).concurrency(1);
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.method().equals("HEAD")) {
                        reply.head(large);
                    } else if (request.number() < 3) {
                        reply.appendingWrongMd5().object(request, large);
                    } else {
                        reply.appendingMd5().object(request, large);
                    }
                });
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            Flux<TransferProgress> download = S3.over(client)
                    .object("b", "k")
                    .downloadFile(folder.resolve("file"), config)
                    .progress();
            StepVerifier.create(download.last())
                    .expectNext(new TransferProgress(12 * MIB, OptionalLong.of(12 * MIB)))
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(folder.resolve("file")).hasBinaryContent(large);
        }
    }
}
