package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.LOCATION;
import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static io.reactiveaws.core.WaiterFixtures.spec;
import static io.reactiveaws.core.WaiterFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What answers mean. */
class WaiterVerdictTest {

    private static StepVerifier.Step<Thing> wait(WaiterSpec<String> spec, Polls polls) {
        return StepVerifier.withVirtualTime(() -> new Thing(polls).waitFor(spec, WaiterConfig.defaults()))
                .thenAwait(Duration.ofSeconds(15));
    }

    @Test
    void aStateOfFailureEndsTheWait() {
        Polls polls = Polls.of("pending", "broken");

        wait(WaiterFixtures.ready(), polls)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(WaiterException.class))
                        .hasMessage(LOCATION + ": State = ready cannot be reached any more after 2 polls in PT5S;"
                                + " last seen: broken")
                        .hasNoCause()
                        .satisfies(failure -> {
                            assertThat(failure.kind()).isEqualTo(WaiterException.Kind.FAILURE_STATE);
                            assertThat(failure.attempts()).isEqualTo(2);
                            assertThat(failure.elapsed()).isEqualTo(Duration.ofSeconds(5));
                            assertThat(failure.seen()).isEqualTo("broken");
                        }));

        assertThat(polls.count()).isEqualTo(2);
    }

    @Test
    void theFirstAcceptorThatMatchesWins() {
        wait(spec(state(Verdict.SUCCESS, "x"), state(Verdict.FAILURE, "x")), Polls.of("x"))
                .expectNextCount(1)
                .verifyComplete();
        wait(spec(state(Verdict.FAILURE, "x"), state(Verdict.SUCCESS, "x")), Polls.of("x"))
                .verifyError(WaiterException.class);
        wait(spec(state(Verdict.RETRY, "x"), Acceptor.answer(Verdict.SUCCESS, any -> true)), Polls.of("x", "y"))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anErrorCodeCanBeSuccess() {
        Polls polls = Polls.of("pending", serviceError(400, "NoSuchThing"));

        wait(spec(Acceptor.error(Verdict.SUCCESS, "NoSuchThing")), polls)
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.count()).isEqualTo(2);
    }

    @Test
    void anErrorCodeCanMeanNotYet() {
        wait(
                        spec(Acceptor.error(Verdict.RETRY, "NoSuchThing"), state(Verdict.SUCCESS, "ready")),
                        Polls.of(serviceError(400, "NoSuchThing"), "ready"))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anErrorCodeCanBeFailure() {
        Exception denied = serviceError(400, "Denied");

        wait(spec(Acceptor.error(Verdict.FAILURE, "Denied")), Polls.of(denied))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(WaiterException.class)
                        .hasMessage(LOCATION + ": State = ready cannot be reached any more after 1 poll in PT0S;"
                                + " last seen: " + denied)
                        .hasCause(denied));
    }

    @Test
    void aStatusCanBeSuccessNotYetOrFailure() {
        wait(spec(Acceptor.status(Verdict.SUCCESS, 404)), Polls.of(serviceError(404, "any")))
                .expectNextCount(1)
                .verifyComplete();
        wait(
                        spec(Acceptor.status(Verdict.RETRY, 404), state(Verdict.SUCCESS, "ready")),
                        Polls.of(serviceError(404, "any"), "ready"))
                .expectNextCount(1)
                .verifyComplete();
        wait(spec(Acceptor.status(Verdict.FAILURE, 404)), Polls.of(serviceError(404, "any")))
                .verifyError(WaiterException.class);
    }

    @Test
    void acceptorsComeBeforeWhatIsTakenForTransient() {
        wait(spec(Acceptor.status(Verdict.FAILURE, 503)), Polls.of(serviceError(503, "any")))
                .verifyError(WaiterException.class);
    }

    @Test
    void anAcceptorOfAnswersMatchesNoError() {
        Exception denied = serviceError(400, "Denied");

        wait(spec(Acceptor.answer(Verdict.SUCCESS, any -> true)), Polls.of(denied))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(denied));
    }

    @Test
    void anAcceptorThatThrowsIsTheError() {
        IllegalStateException odd = new IllegalStateException("odd");

        wait(
                        spec(Acceptor.answer(Verdict.SUCCESS, any -> {
                            throw odd;
                        })),
                        Polls.of("x"))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(odd));
    }

    @Test
    void anEmptyAnswerMeansNotYet() {
        StepVerifier.withVirtualTime(() -> new Waiter<>(
                                LOCATION, WaiterFixtures.ready(), WaiterConfig.defaults(), WaiterFixtures.polling())
                        .await(Mono.empty()))
                .thenAwait(Duration.ofSeconds(15))
                .verifyErrorMessage(LOCATION + ": State = ready was not reached after 4 polls,"
                        + " the most that are allowed, in PT15S");
    }
}
