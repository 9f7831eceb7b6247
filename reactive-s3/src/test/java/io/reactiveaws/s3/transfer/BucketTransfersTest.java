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
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A bucket's transfers are those of its objects. */
class BucketTransfersTest {

    private final FakeS3 client = new FakeS3();
    private final Bucket bucket = S3.over(client).bucket("b");

    @TempDir
    Path folder;

    private void assertPut() {
        PutObjectRequest request = client.putObject.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.key()).isEqualTo("k");
        assertThat(client.uploads().get(0).bytes()).isEqualTo(bytes(10));
    }

    @Test
    void filesAreUploaded() throws IOException {
        bucket.uploadFile(Files.write(folder.resolve("file.txt"), bytes(10)), "k")
                .block();
        assertPut();
    }

    @Test
    void streamsAreUploaded() {
        bucket.uploadStream(chunks(bytes(10), 10), "k").block();
        assertPut();
    }

    @Test
    void objectsAreDownloadedToFiles() throws IOException {
        client.getObject.always(request -> FakeObject.answerTo(request, bytes(10), 4));
        Path target = folder.resolve("target");
        bucket.downloadFile("k", target).block();
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes(10));
        assertThat(client.getObject.request().key()).isEqualTo("k");
    }

    @Test
    void objectsAreDownloadedAsStreams() {
        bucket.downloadStream("k").blockLast();
        assertThat(client.getObject.request().bucket()).isEqualTo("b");
        assertThat(client.getObject.request().key()).isEqualTo("k");
    }

    @Test
    void objectsAreCopied() {
        bucket.copy(new CopySource("from", "there"), "k").block();
        CopyObjectRequest request = client.copyObject.request();
        assertThat(request.sourceKey()).isEqualTo("there");
        assertThat(request.destinationBucket()).isEqualTo("b");
        assertThat(request.destinationKey()).isEqualTo("k");
    }

    @Test
    void anEmptyKeyIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bucket.uploadStream(Flux.empty(), ""))
                .withMessage("s3.Object: the identifier 'key' must not be null or empty, was \"\"");
    }
}
