package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.assertStatus;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.ObjectContent;
import io.reactiveaws.s3.transfer.TransferConfig;
import io.reactiveaws.s3.transfer.TransferProgress;
import io.reactiveaws.testkit.SentRequests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Whole objects go to and from files and streams. */
interface TransferBehaviour extends S3Behaviour {

    TransferConfig IN_PARTS = TransferConfig.defaults().threshold(PART).partSize(PART);

    /** Two whole parts and a short one. */
    int SIZE = 2 * PART + 12_345;

    private static Path file(Path directory, byte[] bytes) throws IOException {
        return Files.write(directory.resolve("source"), bytes);
    }

    private void assertNoUploadIsLeft(Bucket bucket) {
        assertThat(await(bucket.multipartUploads().all())).isEmpty();
    }

    @Test
    default void textsBytesFilesAndStreamsArePut(@TempDir Path directory) throws IOException {
        Bucket bucket = newBucket("put");
        byte[] bytes = TestBytes.of(12_345);

        await(bucket.object("text").put("grün 😀"));
        await(bucket.object("bytes").put(bytes, request -> request.metadata(Map.of("colour", "green"))));
        await(bucket.object("file").put(file(directory, bytes)));
        await(bucket.object("stream").put(TestBytes.chunks(bytes)));

        assertEmits(bucket.object("text").string(), "grün 😀");
        assertThat(await(bucket.object("bytes").bytes())).isEqualTo(bytes);
        assertEmits(bucket.object("bytes").metadata(), Map.of("colour", "green"));
        assertThat(await(bucket.object("file").bytes())).isEqualTo(bytes);
        assertThat(await(bucket.object("stream").bytes())).isEqualTo(bytes);
    }

    @Test
    default void emptyContentIsPut() {
        Bucket bucket = newBucket("put-empty");

        await(bucket.object("text").put(""));
        await(bucket.object("bytes").put(new byte[0]));
        await(bucket.object("stream").put(Flux.empty()));

        for (String key : List.of("text", "bytes", "stream")) {
            assertEmits(bucket.object(key).contentLength(), 0L);
        }
    }

    @Test
    default void putIntoAMissingBucketSaysWhere() {
        S3Object object = missingBucket().object("k");

        assertRefused(object.put("x"), NoSuchBucketException.class, "NoSuchBucket", object + ".put [PutObject]");
    }

    @Test
    default void checksumIsKeptWithTheObject() throws Throwable {
        Bucket bucket = newBucket("checksum");
        S3Object object = bucket.object("k");
        await(object.put("hello"));

        await(object.put("hello", request -> request.checksumAlgorithm(ChecksumAlgorithm.SHA256)));
        assertEmits(
                withChecksums(object).flatMap(S3Object::checksumSHA256),
                "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");

        await(object.put("hello"));
        check(
                () -> assertEmits(withChecksums(object).flatMap(S3Object::checksumCRC32), "NhCmhg=="),
                EmulatorGap.MOTO_CHECKSUM);
    }

    private static Mono<S3Object> withChecksums(S3Object object) {
        return object.reload(request -> request.checksumMode(ChecksumMode.ENABLED));
    }

