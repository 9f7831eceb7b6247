package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.timeout.ReadTimeoutException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Parts are sent again while the service is away for some seconds, which the client's own tries don't outlast. */
class UploadRetryTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().partSize(PART).threshold(PART).concurrency(3);

    @TempDir
    Path folder;

    private VirtualTimeScheduler clock;

    @BeforeEach
    void stopTheClock() {
        clock = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private Mono<?> stream() {
        return object.uploadStream(chunks(bytes(3 * PART), MIB), config);
    }

    private static SdkClientException refused() {
        return SdkClientException.create("refused", new ConnectException());
    }

    /** From the first call until so many seconds have passed, parts fail. */
    private void partsAreRefusedFor(int seconds) {
        client.uploadPart.always(request -> {
            if (clock.now(TimeUnit.SECONDS) < seconds) {
                throw refused();
            }
            return UploadPartResponse.builder().eTag("\"e\"").build();
        });
    }

    private void pass(int seconds) {
        clock.advanceTimeBy(Duration.ofSeconds(seconds));
    }

    @Test
    void aStreamOutlastsAServiceThatIsAwayForFourSeconds() {
        partsAreRefusedFor(4);
        StepVerifier.create(stream()).then(() -> pass(12)).expectNextCount(1).verifyComplete();
        assertThat(client.parts().get(client.parts().size() - 1).bytes()).hasSize(PART);
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aFileDoesSoToo() throws Exception {
        VirtualTimeScheduler.reset(); // what reads the file is to run
        Path file = Files.write(folder.resolve("file"), bytes(2 * PART));
        client.uploadPart.fail(refused()).fail(S3Errors.of(503, "SlowDown")).fail(S3Errors.of(500, "InternalError"));
        object.uploadFile(file, config).block(SocketClients.LIMIT);
        assertThat(client.uploadPart.requests()).hasSize(5);
        assertThat(client.uploads())
                .allSatisfy(upload -> assertThat(upload.bytes()).hasSize(PART));
    }

    @Test
    void aCopyDoesSoToo() {
        sourceHas(2L * PART);
        client.uploadPartCopy.fail(refused()).fail(S3Errors.of(503, "SlowDown"));
        StepVerifier.create(object.copy(new CopySource("from", "there"), config))
                .then(() -> pass(12))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(client.uploadPartCopy.requests()).hasSize(4);
    }

    @Test
    void aPartIsTriedAsOftenAsConfiguredOverSixSecondsAtLeast() {
        partsAreRefusedFor(1_000);
        StepVerifier.create(object.uploadStream(chunks(bytes(PART + 1), MIB), config.concurrency(1)))
                .then(() -> pass(6))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(4))
                .then(() -> pass(5))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessage("refused")
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k).uploadStream [UploadPart]"));
        assertThat(client.uploadPart.requests()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"200, InternalError", "400, RequestTimeout", "503, ServiceUnavailable"})
    void whatS3SaysWithAnyStatusIsTriedAgain(int status, String code) {
        client.completeMultipartUpload.fail(S3Errors.of(status, code));
        StepVerifier.create(stream()).then(() -> pass(1)).expectNextCount(1).verifyComplete();
        assertThat(client.completeMultipartUpload.requests()).hasSize(2);
    }

    /** What no other try mends. */
    static Stream<Named<RuntimeException>> finals() {
        return Stream.of(
                Named.of("denied", S3Errors.of(403, "AccessDenied")),
                Named.of("unknown", S3Errors.of(501, "NotImplemented")),
                Named.of("hung", SdkClientException.create("hung", new IOException(ReadTimeoutException.INSTANCE))));
    }

    @ParameterizedTest
    @MethodSource("finals")
    void whatNoOtherTryMendsIsToldAtOnce(RuntimeException last) {
        client.uploadPart.fail(last);
        client.abortMultipartUpload.fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(stream())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(last));
        assertThat(client.uploadPart.requests()).hasSize(1);
    }

    @Test
    void nothingThatHasNotBegunIsTriedAgain() {
        client.createMultipartUpload.fail(refused());
        StepVerifier.create(stream()).verifyError(SdkClientException.class);
        assertThat(client.createMultipartUpload.requests()).hasSize(1);
    }

    @Test
    void cancelBetweenTwoTriesAborts() {
        partsAreRefusedFor(1_000);
        StepVerifier.create(stream())
                .expectSubscription()
                .then(() -> pass(1))
                .thenCancel()
                .verify();
        int tries = client.uploadPart.requests().size();
        assertThat(client.abortMultipartUpload.requests()).hasSize(1);
        pass(100);
        assertThat(client.uploadPart.requests()).hasSize(tries);
    }

    private void sourceHas(long size) {
        client.headObject.always(request -> HeadObjectResponse.builder()
                .contentLength(size)
                .eTag("\"s\"")
                .tagCount(0)
                .build());
    }

    @Test
    void partsThatFailTogetherAreOneErrorAndNoneIsDropped() {
        S3Exception second = S3Errors.status(409);
        S3Exception third = S3Errors.status(410);
        sourceHas(3L * PART);
        client.uploadPartCopy
                .next(request -> S3Errors.whenCancelled(second))
                .next(request -> S3Errors.whenCancelled(third))
                .next(request -> CompletableFuture.failedFuture(S3Errors.status(403)));
        client.abortMultipartUpload.fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(object.copy(new CopySource("from", "there"), config))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(S3Exception.class)
                        .hasMessageContaining("status 403")
                        .satisfies(first -> assertThat(first.getSuppressed()).contains(second, third)))
                .verifyThenAssertThat()
                .hasNotDroppedErrors();
    }

    @Test
    void partsThatFailWhenTheStreamDoesAreAddedToItsError() {
        S3Exception second = S3Errors.status(409);
        S3Object target = S3.over(new FakeS3() {
                    @Override
                    public CompletableFuture<UploadPartResponse> uploadPart(
                            UploadPartRequest request, AsyncRequestBody body) {
                        return S3Errors.whenCancelled(second);
                    }
                })
                .object("b", "k");
        StepVerifier.create(target.uploadStream(
                        chunks(bytes(PART + 1), MIB).concatWith(Mono.error(new IllegalStateException("broken"))),
                        config))
                .then(() -> pass(1))
                .expectErrorSatisfies(error -> assertThat(error)
                        .hasMessage("broken")
                        .satisfies(first -> assertThat(first.getSuppressed()).contains(second)))
                .verifyThenAssertThat()
                .hasNotDroppedErrors();
    }
}
