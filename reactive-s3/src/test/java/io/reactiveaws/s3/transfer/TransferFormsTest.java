package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.ReadableObject;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Each form of a transfer: plain, with a configuration, with settings of the request, and with both. */
class TransferFormsTest {

    private static final int PART = 5 * 1024 * 1024;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
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
        object.uploadFile(small).block();
        object.uploadFile(small, request -> request.contentLanguage("de").key("other"))
                .block();
        assertPut(2);
        assertThat(client.putObject.requests())
                .extracting(PutObjectRequest::contentLanguage)
                .containsExactly(null, "de");
    }

    @Test
    void filesAreUploadedInPartsAsConfigured() throws IOException {
        Path large = file(PART);
        object.uploadFile(large, parts).block();
        object.uploadFile(large, parts, request -> request.contentLanguage("de"))
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, "de");
    }

    @Test
    void streamsAreUploaded() {
        object.uploadStream(chunks(bytes(10), 10)).block();
        object.uploadStream(chunks(bytes(10), 10), request -> request.contentLanguage("de"))
                .block();
        assertPut(2);
        assertThat(client.putObject.requests().get(1).contentLanguage()).isEqualTo("de");
    }

    @Test
    void streamsAreUploadedInPartsAsConfigured() {
        object.uploadStream(chunks(bytes(PART + 1), PART), parts).block();
        object.uploadStream(chunks(bytes(PART + 1), PART), parts, request -> request.contentLanguage("de"))
                .block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, "de");
    }

    @Test
    void objectsAreDownloadedToFiles() throws IOException {
        client.getObject.always(request -> FakeObject.answerTo(request, bytes(10), 4));
        Path target = folder.resolve("target");
        object.downloadFile(target).block();
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes(10));
        object.downloadFile(target, parts).block();
        object.downloadFile(target, request -> request.versionId("v")).block();
        object.downloadFile(target, parts, request -> request.versionId("w")).block();
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
                        object.downloadStream(),
                        object.downloadStream(parts),
                        object.downloadStream(request -> request.versionId("v")),
                        object.downloadStream(parts, request -> request.versionId("w")))
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
        object.copy(source).block();
        object.copy(source, parts).block();
        object.copy(source, request -> request.contentLanguage("de")).block();
        object.copy(source, parts, request -> request.contentLanguage("fr")).block();
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
    void whatCanBeReadIsCopied() {
        ReadableObject from = S3.over(client).object("from", "there");
        object.copy(from).block();
        object.copy(from, parts).block();
        object.copy(from, request -> request.contentLanguage("de")).block();
        object.copy(from, parts, request -> request.contentLanguage("fr")).block();
        assertThat(client.copyObject.requests())
                .extracting(request -> request.contentLanguage())
                .containsExactly(null, null, "de", "fr");
        assertThat(client.copyObject.requests()).allSatisfy(request -> {
            assertThat(request.sourceBucket()).isEqualTo("from");
            assertThat(request.sourceKey()).isEqualTo("there");
            assertThat(request.sourceVersionId()).isNull();
        });
    }

    @Test
    void aVersionIsCopied() {
        object.copy(S3.over(client).objectVersion("from", "there", "v")).block();
        assertThat(client.headObject.request().versionId()).isEqualTo("v");
        assertThat(client.copyObject.request().sourceBucket()).isEqualTo("from");
        assertThat(client.copyObject.request().sourceKey()).isEqualTo("there");
        assertThat(client.copyObject.request().sourceVersionId()).isEqualTo("v");
    }
}
