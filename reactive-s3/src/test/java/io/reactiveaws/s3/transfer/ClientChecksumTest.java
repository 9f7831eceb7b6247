package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The client's setting decides whether bytes go up with checksums, on every way: stores that know none refuse them. */
class ClientChecksumTest {

    private static final int MIB = 1 << 20;
    private static final int PART = 5 * MIB;
    private static final TransferConfig IN_PARTS =
            TransferConfig.defaults().threshold(PART).partSize(PART);

    private static final SocketClients CLIENTS = new SocketClients("client-checksum");

    @TempDir
    Path folder;

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    /** The ways up. */
    enum Way {
        BYTES,
        TEXT,
        JSON,
        SMALL_FILE,
        FILE,
        FILE_IN_PARTS,
        STREAM,
        STREAM_IN_PARTS,
        BY_HAND;

        private Mono<?> send(S3Object object, Path folder) {
            return switch (this) {
                case BYTES -> object.put(bytes(10));
                case TEXT -> object.put("text");
                case JSON -> object.putJson(List.of(1, 2));
                case SMALL_FILE -> object.uploadFile(file(folder, 10));
                case FILE -> object.uploadFile(file(folder, 2 * MIB));
                case FILE_IN_PARTS -> object.uploadFile(file(folder, 2 * PART), IN_PARTS);
                case STREAM -> object.uploadStream(chunks(bytes(10), 10));
                case STREAM_IN_PARTS -> object.uploadStream(chunks(bytes(2 * PART), MIB), IN_PARTS);
                case BY_HAND ->
                    object.initiateMultipartUpload()
                            .flatMap(upload -> upload.part(1)
                                    .upload(bytes(10))
                                    .map(upload.part(1)::completed)
                                    .flatMap(part -> upload.complete(
                                            request -> request.multipartUpload(all -> all.parts(part)))));
            };
        }

        private static Path file(Path folder, int length) {
            try {
                return Files.write(folder.resolve("content"), bytes(length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> headsOf(Way way, RequestChecksumCalculation calculation) {
        try (UploadServer server = new UploadServer((operation, before) -> Fate.ANSWERED);
                S3AsyncClient client =
                        CLIENTS.with(server.endpoint(), builder -> builder.requestChecksumCalculation(calculation))) {
            way.send(S3.over(client).object("b", "k"), folder).block(LIMIT);
            assertThat(server.object("k")).isNotEmpty();
            return server.requests().stream()
                    .map(request -> request.head().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatComputesNoneSendsNone(Way way) {
        assertThat(headsOf(way, RequestChecksumCalculation.WHEN_REQUIRED))
                .noneMatch(head -> head.contains("x-amz-checksum") || head.contains("x-amz-trailer"));
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatComputesThemSendsThem(Way way) {
        assertThat(headsOf(way, RequestChecksumCalculation.WHEN_SUPPORTED))
                .anyMatch(head -> head.contains("x-amz-checksum-crc32") || head.contains("x-amz-trailer"));
    }
}
