package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What matches. */
class AcceptorTest {

    private static final WaiterSpec<List<Object>> WATCHING =
            WaiterSpec.<List<Object>>of("watching", Duration.ofSeconds(1), 1).watching(values -> values);

    private static boolean matches(WaiterSpec<List<Object>> waiter, Object... values) {
        return waiter.acceptors().get(0).answers().test(List.of(values));
    }

    @Test
    void allWantsValuesThatAreAllTheExpectedOne() {
        WaiterSpec<List<Object>> all = WATCHING.ifAll(Verdict.SUCCESS, "a");

        assertThat(matches(all, "a", "a")).isTrue();
        assertThat(matches(all, "a", "b")).isFalse();
        assertThat(matches(all)).isFalse();
    }

    @Test
    void anyWantsOneValueThatIsExpected() {
        WaiterSpec<List<Object>> any = WATCHING.ifAny(Verdict.SUCCESS, "a", "c");

        assertThat(matches(any, "b", "a")).isTrue();
        assertThat(matches(any, "c")).isTrue();
        assertThat(matches(any, "b")).isFalse();
        assertThat(matches(any)).isFalse();
    }

    @Test
    void presentWantsAValueThatSaysSomething() {
        WaiterSpec<List<Object>> present = WATCHING.ifPresent(Verdict.SUCCESS);

        assertThat(matches(present, "", "a")).isTrue();
        assertThat(matches(present, 1)).isTrue();
        assertThat(matches(present, "")).isFalse();
        assertThat(matches(present)).isFalse();
    }

    @Test
    void answeredTakesEveryAnswer() {
        assertThat(matches(WATCHING.ifAnswered(Verdict.SUCCESS))).isTrue();
    }

    @Test
    void enumsAreComparedByWhatTheServiceCallsThem() {
        assertThat(matches(WATCHING.ifAll(Verdict.SUCCESS, "SenderId"), MessageSystemAttributeName.SENDER_ID))
                .isTrue();
        assertThat(matches(WATCHING.ifAny(Verdict.SUCCESS, "SENDER_ID"), MessageSystemAttributeName.SENDER_ID))
                .isFalse();
    }

    @Test
    void whatIsWatchedFirstIsWhatIsSeen() {
        WaiterSpec<List<Object>> waiter = WATCHING.watching(values -> List.of("other"));

        assertThat(waiter.seen(List.of("a"))).isEqualTo("a");
        assertThat(waiter.seen(List.of("a", "b"))).isEqualTo(List.of("a", "b"));
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
