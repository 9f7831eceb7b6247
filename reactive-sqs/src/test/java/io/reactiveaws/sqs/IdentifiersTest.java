package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    private static final Sqs SQS = Sqs.over(new FakeSqs());

    private static Arguments refused(String way, Supplier<Object> made, String text) {
        return Arguments.of(way, made, text);
    }

    static Stream<Arguments> waysToMakeAResourceOfNothing() {
        String url = "sqs.Queue: the identifier 'url' must not be null or blank, was ";
        String queueUrl = "sqs.Message: the identifier 'queueUrl' must not be null or blank, was ";
        String handle = "sqs.Message: the identifier 'receiptHandle' must not be null or blank, was ";
        return Stream.of(
                refused("queue(null)", () -> SQS.queue(null), url + "null"),
                refused("queue(\"\")", () -> SQS.queue(""), url + "\"\""),
                refused("queue(\" \")", () -> SQS.queue(" "), url + "\" \""),
                refused("message(null, r)", () -> SQS.message(null, "r"), queueUrl + "null"),
                refused("message(\"\", r)", () -> SQS.message("", "r"), queueUrl + "\"\""),
                refused("message(u, null)", () -> SQS.message("u", null), handle + "null"),
                refused("message(u, \" \")", () -> SQS.message("u", " "), handle + "\" \""),
                refused("queue.message(null)", () -> SQS.queue("u").message(null), handle + "null"),
                refused("queue.message(\"\")", () -> SQS.queue("u").message(""), handle + "\"\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToMakeAResourceOfNothing")
    void nullAndBlankAreRefusedAtOnce(String way, Supplier<Object> made, String text) {
        assertThatThrownBy(made::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    static Stream<Arguments> equalResources() {
        return Stream.of(
                Arguments.of(SQS.queue("u"), Sqs.over(new FakeSqs()).queue("u")),
                Arguments.of(SQS.queue("u"), SQS.message("u", "r").queue()),
                Arguments.of(SQS.message("u", "r"), SQS.queue("u").message("r")));
    }

    @ParameterizedTest
    @MethodSource("equalResources")
    void resourcesOfOneNameAreEqual(Object one, Object other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }
}
