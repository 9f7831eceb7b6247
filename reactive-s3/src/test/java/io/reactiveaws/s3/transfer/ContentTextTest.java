package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object as bytes, as a text, and as lines. */
class ContentTextTest {

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    private void contains(String text, String contentType, Charset charset) {
        FakeObject whole = FakeObject.of(text.getBytes(charset), 3);
        s3.getObject.answer(new FakeObject(
                whole.response().toBuilder().contentType(contentType).build(), whole.body()));
    }

    private void containsInChunks(String text, int chunk) {
        s3.getObject.always(request -> FakeObject.answerTo(request, bytes(text), chunk));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void bytesAreAllOfThem(int chunk) {
        containsInChunks("0123456789", chunk);

        StepVerifier.create(object.bytes())
                .assertNext(all -> assertThat(all).isEqualTo(bytes("0123456789")))
                .verifyComplete();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void bytesOfAnEmptyObjectAreNone() {
        StepVerifier.create(object.bytes())
                .assertNext(all -> assertThat(all).isEmpty())
                .verifyComplete();
    }

    @Test
    void bytesNeedNoLengthInAdvance() {
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder().build(), FakeObject.of(large, 999).body()));

        StepVerifier.create(object.bytes())
                .assertNext(all -> assertThat(all).isEqualTo(large))
                .verifyComplete();
    }

    @Test
    void bytesThatNoArrayHoldsAreAnErrorAtOnce() {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder().contentLength(5L << 30).build(),
                FakeObject.of("").body()));

        StepVerifier.create(object.get().flatMap(ObjectContent::bytes))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k): the object is longer than the 2147483639 bytes"
                                + " that an array can hold; read body(), chunk by chunk"));
    }

    @Test
    void cancelOfBytesReachesTheBody() {
        s3.getObject.answer(FakeObject.of("abc").with(Flux.never()));

        object.bytes().subscribe().dispose();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ", UTF-8",
        "text/plain, UTF-8",
        "text/plain; charset=utf-8, UTF-8",
        "text/plain;charset=ISO-8859-1, ISO-8859-1",
        "text/plain; format=flowed; Charset=\"iso-8859-1\", ISO-8859-1",
        "text/plain; charset=UTF-16BE, UTF-16BE",
        "text/plain; mycharset=ISO-8859-1, UTF-8"
    })
    void aTextIsInTheCharsetOfItsContentType(String contentType, String charset) {
        contains("Grüße", contentType, Charset.forName(charset));

        StepVerifier.create(object.string()).expectNext("Grüße").verifyComplete();
    }

    @Test
    void anEmptyObjectIsAnEmptyText() {
        StepVerifier.create(object.string()).expectNext("").verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=klingon", "text/plain; charset=@@"})
    void anUnknownCharsetIsAnError(String contentType) {
        contains("abc", contentType, StandardCharsets.UTF_8);

        StepVerifier.create(object.string())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k): its Content-Type '" + contentType
                                + "' names a charset that this JVM doesn't know; read bytes()"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 100})
    void linesComeWhole(int chunk) {
        containsInChunks("one\ntwö\r\n\n\r\n\rx\r\r\n€uro\nlast", chunk);

        StepVerifier.create(object.lines())
                .expectNext("one", "twö", "", "", "\rx\r", "€uro", "last")
                .verifyComplete();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void aLineFeedAtTheEndBeginsNoLine() {
        containsInChunks("one\n", 2);

        StepVerifier.create(object.lines()).expectNext("one").verifyComplete();
    }

    @Test
    void anEmptyObjectHasNoLine() {
        StepVerifier.create(object.lines()).verifyComplete();
    }

    @Test
    void linesAreInTheCharsetOfTheContentType() {
        contains("Grüße\nGrüße", "text/plain; charset=ISO-8859-1", StandardCharsets.ISO_8859_1);

        StepVerifier.create(object.lines()).expectNext("Grüße", "Grüße").verifyComplete();
    }

    /** In UTF-16 a line feed has two bytes, in EBCDIC another one; the last one reads no more than it is told. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "IBM037", "x-JISAutoDetect"})
    void linesOfACharsetThatCantBeSplitAreAnError(String charset) {
        contains("abc", "text/plain; charset=" + charset, StandardCharsets.US_ASCII);

        StepVerifier.create(object.lines())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k): its charset is " + charset
                                + ", whose lines don't end with the byte 10 alone; read string()"));
    }

    @Test
    void linesAreReadOnDemand() {
        containsInChunks("a\nb\nc\nd\ne\n", 4);

        StepVerifier.create(object.lines(), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.getObject.requests()).isEmpty())
                .thenRequest(1)
                .expectNext("a")
                .thenRequest(1)
                .expectNext("b")
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(1))
                .thenRequest(1)
                .expectNext("c")
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(2))
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @Test
    void theLinesBeforeAnErrorCome() {
        FakeObject text = FakeObject.of(bytes("a\nb\nc\n"), 4);
        s3.getObject.answer(text.cutAfter(1, new IllegalStateException("broken")));

        StepVerifier.create(object.lines(), 1)
                .expectNext("a")
                .thenRequest(1)
                .expectNext("b")
                .thenRequest(1)
                .verifyErrorMessage("broken");
    }

    @Test
    void linesAreReadAnewByEachSubscription() {
        containsInChunks("a\nb", 2);

        StepVerifier.create(object.lines()).expectNext("a", "b").verifyComplete();
        StepVerifier.create(object.lines()).expectNext("a", "b").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(2);
    }

    @Test
    void contentIsReadAsOftenAsOneLikes() {
        containsInChunks("a\nb", 2);

        StepVerifier.create(object.get().flatMapMany(content -> content.lines().concatWith(content.string())))
                .expectNext("a", "b", "a\nb")
                .verifyComplete();
    }

    @Test
    void aLineOfManyChunksComesWhole() {
        String longLine = "x".repeat(100_000);
        containsInChunks(longLine + "\n" + longLine, 999);

        StepVerifier.create(object.lines().collectList())
                .expectNext(List.of(longLine, longLine))
                .verifyComplete();
    }

    @Test
    void aDirectBufferWillDo() {
        ByteBuffer direct =
                ByteBuffer.allocateDirect(3).put(bytes("a\nb")).flip().asReadOnlyBuffer();
        s3.getObject.answer(FakeObject.of("a\nb").with(Flux.just(direct)));

        StepVerifier.create(object.lines()).expectNext("a", "b").verifyComplete();
    }

    @Test
    void anErrorOfTheCallComesAsItIs() {
        s3.getObject.always(request -> {
            throw S3Errors.status(403);
        });

        StepVerifier.create(object.bytes()).verifyErrorMessage("status 403");
        StepVerifier.create(object.string()).verifyErrorMessage("status 403");
        StepVerifier.create(object.lines()).verifyErrorMessage("status 403");
    }

    @Test
    void anErrorInTheBodyComesAsItIs() {
        s3.getObject.always(request ->
                FakeObject.of("abc").with(Flux.error(new IllegalStateException("broken", new IOException()))));

        StepVerifier.create(object.bytes()).verifyErrorMessage("broken");
    }
}
