package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class DownloadFileTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;
    private static final int CHUNK = 300_000;
    private static final String PART_2 = "bytes=5242880-10485759";

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().threshold(PART).partSize(PART).concurrency(2);

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void target() {
        target = folder.resolve("f");
    }

    private byte[] objectOf(int length) {
        byte[] bytes = bytes(length);
        client.getObject.always(request -> FakeObject.answerTo(request, bytes, CHUNK));
        return bytes;
    }

    private void nothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
        assertThat(client.openDownloads()).isEmpty();
    }

    @Test
    void nothingHappensBeforeSubscription() {
        object.downloadFile(target);
        nothingIsLeft();
        assertThat(client.getObject.requests()).isEmpty();
    }

    @Test
    void aSmallObjectIsOneCall() {
        byte[] bytes = objectOf(PART);
        StepVerifier.create(object.downloadFile(target, config))
                .assertNext(response -> {
                    assertThat(response.contentLength()).isEqualTo(PART);
                    assertThat(response.contentRange()).isNull();
                    assertThat(response.eTag()).isEqualTo("\"e1\"");
                })
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.request())
                .isEqualTo(GetObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .range("bytes=0-5242879")
                        .build());
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void aLargeObjectComesInPartsOfOneState() {
        byte[] bytes = objectOf(3 * PART + 10);
        StepVerifier.create(object.downloadFile(target, config))
                .assertNext(response -> assertThat(response.contentLength()).isEqualTo(3 * PART + 10))
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range)
                .containsExactlyInAnyOrder(
                        "bytes=0-5242879",
                        "bytes=5242880-10485759",
                        "bytes=10485760-15728639",
                        "bytes=15728640-15728649");
        assertThat(client.getObject.requests().get(0).ifMatch()).isNull();
        assertThat(client.getObject.requests().subList(1, 4))
                .extracting(GetObjectRequest::ifMatch)
                .containsOnly("\"e1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "CRC64NVME"})
    void thePartsTogetherAreComparedWithTheChecksumOfTheWhole(String algorithm) {
        byte[] bytes = objectOf(3 * PART + 10);
        ObjectChecksum.Algorithm known = ObjectChecksum.Algorithm.valueOf(algorithm);
        RunningChecksum right = known.start();
        right.update(ByteBuffer.wrap(bytes));
        RunningChecksum wrong = known.start();
        client.headObject.answer(head(algorithm, right)).answer(head(algorithm, wrong));

        object.downloadFile(target, config).block();
        StepVerifier.create(object.downloadFile(target, config))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageStartingWith(
                                "s3.Object(bucketName=b, key=k).downloadFile: the object's " + algorithm + " is ")
                        .hasMessageEndingWith("; download it again"));
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.headObject.requests()).hasSize(2).allSatisfy(head -> {
            assertThat(head.checksumMode()).isEqualTo(ChecksumMode.ENABLED);
            assertThat(head.ifMatch()).isEqualTo("\"e1\"");
            assertThat(head.key()).isEqualTo("k");
        });
    }

    private static HeadObjectResponse head(String algorithm, RunningChecksum checksum) {
        String value = Base64.getEncoder().encodeToString(checksum.value());
        HeadObjectResponse.Builder head =
                HeadObjectResponse.builder().eTag("\"e1\"").checksumType(ChecksumType.FULL_OBJECT);
        return switch (algorithm) {
            case "CRC32" -> head.checksumCRC32(value).build();
            case "CRC32C" -> head.checksumCRC32C(value).build();
            default -> head.checksumCRC64NVME(value).build();
        };
    }

    /** A store may refuse HEAD, or be asked for another object's by then: the parts are right all the same. */
    @Test
    void aChecksumThatNobodyTellsIsNoError() {
        byte[] bytes = objectOf(2 * PART);
        client.headObject
                .fail(S3Errors.status(403))
                .answer(HeadObjectResponse.builder()
                        .eTag("\"e2\"")
                        .checksumCRC32("AAAAAA==")
                        .build());
        CompletableFuture<HeadObjectResponse> unanswered = client.headObject.later();
        object.downloadFile(target, config).block();
        object.downloadFile(target, config).block();
        StepVerifier.withVirtualTime(() -> object.downloadFile(target, config))
                .thenAwait(Duration.ofSeconds(5))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(unanswered).isCancelled();
    }

    @Test
    void theFirstPartIsWrittenWhileTheChecksumIsAskedFor() {
        byte[] bytes = objectOf(2 * PART);
        RunningChecksum right = ObjectChecksum.Algorithm.CRC64NVME.start();
        right.update(ByteBuffer.wrap(bytes));
        CompletableFuture<HeadObjectResponse> unanswered = client.headObject.later();
        VirtualTimeScheduler disk = VirtualTimeScheduler.getOrSet();
        try {
            StepVerifier.create(object.downloadFile(target, config).progress())
                    .then(disk::advanceTime)
                    .thenConsumeWhile(state -> state.bytesTransferred() < PART)
                    .assertNext(state -> assertThat(state.bytesTransferred()).isEqualTo(PART))
                    .then(() -> assertThat(client.getObject.requests()).hasSize(1))
                    .then(() -> unanswered.complete(head("CRC64NVME", right)))
                    .then(disk::advanceTime)
                    .thenConsumeWhile(state -> true)
                    .verifyComplete();
        } finally {
            VirtualTimeScheduler.reset();
        }
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range)
                .containsExactly("bytes=0-5242879", PART_2);
    }

    @Test
    void cancelWhileTheChecksumIsAskedForGivesTheConnectionBack() {
        byte[] bytes = bytes(2 * PART);
        client.getObject.always(
                request -> FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never()));
        CompletableFuture<HeadObjectResponse> unanswered = client.headObject.later();
        VirtualTimeScheduler disk = VirtualTimeScheduler.getOrSet();
        try {
            StepVerifier.create(object.downloadFile(target, config))
                    .then(disk::advanceTime)
                    .then(() -> assertThat(client.openDownloads()).hasSize(1))
                    .thenCancel()
                    .verify();
            disk.advanceTime();
        } finally {
            VirtualTimeScheduler.reset();
        }
        assertThat(unanswered).isCancelled();
        nothingIsLeft();
    }

    static Stream<Consumer<CompletableFuture<FakeObject>>> firstAnswersThatNeedAnotherCall() {
        byte[] content = bytes(2 * PART);
        return Stream.of(
                first -> first.completeExceptionally(S3Errors.status(416)),
                first -> first.complete(new FakeObject(
                        GetObjectResponse.builder()
                                .eTag("W/\"e1\"")
                                .contentLength((long) PART)
                                .contentRange("bytes 0-%d/%d".formatted(PART - 1, 2 * PART))
                                .build(),
                        Flux.just(ByteBuffer.wrap(content, 0, PART)))));
    }

    @ParameterizedTest
    @MethodSource("firstAnswersThatNeedAnotherCall")
    void aDownloadThatHasBegunIsNotRefusedHoweverManyCallsWait(Consumer<CompletableFuture<FakeObject>> answer) {
        CrowdedS3 crowded = new CrowdedS3();
        CompletableFuture<FakeObject> first = crowded.getObject.later();
        crowded.getObject.answer(FakeObject.of("whole"));
        List<Object> told = new ArrayList<>();
        VirtualTimeScheduler disk = VirtualTimeScheduler.getOrSet();
        try {
            crowded.object("k").downloadFile(target, config).subscribe(told::add, told::add);
            disk.advanceTime();
            crowded.crowd();
            answer.accept(first);
            disk.advanceTime();
            assertThat(told).isEmpty();

            crowded.disperse();
            disk.advanceTime();
        } finally {
            VirtualTimeScheduler.reset();
        }
        assertThat(told).singleElement().isInstanceOf(GetObjectResponse.class);
        assertThat(target).hasContent("whole");
    }

    @Test
    void whatIsBelowTheThresholdIsOneCall() {
        byte[] bytes = objectOf(2 * PART);
        object.downloadFile(target, config.threshold(2 * PART)).block();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.request().range()).isEqualTo("bytes=0-10485759");
    }

    @Test
    void anEmptyObjectMakesAnEmptyFile() {
        client.getObject.fail(S3Errors.status(416));
        StepVerifier.create(object.downloadFile(target))
                .assertNext(response -> assertThat(response.contentLength()).isZero())
                .verifyComplete();
        assertThat(target).isEmptyFile();
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range)
                .containsExactly("bytes=0-8388607", null);
    }

    @Test
    void aServiceThatKnowsNoRangesGivesTheWhole() {
        byte[] bytes = bytes(2 * PART);
        client.getObject.always(request -> FakeObject.of(bytes, CHUNK));
        object.downloadFile(target, config).block();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes 0-1/*", "bytes 0-99999999999999999999/100"})
    void aServiceThatDoesNotTellTheSizeIsAnError(String range) {
        client.getObject.answer(new FakeObject(
                GetObjectResponse.builder()
                        .contentRange(range)
                        .contentLength(2L)
                        .eTag("e")
                        .build(),
                Flux.just(ByteBuffer.allocate(2))));
        StepVerifier.create(object.downloadFile(target))
                .verifyErrorMessage(
                        "s3.Object(bucketName=b, key=k).downloadFile: the service answered with the Content-Range \""
                                + range + "\", which lacks its bytes or the size of the object");
        nothingIsLeft();
    }

    @Test
    void aServiceThatDoesNotTellTheLengthGivesWhatComes() {
        byte[] bytes = bytes(100);
        client.getObject.always(
                request -> new FakeObject(GetObjectResponse.builder().build(), Flux.just(ByteBuffer.wrap(bytes))));
        StepVerifier.create(object.downloadFile(target).progress())
                .expectNext(new TransferProgress(100, OptionalLong.empty()))
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void theCallersRangeIsOneCall() {
        byte[] bytes = objectOf(100);
        object.downloadFile(
                        target, config, request -> request.range("bytes=10-19").versionId("v"))
                .block();
        assertThat(target).hasBinaryContent(Arrays.copyOfRange(bytes, 10, 20));
        assertThat(client.getObject.request().range()).isEqualTo("bytes=10-19");
        assertThat(client.getObject.request().versionId()).isEqualTo("v");
    }

    @Test
    void settingsGoToEachCall() {
        objectOf(2 * PART);
        object.downloadFile(target, config, request -> request.key("other").versionId("v"))
                .block();
        assertThat(client.getObject.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.key()).isEqualTo("k");
            assertThat(request.versionId()).isEqualTo("v");
        });
    }

    @Test
    void asManyPartsAsConfiguredComeAtOnce() {
        byte[] bytes = bytes(4 * PART);
        client.getObject.always(
                request -> FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never()));
        List<TransferProgress> states = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> two = new CompletableFuture<>();
        client.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never())));
        client.getObject.next(request -> {
            two.complete(null);
            return CompletableFuture.completedFuture(
                    FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never()));
        });
        StepVerifier.create(object.downloadFile(target, config)
                        .progress()
                        .doOnNext(states::add)
                        .takeUntilOther(Mono.fromFuture(two)))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
        assertThat(client.getObject.requests()).hasSize(2);
    }

    @Test
    void aBodyThatBreaksOffIsGoneOnWith() {
        byte[] bytes = bytes(2 * PART);
        client.getObject.always(request -> FakeObject.answerTo(request, bytes, CHUNK));
        client.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request, bytes, CHUNK).cutAfter(3, new IOException("cut"))));
        StepVerifier.create(object.downloadFile(target, config))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range)
                .containsExactlyInAnyOrder("bytes=0-5242879", "bytes=900000-5242879", "bytes=5242880-10485759");
    }

    @Test
    void attemptsAreAsConfigured() {
        byte[] bytes = bytes(PART);
        client.getObject.always(
                request -> FakeObject.answerTo(request, bytes, CHUNK).cutAfter(0, new IOException("cut")));
        StepVerifier.create(object.downloadFile(target, config.attempts(2)))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessage("cut"));
        assertThat(client.getObject.requests()).hasSize(2);
        nothingIsLeft();
    }

    /** The first part has been answered, so the object is there, and whoever serves it was. */
    @Test
    void aPartWhoseFirstRequestsAreRefusedIsAskedForAgain() {
        byte[] bytes = objectOf(2 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(FakeObject.answerTo(request, bytes, CHUNK)));
        for (int i = 0; i < 4; i++) {
            client.getObject.fail(refused());
        }
        StepVerifier.withVirtualTime(() -> object.downloadFile(target, config))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(6))
                .thenAwait(Duration.ofSeconds(5))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range)
                .containsExactly("bytes=0-5242879", PART_2, PART_2, PART_2, PART_2, PART_2);
    }

    @Test
    void aPartThatIsRefusedAsOftenAsThereAreAttemptsFails() {
        byte[] bytes = objectOf(2 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(FakeObject.answerTo(request, bytes, CHUNK)));
        for (int i = 0; i < 3; i++) {
            client.getObject.fail(refused());
        }
        StepVerifier.withVirtualTime(() -> object.downloadFile(target, config.attempts(3)))
                .thenAwait(Duration.ofMinutes(1))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("refused")
                        .hasStackTraceContaining("0 of 5242880 bytes had arrived; attempts since then: 3 of 3"));
        assertThat(client.getObject.requests()).hasSize(4);
        nothingIsLeft();
    }

    /** Nobody has answered yet: the SDK has tried as often as it does. */
    @Test
    void aFirstRequestThatIsRefusedIsAnError() {
        client.getObject.fail(refused());
        StepVerifier.create(object.downloadFile(target, config))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("refused"));
        assertThat(client.getObject.requests()).hasSize(1);
        nothingIsLeft();
    }

    private static Throwable refused() {
        return SdkClientException.create("refused", new ConnectException("Connection refused"));
    }

    @Test
    void anObjectThatIsNotThereLeavesNothing() {
        client.getObject.fail(S3Errors.status(404));
        StepVerifier.create(object.downloadFile(target))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("status 404")
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k).downloadFile [GetObject]"));
        nothingIsLeft();
    }

    @Test
    void anObjectThatIsReplacedMeanwhileLeavesTheTargetAsItWas() throws IOException {
        Files.writeString(target, "old");
        byte[] bytes = objectOf(3 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(FakeObject.answerTo(request, bytes, CHUNK)));
        client.getObject.fail(S3Errors.status(412));
        StepVerifier.create(object.downloadFile(target, config))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ObjectChangedException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).downloadFile: the object was changed while it was"
                                + " downloaded; download it again"));
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    /** A store may ignore the condition that goes along. */
    @Test
    void aPartOfAnotherObjectIsNeverMixedIn() throws IOException {
        Files.writeString(target, "old");
        byte[] bytes = objectOf(2 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(FakeObject.answerTo(request, bytes, CHUNK)));
        client.getObject.next(request -> {
            FakeObject part = FakeObject.answerTo(request, bytes, CHUNK);
            return CompletableFuture.completedFuture(
                    new FakeObject(part.response().toBuilder().eTag("\"e2\"").build(), part.body()));
        });
        StepVerifier.create(object.downloadFile(target, config)).verifyError(ObjectChangedException.class);
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
        assertThat(client.openDownloads()).isEmpty();
    }

    @Test
    void aPartOfAnotherRangeIsAnError() {
        byte[] bytes = objectOf(2 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(FakeObject.answerTo(request, bytes, CHUNK)));
        client.getObject.answer(FakeObject.of(bytes, CHUNK));
        StepVerifier.create(object.downloadFile(target, config))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("asked for bytes=5242880-10485759, the service gave bytes=0-10485759"));
        nothingIsLeft();
    }

    /** A weak one fits no condition: whoever is asked with it says that the object was changed. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "W/\"e1\"")
    void anObjectWithoutAnETagToKnowItsPartsByComesInOneBody(String tag) {
        byte[] bytes = bytes(3 * PART);
        client.getObject.always(request -> {
            FakeObject part = FakeObject.answerTo(request, bytes, CHUNK);
            return new FakeObject(part.response().toBuilder().eTag(tag).build(), part.body());
        });
        StepVerifier.create(object.downloadFile(target, config, request -> request.versionId("v")))
                .assertNext(response -> assertThat(response.contentLength()).isEqualTo(3 * PART))
                .verifyComplete();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(client.getObject.requests())
                .extracting(GetObjectRequest::range, GetObjectRequest::versionId, GetObjectRequest::ifMatch)
                .containsExactly(tuple("bytes=0-5242879", "v", null), tuple(null, "v", null));
        assertThat(client.openDownloads()).isEmpty();
    }

    @Test
    void aPartThatFailsEndsTheOthers() {
        byte[] bytes = bytes(2 * PART);
        client.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never())));
        client.getObject.fail(S3Errors.status(403));
        StepVerifier.create(object.downloadFile(target, config)).verifyError(S3Exception.class);
        assertThat(client.downloads()).hasSize(1);
        nothingIsLeft();
    }

    @Test
    void partsThatFailTogetherAreOneErrorAndNoneIsDropped() {
        byte[] bytes = bytes(3 * PART);
        S3Exception second = S3Errors.status(409);
        FakeS3 failing = new FakeS3() {
            @Override
            public <T> CompletableFuture<T> getObject(
                    GetObjectRequest request, AsyncResponseTransformer<GetObjectResponse, T> transformer) {
                return PART_2.equals(request.range())
                        ? S3Errors.whenCancelled(second)
                        : super.getObject(request, transformer);
            }
        };
        failing.getObject
                .next(request -> CompletableFuture.completedFuture(
                        FakeObject.answerTo(request, bytes, CHUNK).with(Flux.never())))
                .fail(S3Errors.status(403));
        StepVerifier.create(S3.over(failing).object("b", "k").downloadFile(target, config.concurrency(3)))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(S3Exception.class)
                        .hasMessageContaining("status 403")
                        .satisfies(first -> assertThat(first.getSuppressed()).contains(second)))
                .verifyThenAssertThat()
                .hasNotDroppedErrors();
    }

    @Test
    void cancelEndsTheCallsAndLeavesTheTargetAsItWas() throws IOException {
        Files.writeString(target, "old");
        byte[] bytes = bytes(2 * PART);
        client.getObject.always(request -> FakeObject.answerTo(request, bytes, CHUNK)
                .with(Flux.just(ByteBuffer.allocate(1)).concatWith(Flux.never())));
        VirtualTimeScheduler disk = VirtualTimeScheduler.getOrSet(); // in the place of every scheduler
        try {
            StepVerifier.create(object.downloadFile(target, config).progress())
                    .then(disk::advanceTime)
                    .assertNext(state -> {
                        assertThat(state.totalBytes()).hasValue(2 * PART);
                        assertThat(folder).isDirectoryContaining(path -> !path.equals(target));
                    })
                    .thenCancel()
                    .verify();
            disk.advanceTime();
        } finally {
            VirtualTimeScheduler.reset();
        }
        assertThat(client.openDownloads()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
        assertThat(target).hasContent("old");
    }

    /** A file that cannot be closed may lack bytes that the disk had not taken yet. */
    @Test
    void aFileThatCannotBeClosedDoesNotBecomeTheTarget() throws IOException {
        Files.writeString(target, "old");
        objectOf(3 * PART);
        Path temporary = folder.resolve("temporary");
        TemporaryFile file = new TemporaryFile("here", target, temporary, FaultyChannel.unclosable(temporary));
        StepVerifier.create(download().run(() -> file))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(IOException.class).hasMessage("no close"));
        assertThat(client.openDownloads()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
        assertThat(target).hasContent("old");
    }

    @Test
    void aTargetThatIsThereIsReplaced() throws IOException {
        Files.writeString(target, "old");
        byte[] bytes = objectOf(10);
        object.downloadFile(target).block();
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorBeforeAnyCall() {
        Path nowhere = folder.resolve("none").resolve("f");
        StepVerifier.create(object.downloadFile(nowhere)).verifyError(NoSuchFileException.class);
        StepVerifier.create(object.downloadFile(folder)).verifyError(FileSystemException.class);
        assertThat(client.getObject.requests()).isEmpty();
    }

    /** A download whose file is the test's. */
    private FileDownload download() {
        ClientScope<S3AsyncClient> shared =
                ResourceContext.<S3AsyncClient>over(client).scope();
        ResourceCalls calls = new ReadingFixture.DirectCalls(shared);
        TransferScope scope = new TransferScope(calls, shared, object.toString(), "downloadFile");
        ObjectReader reader = new ObjectReader(
                calls, shared, object.toString(), request -> request.bucket("b").key("k"));
        return new FileDownload(scope, reader, config, request -> {}, new ProgressCounter(changed -> {}));
    }

    @Test
    void aFullDiskEndsTheDownload() throws IOException {
        objectOf(3 * PART);
        Path temporary = folder.resolve("temporary");
        FileChannel channel = FaultyChannel.full(temporary);
        StepVerifier.create(download().run(() -> new TemporaryFile("here", target, temporary, channel)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IOException.class)
                        .hasMessage("here: " + target + " could not be written: No space left on device"));
        nothingIsLeft();
    }

    @Test
    void progressCountsWhatIsWritten() {
        objectOf(2 * PART);
        List<TransferProgress> states = new CopyOnWriteArrayList<>();
        StepVerifier.create(object.downloadFile(target, config).progress().doOnNext(states::add))
                .thenConsumeWhile(state -> true)
                .verifyComplete();
        assertThat(states).extracting(TransferProgress::bytesTransferred).isSorted();
        assertThat(states.get(states.size() - 1)).isEqualTo(new TransferProgress(2 * PART, OptionalLong.of(2 * PART)));
    }

    @Test
    void readingChangesNothing() {
        objectOf(10);
        S3Object loaded = S3.over(client).object("b", "k").load().block();
        loaded.downloadFile(target).block();
        assertThat(loaded.snapshot()).isNotEmpty();
    }

    @Test
    void theStreamAsksForTheObjectAtTheFirstDemand() {
        byte[] bytes = objectOf(10);
        StepVerifier.create(object.downloadStream(request -> request.versionId("v")), 0)
                .expectSubscription()
                .then(() -> assertThat(client.getObject.requests()).isEmpty())
                .thenRequest(2)
                .assertNext(buffer -> assertThat(buffer).isEqualTo(ByteBuffer.wrap(bytes)))
                .verifyComplete();
        GetObjectRequest asked = client.getObject.request();
        assertThat(asked.toBuilder()
                        .overrideConfiguration((AwsRequestOverrideConfiguration) null)
                        .build())
                .isEqualTo(GetObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .versionId("v")
                        .checksumMode(ChecksumMode.ENABLED)
                        .build());
    }
}
