package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Whoever asks for some bytes of an object gets these, or an error. */
class AnsweredRangeTest {

    private static final byte[] DIGITS = bytes("0123456789");

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    @TempDir
    Path folder;

    private void assertRefused(Publisher<?> reading, String message) {
        StepVerifier.create(reading)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessageContaining(message));
        assertThat(s3.downloads()).isNotEmpty();
        assertThat(s3.openDownloads()).isEmpty();
        assertThat(s3.downloads().get(0).requested()).isZero();
    }

    private void assertRefusedEverywhere(Consumer<GetObjectRequest.Builder> request, String message) {
        assertRefused(object.body(request), ".body [GetObject]: " + message);
        assertRefused(object.get(request), ".get [GetObject]: " + message);
        assertRefused(
                S3.over(s3).object("b", "k").downloadFile(folder.resolve("f"), TransferConfig.defaults(), request),
                ".downloadFile [GetObject]: " + message);
    }

    @Test
    void aRangeThatNoNumberHoldsIsNone() {
        s3.getObject.always(request -> new FakeObject(
                GetObjectResponse.builder()
                        .contentRange("bytes 0-99999999999999999999/100")
                        .contentLength(10L)
                        .eTag("\"e1\"")
                        .build(),
                Flux.just(ByteBuffer.wrap(DIGITS))));
        assertRefusedEverywhere(
                request -> request.range("bytes=0-9"),
                "asked for bytes=0-9, the service gave the whole object, of 10 bytes");
    }

    /** As moto does for a part, and any server for ranges that it does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"bytes=2-5", "bytes=2-", "bytes=-3", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2"})
    void theWholeIsNoRange(String range) {
        s3.getObject.always(request -> FakeObject.of(DIGITS));
        assertRefusedEverywhere(
                request -> request.range(range),
                "asked for " + range + ", the service gave the whole object, of 10 bytes");
    }

    @Test
    void theWholeIsNoPart() {
        s3.getObject.always(request -> FakeObject.of(DIGITS));
        assertRefusedEverywhere(
                request -> request.partNumber(2), "asked for part 2, the service gave the whole object, of 10 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-5, 2, 5",
        "bytes=2-5, 3, 6",
        "bytes=2-5, 0, 10",
        "bytes=8-20, 8, 9",
        "bytes=2-, 2, 9",
        "bytes=-3, 6, 10"
    })
    void otherBytesAreNoAnswer(String range, int start, int end) {
        s3.getObject.always(request -> FakeObject.of(new byte[end - start]).inRange(start, end, 10));
        assertRefusedEverywhere(
                request -> request.range(range),
                "asked for " + range + ", the service gave bytes=" + start + "-" + (end - 1) + " of 10");
    }

    @Test
    void aPieceIsNoWhole() {
        s3.getObject.always(request -> FakeObject.of("234").inRange(2, 5, 10));
        assertRefused(object.body(), "asked for the whole object, the service gave bytes=2-4 of 10");
        assertRefused(object.get(), "asked for the whole object, the service gave bytes=2-4 of 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=2-5", "bytes=0-", "bytes=8-20", "bytes=-3", "bytes=-30", "bytes=0-9"})
    void whatWasAskedForIsRead(String range) {
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 3));
        Flux<ByteBuffer> body = object.body(request -> request.range(range));
        StepVerifier.create(body).thenConsumeWhile(chunk -> true).verifyComplete();
        assertThat(s3.getObject.requests()).hasSize(1);
    }

    /** Which part, the answer doesn't say; and which bytes the end of an object of unknown size are, neither. */
    @Test
    void whatCannotBeComparedIsRead() {
        s3.getObject.answer(FakeObject.of("234").inRange(2, 5, 10));
        StepVerifier.create(object.body(request -> request.partNumber(2)))
                .expectNextCount(1)
                .verifyComplete();
        FakeObject end = FakeObject.of("789");
        s3.getObject.answer(new FakeObject(
                end.response().toBuilder().contentRange("bytes 7-9/*").build(), end.body()));
        StepVerifier.create(object.body(request -> request.range("bytes=-3")))
                .expectNextCount(1)
                .verifyComplete();
    }

    /** There is no range of it that an answer could name. */
    @Test
    void theEndOfAnEmptyObjectIsEmpty() {
        s3.getObject.answer(FakeObject.of(""));
        StepVerifier.create(object.body(request -> request.range("bytes=-3"))).verifyComplete();
    }
}
