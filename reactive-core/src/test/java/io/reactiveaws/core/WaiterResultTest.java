package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What is there when a wait is over. */
class WaiterResultTest {

    @Test
    void theDataOfTheLastAnswerIsThereWithoutACall() {
        Polls polls = Polls.of("pending", "ready", "later");
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady)
                .thenAwait(Duration.ofSeconds(5))
                .assertNext(same -> assertThat(same).isSameAs(thing))
                .verifyComplete();

        assertThat(thing.snapshot()).contains("ready");
        StepVerifier.create(thing.data()).expectNext("ready").verifyComplete();
        assertThat(polls.count()).isEqualTo(2);
    }

    @Test
    void theDataOfEachAnswerIsThereMeanwhile() {
        Polls polls = Polls.of("pending", "ready");
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady)
                .then(() -> assertThat(thing.snapshot()).contains("pending"))
                .thenAwait(Duration.ofSeconds(5))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anAnswerThatWasAskedForBeforeAChangeEndedIsNotKept() {
        Polls polls = Polls.pending();
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady)
                .then(() ->
                        StepVerifier.create(thing.stop()).expectNext("stopped").verifyComplete())
                .then(() -> polls.future(0).complete("ready"))
                .expectNext(thing)
                .verifyComplete();

        assertThat(thing.snapshot()).isEmpty();
    }

    @Test
    void anAnswerThatWasAskedForAfterAChangeEndedIsKept() {
        Polls polls = Polls.of("pending", "ready");
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady)
                .then(() -> thing.stop().subscribe())
                .thenAwait(Duration.ofSeconds(5))
                .expectNext(thing)
                .verifyComplete();

        assertThat(thing.snapshot()).contains("ready");
    }

    @Test
    void aSlowPollDoesNotReplaceTheAnswerToALaterQuestion() {
        Polls polls = Polls.pending();
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady)
                .then(() -> thing.reload().subscribe())
                .then(() -> polls.future(1).complete("later"))
                .then(() -> polls.future(0).complete("ready"))
                .expectNext(thing)
                .verifyComplete();

        assertThat(thing.snapshot()).contains("later");
    }

    @Test
    void whatWasKnownIsForgottenWhenAPollIsRefused() {
        Thing thing = new Thing(Polls.of("ready", serviceError(404, "any")));
        StepVerifier.withVirtualTime(thing::waitUntilReady).expectNext(thing).verifyComplete();
        assertThat(thing.snapshot()).isPresent();

        StepVerifier.withVirtualTime(() -> thing.waitFor(
                        WaiterFixtures.spec(Acceptor.status(Verdict.SUCCESS, 404)), WaiterConfig.defaults()))
                .expectNext(thing)
                .verifyComplete();

        assertThat(thing.snapshot()).isEmpty();
    }

    @Test
    void anErrorAsSuccessBringsNoData() {
        Thing thing = new Thing(Polls.of(serviceError(404, "any")));

        StepVerifier.withVirtualTime(() -> thing.waitFor(
                        WaiterFixtures.spec(Acceptor.status(Verdict.SUCCESS, 404)), WaiterConfig.defaults()))
                .expectNext(thing)
                .verifyComplete();

        assertThat(thing.snapshot()).isEmpty();
    }

    @Test
    void noConfigurationIsAnErrorAtOnce() {
        Thing thing = new Thing(Polls.of("ready"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> thing.waitUntilReady(null))
                .withMessage("toy.Thing(id=t).waitUntilReady: 'config' must not be null");
    }
}
