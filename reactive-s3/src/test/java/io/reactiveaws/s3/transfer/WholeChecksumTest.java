package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A checksum of the whole that S3 cannot compare when the whole comes in parts: nothing is sent. */
class WholeChecksumTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().threshold(PART).partSize(PART).concurrency(2);

    @TempDir
    Path folder;

    private void assertRefused(Mono<?> upload, String message) {
        StepVerifier.create(upload)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("s3.Object(bucketName=b, key=k)." + message + " of the whole object"));
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        assertThat(client.uploadPart.requests()).isEmpty();
        assertThat(client.putObject.requests()).isEmpty();
    }

    private Path file(int length) throws IOException {
        return Files.write(folder.resolve("file"), bytes(length));
    }

    @Test
    void aFileInPartsIsRefused() throws IOException {
        assertRefused(
                object.uploadFile(file(PART), config, request -> request.checksumSHA256("s")),
                "uploadFile: 'checksumSHA256' is the checksum");
    }

    @Test
    void anMd5OfPartsIsRefused() throws IOException {
        assertRefused(
                object.uploadFile(file(PART), config, request -> request.contentMD5("m")),
                "uploadFile: 'contentMD5' is the digest");
        assertRefused(
                object.uploadStream(chunks(bytes(PART + 1), MIB), config, request -> request.contentMD5("m")),
                "uploadStream: 'contentMD5' is the digest");
    }

    @Test
    void aStreamInPartsIsRefused() {
        assertRefused(
                object.uploadStream(chunks(bytes(PART + 1), MIB), config, request -> request.checksumSHA1("s")),
                "uploadStream: 'checksumSHA1' is the checksum");
    }

    @Test
    void whatGoesInOneCallMayHaveIt() throws IOException {
        object.uploadFile(file(PART - 1), config, request -> request.checksumSHA256("s"))
                .block();
        object.uploadStream(chunks(bytes(PART), MIB), config, request -> request.checksumSHA256("s"))
                .block();
        assertThat(client.putObject.requests())
                .extracting(request -> request.checksumSHA256())
                .containsExactly("s", "s");
    }

    @Test
    void aChecksumThatPartsCanHaveIsSentAtTheEnd() throws IOException {
        object.uploadFile(file(PART), config, request -> request.checksumCRC64NVME("c"))
                .block();
        assertThat(client.completeMultipartUpload.request().checksumCRC64NVME()).isEqualTo("c");
    }
}
