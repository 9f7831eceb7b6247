package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** An object as JSON: one value, one a line, or an array. */
class ContentJsonTest {

    private static final String NAME = "s3.Object(bucketName=b, key=k)";

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    record Order(String id, int count) {}

    private void contains(String json) {
        contains(json, 4);
    }

    private void contains(String json, int chunk) {
        s3.getObject.always(request -> FakeObject.answerTo(request, bytes(json), chunk));
    }

    private static void fails(Publisher<?> values, Class<? extends JacksonException> type, String... messages) {
        StepVerifier.create(values)
                .thenConsumeWhile(value -> true)
                .verifyErrorSatisfies(
                        error -> assertThat(error).isInstanceOf(type).message().contains(messages));
    }

    @Test
    void readsAClass() {
        contains("{\"id\":\"ö-1\",\"count\":3}");

        StepVerifier.create(object.as(Order.class))
                .expectNext(new Order("ö-1", 3))
                .verifyComplete();
    }

    @Test
    void readsAGenericType() {
        contains("[{\"id\":\"o-1\",\"count\":3}]");

        StepVerifier.create(object.as(new TypeReference<List<Order>>() {}))
                .expectNext(List.of(new Order("o-1", 3)))
                .verifyComplete();
    }

    @Test
    void aJsonNullIsEmpty() {
        contains("null");

        StepVerifier.create(object.as(Order.class)).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":", "{} {}"})
    void whatIsNoJsonIsJacksonsErrorWithTheObjectInItsMessage(String json) {
        contains(json);

        fails(object.as(Order.class), JacksonException.class, NAME);
    }

    @Test
    void aPathInTheJsonFollowsTheObject() {
        contains("{\"id\":\"o-1\",\"count\":\"many\"}");

        fails(
                object.as(Order.class),
                JacksonException.class,
                "(through reference chain: " + NAME + "->",
                "[\"count\"])");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void readsAValueALine(int chunk) {
        contains(
                "{\"id\":\"ö\",\"count\":1}\r\n\n  \t\r\nnull\n {\"id\":\"b\",\"count\":2}"
                        + " \n{\"id\":\"c\",\"count\":3}",
                chunk);

        StepVerifier.create(object.jsonLines(Order.class))
                .expectNext(new Order("ö", 1), new Order("b", 2), new Order("c", 3))
                .verifyComplete();
    }

    @Test
    void anEmptyObjectHasNoJsonLine() {
        StepVerifier.create(object.jsonLines(Order.class)).verifyComplete();
    }

    @Test
    void jsonLinesAreReadOnDemand() {
        contains("1\n2\n3\n4\n", 4);

        StepVerifier.create(object.jsonLines(Integer.class), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.getObject.requests()).isEmpty())
                .thenRequest(2)
                .expectNext(1, 2)
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(1))
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":", "{\"count\":\"many\"}", "{} {}"})
    void aMalformedLineIsJacksonsErrorWithItsNumberInItsMessage(String line) {
        contains("{}\n\n" + line + "\n{}\n");

        StepVerifier.create(object.jsonLines(Order.class))
                .expectNextCount(1)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(JacksonException.class)
                        .message()
                        .contains(NAME + ", line 3"));
        assertThat(s3.openDownloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void readsTheElementsOfAnArray(int chunk) {
        contains(" [ {\"id\":\"ö\",\"count\":1} ,{\"id\":\"b\",\"count\":22},\n{\"id\":\"c\",\"count\":3} ] \n", chunk);

        StepVerifier.create(object.jsonArray(Order.class))
                .expectNext(new Order("ö", 1), new Order("b", 22), new Order("c", 3))
                .verifyComplete();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void readsElementsOfAnyShape(int chunk) {
        contains("[1, 2.50, \"t\", true, [], [[1],{\"a\":[{}]}], {}, {\"a\":{\"b\":null}}, -1e3]", chunk);

        StepVerifier.create(object.jsonArray(JsonNode.class).map(JsonNode::toString))
                .expectNext(
                        "1",
                        "2.5",
                        "\"t\"",
                        "true",
                        "[]",
                        "[[1],{\"a\":[{}]}]",
                        "{}",
                        "{\"a\":{\"b\":null}}",
                        "-1000.0")
                .verifyComplete();
    }

    @Test
    void losesNoDigit() {
        contains("[2.50,0.12345678901234567890123]");

        StepVerifier.create(object.jsonArray(BigDecimal.class))
                .expectNext(new BigDecimal("2.50"), new BigDecimal("0.12345678901234567890123"))
                .verifyComplete();
    }

    @Test
    void leavesNullElementsOut() {
        contains("[null,1,null,2,null]");

        StepVerifier.create(object.jsonArray(Integer.class)).expectNext(1, 2).verifyComplete();
    }

    @Test
    void anEmptyArrayHasNoElement() {
        contains("[ ]", 1);

        StepVerifier.create(object.jsonArray(Integer.class)).verifyComplete();
    }

    @Test
    void readsMaps() {
        contains("[{\"a\":1}]");

        StepVerifier.create(object.jsonArray(Map.class))
                .expectNext(Map.of("a", 1))
                .verifyComplete();
    }

    @Test
    void elementsAreReadOnDemand() {
        contains("[1,2,3,4,5]", 4);

        StepVerifier.create(object.jsonArray(Integer.class), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.getObject.requests()).isEmpty())
                .thenRequest(1)
                .expectNext(1)
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(1))
                .thenRequest(1)
                .expectNext(2)
                .then(() -> assertThat(s3.downloads().get(0).requested()).isLessThanOrEqualTo(2))
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @Test
    void elementsComeBeforeTheArrayHasEnded() {
        s3.getObject.answer(FakeObject.of("[1,2,").with(FakeObject.of("[1,2,").body()));

        StepVerifier.create(object.jsonArray(Integer.class)).expectNext(1, 2).verifyError(StreamReadException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | not a JSON array: it is empty                    | element 1",
                "'  '        | not a JSON array: it is empty                    | element 1",
                "{\"a\":[1]} | not a JSON array: it begins with START_OBJECT    | element 1",
                "1           | not a JSON array: it begins with VALUE_NUMBER_INT | element 1",
                "[1] [2]     | not a JSON array: START_ARRAY follows            | element 2",
                "[1] 2       | not a JSON array: VALUE_NUMBER_INT follows       | element 2"
            })
    void anythingButAnArrayIsAnError(String json, String why, String element) {
        contains(json);

        fails(object.jsonArray(Integer.class), MismatchedInputException.class, why, NAME + ", " + element);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,x]          | element 2",
                "[1,2           | element 3",
                "[              | element 1",
                "[1,2}          | element 3",
                "[1,\"many\"]   | element 2",
                "[1,{\"a\":1}]  | element 2"
            })
    void aMalformedElementIsJacksonsErrorWithItsNumberInItsMessage(String json, String element) {
        contains(json);

        fails(object.jsonArray(Integer.class), JacksonException.class, NAME + ", " + element);
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void aLongArrayIsNotHeld() {
        String element = "\"" + "x".repeat(1000) + "\"";
        contains("[" + (element + ",").repeat(2000) + element + "]", 777);

        StepVerifier.create(object.jsonArray(String.class).count())
                .expectNext(2001L)
                .verifyComplete();
    }

    @Test
    void refusesNullTypes() {
        assertThatThrownBy(() -> object.as((Class<Order>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NAME + ".as: 'type' must not be null");
        assertThatThrownBy(() -> object.as((TypeReference<Order>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NAME + ".as: 'type' must not be null");
        assertThatThrownBy(() -> object.jsonLines(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NAME + ".jsonLines: 'type' must not be null");
        assertThatThrownBy(() -> object.jsonArray(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NAME + ".jsonArray: 'type' must not be null");
    }

    @Test
    void contentRefusesNullTypesToo() {
        StepVerifier.create(object.get())
                .assertNext(content -> {
                    assertThatThrownBy(() -> content.as((Class<Order>) null))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(NAME + ".get().as: 'type' must not be null");
                    assertThatThrownBy(() -> content.as((TypeReference<Order>) null))
                            .hasMessage(NAME + ".get().as: 'type' must not be null");
                    assertThatThrownBy(() -> content.jsonLines(null))
                            .hasMessage(NAME + ".get().jsonLines: 'type' must not be null");
                    assertThatThrownBy(() -> content.jsonArray(null))
                            .hasMessage(NAME + ".get().jsonArray: 'type' must not be null");
                })
                .verifyComplete();
    }
}
