package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A bucket's transfers are those of its objects: settings and configuration arrive there. */
class BucketTransfersTest {

    private static final int PART = 5 * 1024 * 1024;

    private final FakeS3 client = new FakeS3();
    private final Bucket bucket = S3.over(client).bucket("b");
    private final TransferConfig parts =
            TransferConfig.defaults().threshold(PART).partSize(PART);

    @TempDir
    Path folder;

    private Path file(int length) throws IOException {
        return Files.write(folder.resolve("file.txt"), bytes(length));
    }

    private void assertPut(int calls) {
        assertThat(client.putObject.requests()).hasSize(calls).allSatisfy(request -> {
            assertThat(request.bucket()).isEqualTo("b");
            assertThat(request.key()).isEqualTo("k");
        });
    }

    @Test
    void filesAreUploaded() throws IOException {
        Path small = file(10);
        bucket.uploadFile(small, "k").block();
        bucket.uploadFile(small, "k", request -> request.contentLanguage("de").key("other"))
                .block();
        assertPut(2);
        assertThat(client.putObject.requests())
                .extracting(PutObjectRequest::contentLanguage)
                .containsExactly(null, "de");
    }

    @Test
    void filesAreUploadedInPartsAsConfigured() throws IOException {
        Path large = file(PART);
        bucket.uploadFile(large, "k", parts).block();
        bucket.uploadFile(large, "k", parts, request -> request.contentLanguage("de"))
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, "de");
    }

    @Test
    void streamsAreUploaded() {
        bucket.uploadStream(chunks(bytes(10), 10), "k").block();
        bucket.uploadStream(chunks(bytes(10), 10), "k", request -> request.contentLanguage("de"))
                .block();
        assertPut(2);
        assertThat(client.putObject.requests().get(1).contentLanguage()).isEqualTo("de");
    }

    @Test
    void streamsAreUploadedInPartsAsConfigured() {
        bucket.uploadStream(chunks(bytes(PART + 1), PART), "k", parts).block();
        bucket.uploadStream(chunks(bytes(PART + 1), PART), "k", parts, request -> request.contentLanguage("de"))
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, "de");
    }

    @Test
    void objectsAreDownloadedToFiles() throws IOException {
        client.getObject.always(request -> FakeObject.answerTo(request, bytes(10), 4));
        Path target = folder.resolve("target");
        bucket.downloadFile("k", target).block();
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes(10));
        bucket.downloadFile("k", target, parts).block();
        bucket.downloadFile("k", target, request -> request.versionId("v")).block();
        bucket.downloadFile("k", target, parts, request -> request.versionId("w"))
                .block();
        assertThat(client.getObject.requests())
                .extracting(request -> request.versionId())
                .containsExactly(null, null, "v", "w");
        assertThat(client.getObject.requests())
                .extracting(request -> request.range())
                .containsExactly("bytes=0-8388607", "bytes=0-5242879", "bytes=0-8388607", "bytes=0-5242879");
    }

    @Test
    void objectsAreDownloadedAsStreams() {
        Flux.concat(
                        bucket.downloadStream("k"),
                        bucket.downloadStream("k", parts),
                        bucket.downloadStream("k", request -> request.versionId("v")),
                        bucket.downloadStream("k", parts, request -> request.versionId("w")))
                .blockLast();
        assertThat(client.getObject.requests())
                .extracting(request -> request.versionId())
                .containsExactly(null, null, "v", "w");
        assertThat(client.getObject.requests())
                .extracting(request -> request.key())
                .containsOnly("k");
    }

    @Test
    void objectsAreCopied() {
        CopySource source = new CopySource("from", "there");
        bucket.copy(source, "k").block();
        bucket.copy(source, "k", parts).block();
        bucket.copy(source, "k", request -> request.contentLanguage("de")).block();
        bucket.copy(source, "k", parts, request -> request.contentLanguage("fr"))
                .block();
        assertThat(client.copyObject.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, null, "de", "fr");
        assertThat(client.copyObject.requests()).allSatisfy(request -> {
            assertThat(request.sourceKey()).isEqualTo("there");
            assertThat(request.destinationBucket()).isEqualTo("b");
            assertThat(request.destinationKey()).isEqualTo("k");
        });
    }

    @Test
    void anEmptyKeyIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bucket.uploadStream(Flux.empty(), ""))
                .withMessage("s3.Object: the identifier 'key' must not be null or empty, was \"\"");
    }
}
