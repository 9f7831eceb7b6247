package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/** What would store something else than what is meant is refused before the first call. */
class UploadRefusalTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().threshold(PART).partSize(PART);

    @TempDir
    Path folder;

    private Path file(int length) throws IOException {
        return Files.write(folder.resolve("file"), bytes(length));
    }

    private void assertRefused(Mono<?> upload, String message) {
        StepVerifier.create(upload)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(message));
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        assertThat(client.uploadPart.requests()).isEmpty();
    }

    @Test
    void aContentLengthThatDoesNotFitIsRefused() throws IOException {
        String shorter = "s3.Object(bucketName=b, key=k).put: 'contentLength' is 50, but the content has 100 bytes";
        assertRefused(object.put(bytes(100), request -> request.contentLength(50L)), shorter);
        assertRefused(object.put("x".repeat(100), request -> request.contentLength(50L)), shorter);
        assertRefused(object.put(file(100), request -> request.contentLength(50L)), shorter);
        assertRefused(
                object.putJson(List.of(1), request -> request.contentLength(50L)),
                "putJson: 'contentLength' is 50, but the content has 3 bytes");
        assertRefused(
                object.uploadFile(file(2 * PART), config, request -> request.contentLength(50L)),
                "uploadFile: 'contentLength' is 50, but the content has 10485760 bytes");
    }

    @Test
    void oneThatFitsIsSent() throws IOException {
        object.put(bytes(100), request -> request.contentLength(100L)).block();
        object.uploadFile(file(2 * PART), config, request -> request.contentLength(2L * PART))
                .block();
        assertThat(client.putObject.request().contentLength()).isEqualTo(100);
        assertThat(client.uploadPart.requests()).hasSize(2);
    }

    @Test
    void aPartByHandHasTheLengthOfItsContent() {
        assertRefused(
                S3.over(client)
                        .multipartUploadPart("b", "k", "u", 1)
                        .upload(AsyncRequestBody.fromBytes(bytes(100)), request -> request.contentLength(50L)),
                ".upload: 'contentLength' is 50, but the content has 100 bytes");
    }

    @Test
    void anAppendInABucketThatKnowsNoneIsRefused() throws IOException {
        String message = "'writeOffsetBytes' is for directory buckets";
        assertRefused(object.put("a", request -> request.writeOffsetBytes(7L)), "b, key=k).put: " + message);
        assertRefused(object.put(file(10), request -> request.writeOffsetBytes(7L)), message);
        assertRefused(object.uploadFile(file(10), request -> request.writeOffsetBytes(7L)), message);
        assertRefused(object.uploadStream(chunks(bytes(10), 10), request -> request.writeOffsetBytes(7L)), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs--use1-az4--x-s3",
                "logs--use1-az4--xa-s3",
                "arn:aws:s3express:us-east-1:123456789012:accesspoint/logs--use1-az4--xa-s3"
            })
    void anAppendInADirectoryBucketIsSent(String bucket) {
        S3.over(client)
                .object(bucket, "k")
                .put("a", request -> request.writeOffsetBytes(7L))
                .block();
        assertThat(client.putObject.request().writeOffsetBytes()).isEqualTo(7);
    }
}
