package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Files of up to 1 MiB go as bytes do: with a checksum up front. */
class UploadSmallFileTest {

    private static final int MIB = 1024 * 1024;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");

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

    private static String crc32(int length) {
        return Checksums.crc32(List.of(ByteBuffer.wrap(bytes(length))));
    }

    @Test
    void aSmallFileHasItsChecksumAndTypeUpFront() throws IOException {
        write(MIB);
        object.put(file).block();
        assertThat(client.putObject.request())
                .isEqualTo(PutObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .contentType("text/csv")
                        .checksumCRC32(crc32(MIB))
                        .build());
        assertThat(client.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.announced()).isEqualTo(MIB);
            assertThat(upload.bytes()).isEqualTo(bytes(MIB));
        });
    }

    @Test
    void aLargerOneIsReadWhileItIsSent() throws IOException {
        write(MIB + 1);
        object.put(file).block();
        assertThat(client.putObject.request().checksumCRC32()).isNull();
        assertThat(client.uploads().get(0).chunks()).isEqualTo(2);
    }

    @Test
    void anEmptyFileHasOneToo() throws IOException {
        write(0);
        object.uploadFile(file).block();
        assertThat(client.putObject.request().checksumCRC32()).isEqualTo(crc32(0));
        assertThat(client.uploads().get(0).announced()).isZero();
    }

    @Test
    void whatTheCallerHasChosenStays() throws IOException {
        write(10);
        object.put(file, request -> request.contentType("text/x").checksumSHA256("s"))
                .block();
        assertThat(client.putObject.request().contentType()).isEqualTo("text/x");
        assertThat(client.putObject.request().checksumCRC32()).isNull();
    }

    @Test
    void eachSubscriptionReadsTheFileAnew() throws IOException {
        write(10);
        Transfer<?> upload = object.uploadFile(file);
        upload.block();
        write(20);
        upload.block();
        assertThat(client.putObject.requests())
                .extracting(PutObjectRequest::checksumCRC32)
                .containsExactly(crc32(10), crc32(20));
    }

    @Test
    void progressHasTheTotalAndTheEnd() throws IOException {
        write(10);
        TransferProgress last = object.uploadFile(file).progress().blockLast();
        assertThat(last.bytesTransferred()).isEqualTo(10);
        assertThat(last.totalBytes()).hasValue(10);
    }

    @Test
    void aFileThatChangesBeforeItIsReadIsRefused() throws IOException {
        write(10);
        FileSource grown = FileSource.of("here", file);
        write(11);
        assertChanged(grown);
        FileSource shorter = FileSource.of("here", file);
        write(9);
        assertChanged(shorter);
        FileSource touched = FileSource.of("here", file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertChanged(touched);
    }

    private void assertChanged(FileSource source) {
        assertThatThrownBy(() -> source.read("here"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": here: the file was changed while it was uploaded");
    }

    @Test
    void aFileThatIsGoneWhenItIsReadIsAnErrorThatNamesIt() throws IOException {
        write(10);
        FileSource gone = FileSource.of("here", file);
        Files.delete(file);
        assertThatThrownBy(() -> gone.read("here"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(file.toString());
    }
}
