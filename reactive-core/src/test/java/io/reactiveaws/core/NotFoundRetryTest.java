package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

/** What the service has just created and may not know yet. */
class NotFoundRetryTest {

    private final Throwable unknown = WaiterFixtures.serviceError(400, "NoSuchThing");

    private final AtomicInteger refusals = new AtomicInteger();
    private final FakeClient client = new FakeClient(answer -> {
        if (refusals.getAndDecrement() > 0) {
            answer.completeExceptionally(unknown);
        } else {
            answer.complete(ThingModel.version(1));
        }
    });

    @BeforeEach
    void stopTheClock() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private Thing fresh(Duration time) {
        return new Thing(
                new ResourceContext<>(new ClientScope<>(
                                client,
                                ClientLifecycle.closedBy(() -> false),
                                new ResourceSettings(
                                        JsonMapper.shared(), Schedulers::parallel, true, time, CallLimits.defaults())))
                        .retryingNotFound(),
                "a",
                null,
                Set.of());
    }

    private static void pass(Duration time) {
        VirtualTimeScheduler.get().advanceTimeBy(time);
    }

    @Test
    void anAnswerThatLacksItIsNoSignThatItIsKnown() {
        AtomicInteger absences = new AtomicInteger(2);
        FakeClient lacking = new FakeClient(
                answer -> answer.complete(absences.getAndDecrement() > 0 ? null : ThingModel.version(1)));
        Thing thing = new Thing(ResourceContext.over(lacking).retryingNotFound(), "a", null, Set.of());

        StepVerifier.create(thing.load())
                .then(() -> pass(Duration.ofSeconds(5)))
                .expectNext(thing)
                .verifyComplete();
    }

    @Test
    void isAskedForAgainUntilTheServiceKnowsIt() {
        refusals.set(3);
        Thing thing = fresh(Duration.ofSeconds(5));

        StepVerifier.create(thing.load())
                .then(() -> pass(Duration.ofSeconds(5)))
                .expectNext(thing)
                .verifyComplete();

        assertThat(client.loads()).isEqualTo(4);
    }

    @Test
    void isAskedForAgainByAnotherOperationAfterOneHasKnownIt() {
        Thing thing = fresh(Duration.ofSeconds(5));
        StepVerifier.create(thing.reload()).expectNext(thing).verifyComplete();

        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(unknown))
                .then(() -> pass(Duration.ofSeconds(1)))
                .then(() -> client.poke(1).complete("poked"))
                .expectNext("poked")
                .verifyComplete();
    }

    @Test
    void isAskedForAgainByTheSameOperationAfterThatHasKnownIt() {
        Thing thing = fresh(Duration.ofSeconds(5));
        StepVerifier.create(thing.load()).expectNext(thing).verifyComplete();
        refusals.set(1);

        StepVerifier.create(thing.reload())
                .then(() -> pass(Duration.ofSeconds(1)))
                .expectNext(thing)
                .verifyComplete();

        assertThat(client.loads()).isEqualTo(3);
    }

    @Test
    void itsTimeBeginsWhenItIsMadeAndNoAnswerProlongsIt() {
        Thing thing = fresh(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(3));
        StepVerifier.create(thing.load()).expectNext(thing).verifyComplete();
        pass(Duration.ofSeconds(2));
        refusals.set(1);

        StepVerifier.create(thing.reload()).verifyErrorMatches(unknown::equals);
    }

    @Test
    void staysUnknownWhenItsTimeIsOver() {
        refusals.set(1_000);
        Thing thing = fresh(Duration.ofSeconds(5));

        StepVerifier.create(thing.load())
                .then(() -> pass(Duration.ofSeconds(10)))
                .verifyErrorMatches(unknown::equals);
        int asked = client.loads();
        StepVerifier.create(thing.reload()).verifyErrorMatches(unknown::equals);

        assertThat(client.loads()).isEqualTo(asked + 1);
    }

    @Test
    void isAskedForOnceWhereTheSessionSaysSo() {
        refusals.set(1);

        StepVerifier.create(fresh(Duration.ZERO).load()).verifyErrorMatches(unknown::equals);

        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void whatIsNotFreshIsAskedForOnce() {
        refusals.set(1);

        StepVerifier.create(ThingFixtures.thing(client).load()).verifyErrorMatches(unknown::equals);
    }

    @Test
    void whatIsMadeFromItIsNotFreshItself() {
        refusals.set(1);
        Thing part = new Thing(fresh(Duration.ofSeconds(5)).context(), "part", null, Set.of());

        StepVerifier.create(part.load()).verifyErrorMatches(unknown::equals);

        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void actionsAreTriedAgainToo() {
        Mono<String> poke = fresh(Duration.ofSeconds(5)).poke();

        StepVerifier.create(poke)
                .then(() -> client.poke(0).completeExceptionally(unknown))
                .then(() -> pass(Duration.ofSeconds(1)))
                .then(() -> client.poke(1).complete("poked"))
                .expectNext("poked")
                .verifyComplete();
    }

    @Test
    void otherErrorsAreNotTriedAgain() {
        Throwable refused = WaiterFixtures.serviceError(403, "NotYours");

        StepVerifier.create(fresh(Duration.ofSeconds(5)).poke())
                .then(() -> client.poke(0).completeExceptionally(refused))
                .verifyErrorMatches(refused::equals);
    }

    @Test
    void cancelEndsTheTries() {
        refusals.set(1_000);

        fresh(Duration.ofSeconds(5)).load().subscribe().dispose();
        pass(Duration.ofSeconds(5));

        assertThat(client.loads()).isEqualTo(1);
    }
}
