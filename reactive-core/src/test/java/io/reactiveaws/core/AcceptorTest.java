package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.Acceptor.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What matches. */
class AcceptorTest {

    @Test
    void allWantsEveryValueAndAtLeastOne() {
        assertThat(Acceptor.all(List.of("a", "a"), "a")).isTrue();
        assertThat(Acceptor.all(List.of("a", "b"), "a")).isFalse();
        assertThat(Acceptor.all(List.of(), "a")).isFalse();
    }

    @Test
    void anyWantsOneValue() {
        assertThat(Acceptor.any(List.of("b", "a"), "a")).isTrue();
        assertThat(Acceptor.any(List.of("b"), "a")).isFalse();
        assertThat(Acceptor.any(List.of(), "a")).isFalse();
    }

    @Test
    void presentWantsAValueThatSaysSomething() {
        assertThat(Acceptor.present(List.of("", "a"))).isTrue();
        assertThat(Acceptor.present(List.of(1))).isTrue();
        assertThat(Acceptor.present(List.of(""))).isFalse();
        assertThat(Acceptor.present(List.of())).isFalse();
    }

    @Test
    void valuesAreComparedAsTheServiceWritesThem() {
        assertThat(Acceptor.all(List.of(MessageSystemAttributeName.SENDER_ID), "SenderId"))
                .isTrue();
        assertThat(Acceptor.any(List.of(MessageSystemAttributeName.SENDER_ID), "SENDER_ID"))
                .isFalse();
    }

    @Test
    void aStatusOfSuccessMatchesEveryAnswerAndNoError() {
        Acceptor<String> acceptor = Acceptor.status(Verdict.SUCCESS, 200);

        assertThat(acceptor.answers().test("any")).isTrue();
        assertThat(acceptor.errors()).isNull();
    }

    @Test
    void aStatusOfFailureMatchesErrorsOfThatStatus() {
        Acceptor<String> acceptor = Acceptor.status(Verdict.SUCCESS, 404);

        assertThat(acceptor.answers()).isNull();
        assertThat(acceptor.errors().test(WaiterFixtures.serviceError(404, "Code")))
                .isTrue();
        assertThat(acceptor.errors().test(WaiterFixtures.serviceError(403, "Code")))
                .isFalse();
    }

    @Test
    void aCodeMatchesNoErrorWithoutDetails() {
        Acceptor<String> acceptor = Acceptor.error(Verdict.SUCCESS, "Code");

        assertThat(acceptor.errors().test(WaiterFixtures.serviceError(400, "Code")))
                .isTrue();
        assertThat(acceptor.errors().test(WaiterFixtures.serviceError(400, "Other")))
                .isFalse();
        assertThat(acceptor.errors().test(SqsException.builder().message("none").build()))
                .isFalse();
        assertThat(acceptor.errors().test(new IllegalStateException())).isFalse();
    }

    @Test
    void onlyARetryOfANotFoundCodeGoesOnWhereTheResourceIsMissing() {
        Set<String> notFound = Set.of("NoSuchThing");

        assertThat(WaiterFixtures.spec(Acceptor.error(Verdict.RETRY, "NoSuchThing"))
                        .retriesAny(notFound))
                .isTrue();
        assertThat(WaiterFixtures.spec(Acceptor.error(Verdict.RETRY, "Denied")).retriesAny(notFound))
                .isFalse();
        assertThat(WaiterFixtures.spec(Acceptor.error(Verdict.SUCCESS, "NoSuchThing"))
                        .retriesAny(notFound))
                .isFalse();
        assertThat(WaiterFixtures.spec(Acceptor.status(Verdict.RETRY, 404)).retriesAny(notFound))
                .isFalse();
    }
}
