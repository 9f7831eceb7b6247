package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What the SDK is given of a body, and what is kept of it beside. */
class StreamedAnswerTest {

    private static final ByteBuffer READABLE = bytes("<R><Str>a</Str></R>");

    private final AtomicReference<@Nullable ReadAnswer> latest = new AtomicReference<>();

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes the SDK is given of an answer to another try of the same call. */
    private long givenToSdk(Flux<ByteBuffer> body) {
        Operation operation = Objects.requireNonNull(Operation.of(SampleRequest.class, XmlProtocol.REST_XML));
        return Flux.from(new StreamedAnswer(operation, latest).bodyForSdk(body))
                .map(ByteBuffer::remaining)
                .reduce(0L, Long::sum)
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void oneThatIsReadIsKeptAndTheSdkHasNothingToRead() {
        assertThat(givenToSdk(Flux.just(READABLE))).isZero();
        assertThat(latest).doesNotHaveNullValue();
    }

    @Test
    void nothingOfAnEarlierTryIsTakenForTheNext() {
        for (String next : new String[] {"", "<Error/>", "{}"}) {
            givenToSdk(Flux.just(READABLE));
            assertThat(givenToSdk(Flux.just(bytes(next)))).isEqualTo(next.length());
            assertThat(latest).as(next).hasNullValue();
        }
    }

    @Test
    void whatIsTooLargeIsLeftToTheSdkInTheSameParts() {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        Flux<ByteBuffer> most = Flux.just(ByteBuffer.wrap(blanks)).repeat(63);
        long left = XmlAnswers.leftToSdk();

        assertThat(givenToSdk(Flux.concat(most.skip(1), Flux.just(READABLE)))).isZero();
        assertThat(XmlAnswers.leftToSdk()).isEqualTo(left);
        assertThat(givenToSdk(Flux.concat(most, Flux.just(READABLE)))).isEqualTo((64L << 20) + READABLE.remaining());
        assertThat(latest).hasNullValue();
        assertThat(XmlAnswers.leftToSdk()).isEqualTo(left + 1);
    }
}
