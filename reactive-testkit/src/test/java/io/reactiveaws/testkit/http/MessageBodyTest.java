package io.reactiveaws.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body ends where its message ends. */
class MessageBodyTest {

    private static final HttpHead CHUNKED = new HttpHead("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    private static final String CHUNKS = "5;a=b\r\nhello\r\nC\r\n dear\r\nworld\r\n0\r\nTrailer: t\r\n\r\n";

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static HttpHead head(String headers) {
        return new HttpHead("HTTP/1.1 200 OK\r\n" + headers + "\r\n");
    }

    @Test
    void chunksAreReadWithoutTheirFrames() throws IOException {
        InputStream connection = bytes(CHUNKS + "next");

        assertThat(text(MessageBody.ofRequest(CHUNKED, connection, false))).isEqualTo("hello dear\r\nworld");
        assertThat(text(connection)).isEqualTo("next");
    }

    @Test
    void chunksArePassedOnWithTheirFrames() throws IOException {
        InputStream connection = bytes(CHUNKS + "next");

        assertThat(text(MessageBody.ofAnswer(CHUNKED, "GET", connection))).isEqualTo(CHUNKS);
        assertThat(text(connection)).isEqualTo("next");
    }

    @Test
    void itIsAtItsEndAsSoonAsTheLastByteIsRead() throws IOException {
        MessageBody chunks = MessageBody.ofRequest(CHUNKED, bytes(CHUNKS), true);
        MessageBody counted = MessageBody.ofRequest(head("Content-Length: 2\r\n"), bytes("ab"), true);

        for (int i = 0; i < CHUNKS.length(); i++) {
            assertThat(chunks.isAtEnd()).isFalse();
            assertThat(chunks.read()).isEqualTo(CHUNKS.charAt(i));
        }
        assertThat(chunks.isAtEnd()).isTrue();
        assertThat(counted.read()).isEqualTo('a');
        assertThat(counted.isAtEnd()).isFalse();
        assertThat(counted.read()).isEqualTo('b');
        assertThat(counted.isAtEnd()).isTrue();
        assertThat(counted.read()).isEqualTo(-1);
    }

    @Test
    void aRequestWithoutALengthHasNone() throws IOException {
        MessageBody none = MessageBody.ofRequest(head(""), bytes("next"), true);

        assertThat(none.isAtEnd()).isTrue();
        assertThat(text(none)).isEmpty();
    }

    @Test
    void anAnswerWithoutALengthEndsWithItsConnection() throws IOException {
        MessageBody rest = MessageBody.ofAnswer(head(""), "GET", bytes("all the rest"));

        assertThat(rest.isUntilTheEnd()).isTrue();
        assertThat(text(rest)).isEqualTo("all the rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD 200", "GET 204", "GET 304"})
    void someAnswersHaveNone(String kind) throws IOException {
        String[] methodAndStatus = kind.split(" ", -1);
        HttpHead head = new HttpHead("HTTP/1.1 " + methodAndStatus[1] + " x\r\nContent-Length: 4\r\n\r\n");

        assertThat(text(MessageBody.ofAnswer(head, methodAndStatus[0], bytes("next"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nhel", "5\r\nhello\r\n", "5\r\nhello\r\n0\r\n", "5"})
    void cutChunksAreAnError(String cut) {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> text(MessageBody.ofAnswer(CHUNKED, "GET", bytes(cut))));
    }

    @Test
    void aCutBodyIsAnError() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> text(MessageBody.ofAnswer(head("Content-Length: 9\r\n"), "GET", bytes("short"))))
                .withMessageContaining("4 bytes before");
    }
}
