package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.testkit.http.CannedServer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** The checksum of a whole object, through the SDK's client, which doesn't look at it by itself. */
class BodyChecksumTest {

    private static final SocketClients CLIENTS = new SocketClients("body-checksum");

    private final byte[] object = ReadingFixture.bytes("0123456789");
    private final byte[] wrong = ReadingFixture.bytes("0123456780");

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    private static Mono<byte[]> read(S3AsyncClient client) {
        return read(client, request -> {});
    }

    private static Mono<byte[]> read(S3AsyncClient client, Consumer<GetObjectRequest.Builder> request) {
        return collect(new ReadingFixture(client).body(request));
    }

    private static Mono<byte[]> collect(Flux<ByteBuffer> body) {
        return body.collect(() -> new ByteCollector(0), ByteCollector::add).map(ByteCollector::take);
    }

    private static String header(String algorithm, String value) {
        return "x-amz-checksum-" + algorithm + ": " + value + "\r\n";
    }

    private String crc32() {
        return header("crc32", UploadBody.crc32(object));
    }

    private static void assertReads(Mono<byte[]> body, byte[] expected) {
        StepVerifier.create(body)
                .assertNext(bytes -> assertThat(bytes).isEqualTo(expected))
                .expectComplete()
                .verify(LIMIT);
    }

    private static void assertWrong(Mono<byte[]> body, String message) {
        StepVerifier.create(body)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(ResourceException.class).hasMessageContaining(message))
                .verify(LIMIT);
    }

    /** The values are those of Python's libraries for "0123456789". */
    @ParameterizedTest
    @CsvSource({
        "crc32, CRC32, poTHxg==",
        "crc32c, CRC32C, KAwGng==",
        "sha1, SHA1, h6zsF82dzSCnFsws9nQXtxyKcBY=",
        "sha256, SHA256, hNiYd/DUBB77a/kaFvAkjy/Vc+avBcGflr7bn4gveII="
    })
    void isComparedWithTheBytes(String header, String name, String value) {
        try (CannedServer server = ObjectReply.server((request, reply) ->
                        reply.object(request, request.number() == 0 ? object : wrong, header(header, value)));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertReads(read(client), object);
            assertWrong(
                    read(client),
                    "s3.Object(bucketName=b, key=k).body [GetObject]: the object's " + name + " is " + value
                            + ", that of the bytes that came is ");
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request ->
                            assertThat(request.header("x-amz-checksum-mode")).isEqualTo("ENABLED"));
        }
    }

    @Test
    void crc64NvmeIsComparedToo() {
        byte[] check = ReadingFixture.bytes("123456789");
        String header = header(
                "crc64nvme",
                Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(8)
                                .putLong(0xAE8B14860A799888L)
                                .array()));
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.object(request, request.number() == 0 ? check : object, header));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertReads(read(client), check);
            assertWrong(read(client), "the object's CRC64NVME is ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-amz-checksum-crc32: AAAAAA==-2\r\n",
                "x-amz-checksum-crc32: AAAAAA==\r\nx-amz-checksum-type: COMPOSITE\r\n",
                "x-amz-checksum-crc32: nonsense!\r\n",
                "x-amz-checksum-other: AAAAAA==\r\n"
            })
    void isNotComparedIfItIsThatOfPartsOrUnknown(String header) {
        try (CannedServer server = ObjectReply.server((request, reply) -> reply.object(request, object, header));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertReads(read(client), object);
        }
    }

    /** The first answer has told it; the others are of ranges, which have none. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isComparedOverAllAnswersOfABody(boolean isRight) {
        byte[] large = bytes(1 << 20);
        byte[] other = large.clone();
        other[large.length - 1]++;
        String header = header("crc32", UploadBody.crc32(large));
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.number() == 0) {
                        reply.cut(request, large, large.length / 2, header);
                    } else {
                        reply.object(request, isRight ? large : other);
                    }
                });
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            if (isRight) {
                assertReads(read(client), large);
            } else {
                assertWrong(read(client), "the object's CRC32 is ");
            }
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).header("x-amz-checksum-mode")).isNull();
            assertThat(server.requests().get(1).header("x-amz-te")).isEqualTo("append-md5");
        }
    }

    @Test
    void bytesThatCameWrongAreReadAgain() {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.object(request, request.number() < 3 ? wrong : object, crc32()));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertReads(new ReadingFixture(client).bytes(), object);
            assertThat(server.requests()).hasSize(4);
            assertThat(server.requests().get(3).header("If-Match")).isEqualTo("\"e1\"");
        }
    }

    @Test
    void bytesThatAlwaysComeWrongAreAnErrorAfterTheFourthTime() {
        try (CannedServer server = ObjectReply.server((request, reply) -> reply.object(request, wrong, crc32()));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertWrong(new ReadingFixture(client).string().map(ReadingFixture::bytes), "the object's CRC32 is ");
            assertThat(server.requests()).hasSize(4);
        }
    }

    /** A checksum that came wrong is no reason to refuse the right bytes. */
    @Test
    void theSecondAnswersChecksumCounts() {
        try (CannedServer server = ObjectReply.server((request, reply) ->
                        reply.object(request, object, request.number() == 0 ? header("crc32", "AAAAAA==") : crc32()));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertReads(new ReadingFixture(client).bytes(), object);
        }
    }

    /** Some stores do that, and the SDK would compare it with the range. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isNoErrorWhereAStoreRepeatsItOnARange(boolean isAskedFor) {
        try (CannedServer server = ObjectReply.server((request, reply) -> reply.object(
                        request,
                        object,
                        crc32(),
                        request.number() == 0 ? "" : "x-amz-checksum-type: FULL_OBJECT\r\n"));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            for (int i = 0; i < 2; i++) {
                Mono<byte[]> body = read(client, request -> {
                    request.range("bytes=2-5");
                    if (isAskedFor) {
                        request.checksumMode(ChecksumMode.ENABLED);
                    }
                });
                assertReads(body, Arrays.copyOfRange(object, 2, 6));
            }
        }
    }

    @Test
    void isNeitherAskedForNorComparedByAClientThatDoesNotWantThat() {
        FakeS3 s3 = new FakeS3();
        FakeObject answer = FakeObject.of(wrong);
        s3.getObject.always(request -> new FakeObject(
                answer.response().toBuilder()
                        .checksumCRC32(UploadBody.crc32(object))
                        .build(),
                answer.body()));
        S3AsyncClient client = s3.configured(S3ServiceClientConfiguration.builder()
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build());

        assertReads(read(client), wrong);
        assertThat(s3.getObject.request().checksumMode()).isNull();
        assertThat(s3.getObject.request().overrideConfiguration()).isEmpty();
        assertWrong(read(client, request -> request.checksumMode(ChecksumMode.ENABLED)), "the object's CRC32 is ");
    }
}
