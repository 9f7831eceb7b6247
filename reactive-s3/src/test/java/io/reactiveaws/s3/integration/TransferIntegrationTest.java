package io.reactiveaws.s3.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.TransferConfig;
import io.reactiveaws.s3.TransferProgress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Transfers over Netty, on the local AWS of this machine. */
@ExtendWith(LocalAwsExtension.class)
class TransferIntegrationTest {

    private static final int MIB = 1024 * 1024;
    private static final int SIZE = 11 * MIB + 1;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TransferConfig config =
            TransferConfig.defaults().threshold(5 * MIB).partSize(5 * MIB).concurrency(3);
    private final byte[] bytes = new byte[SIZE];
    private final Bucket bucket;

    @TempDir
    Path folder;

    TransferIntegrationTest(Session session, LocalAws aws) {
        this.bucket = session.resource(S3.class).bucket("transfers-" + UUID.randomUUID());
        new Random(1).nextBytes(bytes);
    }

    @BeforeEach
    void bucket() {
        bucket.create().block(LONG);
    }

    private Flux<ByteBuffer> stream() {
        int chunk = 100_000;
        return Flux.range(0, (SIZE + chunk - 1) / chunk)
                .map(i -> ByteBuffer.wrap(bytes, i * chunk, Math.min(chunk, SIZE - i * chunk)));
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("up.csv"), bytes);
    }

    private S3Object uploaded() {
        S3Object object = bucket.object("source");
        object.uploadStream(
                        stream(),
                        config,
                        request -> request.contentType("text/x")
                                .metadata(Map.of("a", "1"))
                                .tagging("t=a%20%2B%3D"))
                .block(LONG);
        return object;
    }

    private static long parts(S3Object object) {
        String etag = object.eTag().block(LONG);
        return Long.parseLong(etag.replaceAll(".*-|\"", ""));
    }

    @Test
    void smallContentIsPutAndRead() {
        S3Object object = bucket.object("small");
        object.put("Grüße").block(LONG);
        assertThat(object.string().block(LONG)).isEqualTo("Grüße");
        object.put(new byte[0]).block(LONG);
        assertThat(object.contentLength().block(LONG)).isZero();
        object.put(Flux.empty()).block(LONG);
        assertThat(object.contentLength().block(LONG)).isZero();
    }

    @Test
    void aStreamIsUploadedInPartsWithItsSettings() {
        S3Object object = uploaded();
        assertThat(object.bytes().block(LONG)).isEqualTo(bytes);
        assertThat(object.contentType().block(LONG)).isEqualTo("text/x");
        assertThat(object.metadata().block(LONG)).isEqualTo(Map.of("a", "1"));
        assertThat(parts(object)).isEqualTo(3);
    }

    @Test
    void aFileIsUploadedInPartsAndInOneCall() throws IOException {
        S3Object object = bucket.object("file");
        object.uploadFile(file(), config).block(LONG);
        assertThat(object.bytes().block(LONG)).isEqualTo(bytes);
        assertThat(object.contentType().block(LONG)).isEqualTo("text/csv");
        assertThat(parts(object)).isEqualTo(3);
        object.uploadFile(file(), config.threshold(SIZE + 1)).block(LONG);
        assertThat(object.bytes().block(LONG)).isEqualTo(bytes);
        assertThat(object.eTag().block(LONG)).doesNotContain("-");
    }

    @Test
    void anObjectIsDownloadedInPartsAndInOneCall() {
        Path target = folder.resolve("down");
        List<TransferProgress> states =
                uploaded().downloadFile(target, config).progress().collectList().block(LONG);
        assertThat(target).hasBinaryContent(bytes);
        assertThat(states.get(states.size() - 1)).isEqualTo(new TransferProgress(SIZE, OptionalLong.of(SIZE)));
        bucket.object("source").downloadFile(target, config.threshold(SIZE)).block(LONG);
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void anEmptyObjectIsDownloaded() {
        Path target = folder.resolve("down");
        S3Object object = bucket.object("empty");
        object.put("").block(LONG);
        object.downloadFile(target).block(LONG);
        assertThat(target).isEmptyFile();
    }

    @Test
    void aDownloadOfNothingLeavesNothing() {
        StepVerifier.create(bucket.object("none").downloadFile(folder.resolve("down")))
                .verifyError(S3Exception.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anObjectIsCopiedInPartsWithItsMetadata() {
        S3Object source = uploaded();
        S3Object inParts = bucket.object("in-parts");
        S3Object inOneCall = bucket.object("in-one-call");
        inParts.copy(source, config).block(LONG);
        inOneCall.copy(source, config.threshold(SIZE + 1)).block(LONG);
        assertThat(parts(inParts)).isEqualTo(3);
        for (S3Object copy : List.of(inParts, inOneCall)) {
            assertThat(copy.bytes().block(LONG)).isEqualTo(bytes);
            assertThat(copy.contentType().block(LONG)).isEqualTo("text/x");
            assertThat(copy.metadata().block(LONG)).isEqualTo(Map.of("a", "1"));
        }
    }

    @Test
    void anUploadThatFailsOrIsCancelledLeavesNothing() {
        S3Object object = bucket.object("broken");
        StepVerifier.create(object.uploadStream(
                        stream().concatWith(Flux.error(new IllegalStateException("broken"))), config))
                .verifyErrorMessage("broken");
        StepVerifier.create(bucket.multipartUploads().all()).verifyComplete();
        StepVerifier.create(object.uploadStream(stream().concatWith(Flux.never()), config)
                        .progress()
                        .takeUntil(state -> state.bytesTransferred() > 6 * MIB))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
        StepVerifier.create(Flux.interval(Duration.ofMillis(10))
                        .onBackpressureDrop()
                        .concatMap(tick -> bucket.multipartUploads().all().hasElements(), 0)
                        .takeUntil(any -> !any)
                        .last())
                .expectNext(false)
                .expectComplete()
                .verify(LONG);
        assertThat(object.exists().block(LONG)).isFalse();
    }
}