    @Test
    default void contentThatIsNotWhatItsChecksumSaysIsRefused() throws Throwable {
        S3Object object = newBucket("bad-digest").object("k");

        check(
                () -> assertStatus(
                        object.put(
                                "hello",
                                request -> request.checksumSHA256("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
                        400),
                EmulatorGap.MOTO_WRONG_CHECKSUM);
    }

    @Test
    default void fileGoesUpAndDownInParts(@TempDir Path directory) throws IOException {
        Bucket bucket = newBucket("file");
        byte[] bytes = TestBytes.of(SIZE);
        S3Object object = bucket.object("k");

        await(object.uploadFile(file(directory, bytes), IN_PARTS, request -> request.contentType("text/x-test")));

        assertEmits(object.contentLength(), (long) SIZE);
        assertEmits(object.contentType(), "text/x-test");
        assertThat(await(object.eTag())).endsWith("-3\"");
        assertNoUploadIsLeft(bucket);

        Path target = directory.resolve("target");
        await(object.downloadFile(target, IN_PARTS));
        assertThat(target).hasBinaryContent(bytes);
        await(object.downloadFile(target, IN_PARTS.threshold(SIZE)));
        assertThat(target).hasBinaryContent(bytes);
        assertThat(TestBytes.joined(await(object.downloadStream()))).isEqualTo(bytes);
        assertThat(await(bucket.downloadStream("k").count())).isPositive();
    }

    @Test
    default void fileIsOfTheTypeOfItsName(@TempDir Path directory) throws IOException {
        S3Object object = newBucket("file-type").object("k");
        Path table = Files.write(directory.resolve("table.csv"), TestBytes.of(SIZE));

        await(object.uploadFile(table, IN_PARTS));
        assertEmits(object.contentType(), "text/csv");

        await(object.uploadFile(table, IN_PARTS.threshold(SIZE + 1)));
        assertEmits(object.contentType(), "text/csv");
        assertThat(await(object.eTag())).doesNotContain("-");
    }

    @Test
    default void smallFileGoesInOneCallEachWay(@TempDir Path directory) throws IOException {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("small-file");
        byte[] bytes = TestBytes.of(100_000);
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            Bucket observed = session.resource(S3.class).bucket(bucket.name());

            await(observed.uploadFile(file(directory, bytes), "k"));
            Path target = directory.resolve("target");
            await(observed.downloadFile("k", target));

            assertThat(Files.readAllBytes(target)).isEqualTo(bytes);
            assertThat(sent.operations()).containsExactly("PutObject", "GetObject");
        }
    }

    @Test
    default void emptyFileGoesUpAndDown(@TempDir Path directory) throws IOException {
        S3Object object = newBucket("empty-file").object("k");

        await(object.uploadFile(file(directory, new byte[0])));
        Path target = directory.resolve("target");
        await(object.downloadFile(target));

        assertEmits(object.contentLength(), 0L);
        assertThat(target).isEmptyFile();
    }

    @Test
    default void streamOfUnknownLengthGoesUpInParts() {
        Bucket bucket = newBucket("stream");
        byte[] bytes = TestBytes.of(SIZE);

        await(bucket.object("k")
                .uploadStream(
                        TestBytes.chunks(bytes),
                        IN_PARTS,
                        request -> request.contentType("text/x-test").metadata(Map.of("colour", "green"))));
        await(bucket.uploadStream(TestBytes.chunks(bytes), "by-bucket"));

        for (String key : List.of("k", "by-bucket")) {
            assertThat(await(bucket.object(key).bytes())).isEqualTo(bytes);
        }
        assertEmits(bucket.object("k").contentType(), "text/x-test");
        assertEmits(bucket.object("k").metadata(), Map.of("colour", "green"));
        assertThat(await(bucket.object("k").eTag())).endsWith("-3\"");
        assertNoUploadIsLeft(bucket);
    }

    @Test
    default void shortAndEmptyStreamsGoInOneCall() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("short-stream");
        byte[] bytes = TestBytes.of(1_000);
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            Bucket observed = session.resource(S3.class).bucket(bucket.name());

            await(observed.object("short").uploadStream(TestBytes.chunks(bytes)));
            await(observed.object("empty").uploadStream(Flux.<ByteBuffer>empty()));

            assertThat(sent.operations()).containsExactly("PutObject", "PutObject");
        }
        assertThat(await(bucket.object("short").bytes())).isEqualTo(bytes);
        assertThat(await(bucket.object("empty").bytes())).isEmpty();
    }

    @Test
    default void streamThatFailsLeavesNothingBehind() {
        Bucket bucket = newBucket("stream-fails");
        Flux<ByteBuffer> broken = TestBytes.chunks(TestBytes.of(PART + 1))
                .concatWith(Flux.error(new IllegalStateException("the source is broken")));

        StepVerifier.create(bucket.object("k").uploadStream(broken, IN_PARTS))
                .expectErrorMessage("the source is broken")
                .verify(LIMIT);

        assertNoUploadIsLeft(bucket);
        assertEmits(bucket.object("k").exists(), false);
    }

    @Test
    default void uploadThatIsCancelledInTheMiddleLeavesNothingBehind() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("stream-cancel");
        Flux<ByteBuffer> endless = TestBytes.chunks(TestBytes.of(PART + 1)).concatWith(Flux.never());
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            S3Object object = session.resource(S3.class).bucket(bucket.name()).object("k");

            assertEmpty(object.uploadStream(endless, IN_PARTS)
                    .progress()
                    .takeUntil(state -> state.bytesTransferred() > 0)
                    .then());

            // the abort is sent on its own when the subscriber has gone
            await(sent.answered("AbortMultipartUpload"));
        }
        assertNoUploadIsLeft(bucket);
        assertEmits(bucket.object("k").exists(), false);
    }

    @Test
    default void progressEndsWithTheWholeSize(@TempDir Path directory) throws IOException {
        Bucket bucket = newBucket("progress");
        byte[] bytes = TestBytes.of(SIZE);
        TransferProgress whole = new TransferProgress(SIZE, OptionalLong.of(SIZE));

        List<TransferProgress> up = await(
                bucket.object("k").uploadFile(file(directory, bytes), IN_PARTS).progress());
        List<TransferProgress> down = await(bucket.object("k")
                .downloadFile(directory.resolve("target"), IN_PARTS)
                .progress());
        List<TransferProgress> streamed = await(bucket.object("k2")
                .uploadStream(TestBytes.chunks(bytes), IN_PARTS)
                .progress());

        assertThat(List.of(up, down, streamed)).allSatisfy(states -> {
            assertThat(states).extracting(TransferProgress::bytesTransferred).isSorted();
            assertThat(states.get(states.size() - 1)).isEqualTo(whole);
        });
    }

    @Test
    default void missingFileIsSaidSo(@TempDir Path directory) {
        S3Object object = newBucket("no-file").object("k");

        StepVerifier.create(object.uploadFile(directory.resolve("no-such-file")))
                .expectError(NoSuchFileException.class)
                .verify(LIMIT);
        assertEmits(object.exists(), false);
    }

    @Test
    default void downloadOfAMissingObjectLeavesTheFileAlone(@TempDir Path directory) throws IOException {
        S3Object missing = newBucket("download-missing").object("no-such-key");
        Path target = Files.writeString(directory.resolve("target"), "precious");

        assertRefused(
                missing.downloadFile(target),
                NoSuchKeyException.class,
                "NoSuchKey",
                missing + ".downloadFile [GetObject]");

        assertThat(target).hasContent("precious");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    default void downloadThatIsCancelledInTheMiddleLeavesNoFile(@TempDir Path directory) throws Exception {
        S3Object object = newBucket("download-cancel").object("k");
        await(object.put(TestBytes.of(SIZE)));

        try (WatchService removals = directory.getFileSystem().newWatchService()) {
            directory.register(removals, StandardWatchEventKinds.ENTRY_DELETE);
            assertEmpty(object.downloadFile(directory.resolve("target"), IN_PARTS)
                    .progress()
                    .takeUntil(state -> state.bytesTransferred() > 0)
                    .then());
            // there is one file, whose removal goes on behind the cancel
            assertThat(removals.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isNotNull();
        }

        assertThat(directory).isEmptyDirectory();
        assertEmits(object.contentLength(), (long) SIZE);
    }

    @Test
    default void downloadOfARangeIsThatPiece(@TempDir Path directory) throws IOException {
        S3Object object = newBucket("download-range").object("k");
        await(object.put("0123456789"));
        Path target = directory.resolve("target");

        await(object.downloadFile(target, request -> request.range("bytes=2-4")));

        assertThat(target).hasContent("234");
        assertThat(TestBytes.joined(await(object.downloadStream(request -> request.range("bytes=2-4")))))
                .asString()
                .isEqualTo("234");
    }

    @Test
    default void objectIsCopiedInOneCallOrInParts() {
        Bucket bucket = newBucket("copy");
        byte[] bytes = TestBytes.of(SIZE);
        String odd = "from/ä b+c%2F?&";
        await(bucket.object(odd)
                .put(
                        bytes,
                        request -> request.contentType("text/x-test")
                                .metadata(Map.of("colour", "green"))
                                .tagging("team=a%20b")));

        CopySource source = new CopySource(bucket.name(), odd);
        await(bucket.object("one-call").copy(source, TransferConfig.defaults().threshold(SIZE + 1)));
        await(bucket.object("parts").copy(source, IN_PARTS));

        for (String key : List.of("one-call", "parts")) {
            assertThat(await(bucket.object(key).bytes())).isEqualTo(bytes);
            assertEmits(bucket.object(key).metadata(), Map.of("colour", "green"));
            assertEmits(bucket.object(key).contentType(), "text/x-test");
            assertEmits(bucket.object(key).tagCount(), 1);
        }
        assertThat(await(bucket.object("one-call").eTag())).doesNotContain("-");
        assertThat(await(bucket.object("parts").eTag())).endsWith("-3\"");
        assertNoUploadIsLeft(bucket);
    }

    @Test
    default void copyGoesToAnotherBucket() {
        Bucket from = newBucket("copy-from");
        Bucket to = newBucket("copy-to");
        await(from.object("k").put("hello"));

        await(to.object("k").copy(new CopySource(from.name(), "k")));

        assertEmits(to.object("k").string(), "hello");
        assertEmits(s3().objectSummary(to.name(), "k").get().flatMap(ObjectContent::string), "hello");
    }

    @Test
    default void copyOfAMissingObjectLeavesNothingBehind() {
        Bucket bucket = newBucket("copy-nothing");
        S3Object copy = bucket.object("to");

        StepVerifier.create(copy.copy(new CopySource(bucket.name(), "no-such-key"), IN_PARTS))
                .expectError(NoSuchKeyException.class)
                .verify(LIMIT);

        assertNoUploadIsLeft(bucket);
        assertEmits(copy.exists(), false);
    }

    @Test
    default void manyTransfersAtOnce(@TempDir Path directory) throws IOException {
        Bucket bucket = newBucket("many-transfers");
        Path source = file(directory, TestBytes.of(200_000));

        await(Flux.range(0, 20)
                .flatMap(i -> bucket.uploadFile(source, "k" + i), 8)
                .then());
        await(Flux.range(0, 20)
                .flatMap(i -> bucket.downloadFile("k" + i, directory.resolve("target" + i)), 8)
                .then());

        for (int i = 0; i < 20; i++) {
            assertThat(directory.resolve("target" + i)).hasSameBinaryContentAs(source);
        }
    }
}
