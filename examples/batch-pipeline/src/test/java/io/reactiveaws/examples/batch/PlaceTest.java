package io.reactiveaws.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Where objects are, and what is done to them. */
class PlaceTest {

    @Test
    void aPlaceIsABucketAndAPrefix() {
        assertThat(Place.of("s3://photos")).isEqualTo(new Place("photos", ""));
        assertThat(Place.of("s3://photos/2026/x")).isEqualTo(new Place("photos", "2026/x"));
        assertThat(Place.of("s3://photos/2026").folder("results")).hasToString("s3://photos/2026/results/");
        assertThat(Place.of("s3://photos").folder("results")).hasToString("s3://photos/results/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos", "s3://", "s3:///a", "https://photos/2026"})
    void anythingElseIsAnError(String url) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> Place.of(url))
                .withMessage("a place is s3://bucket or s3://bucket/prefix, was " + url);
    }

    @Test
    void aPlaceOverlapsWithWhatIsBelowItAndAbove() {
        Place photos = Place.of("s3://photos/2026");

        assertThat(photos.overlaps(photos.folder("results"))).isTrue();
        assertThat(photos.folder("results").overlaps(photos)).isTrue();
        assertThat(photos.overlaps(Place.of("s3://photos/results/"))).isFalse();
        assertThat(photos.overlaps(Place.of("s3://others/2026/results/"))).isFalse();
    }

    @Test
    void textIsWrittenInCapitals() {
        StepVerifier.create(Transformation.apply(Flux.just("grün, ", "3 Äpfel").map(PlaceTest::bytes))
                        .map(buffer -> StandardCharsets.UTF_8.decode(buffer).toString()))
                .expectNext("GRüN, ", "3 ÄPFEL")
                .verifyComplete();
    }

    @Test
    void whatIsNoTextIsAnError() {
        StepVerifier.create(Transformation.apply(Flux.just("a\0b").map(PlaceTest::bytes)))
                .verifyErrorMessage("it is no text: it has a byte 0");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
