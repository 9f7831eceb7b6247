package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.loadedThing;
import static io.reactiveaws.core.ThingFixtures.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;

class InvalidationTest {

    private final FakeClient client = new FakeClient();
    private final Thing thing = loadedThing(client, ThingModel.version(1));

    @Test
    void readAfterAChangeLoadsAgain() {
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();

        assertNextReadLoads();
    }

    @Test
    void readAfterAFailedChangeLoadsAgain() {
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(SdkClientException.create("broken")))
                .verifyError(SdkClientException.class);

        assertNextReadLoads();
    }

    @Test
    void readAfterACancelledChangeLoadsAgain() {
        thing.poke().subscribe().dispose();

        assertNextReadLoads();
    }

    @Test
    void readAfterAChangeWithAnEmptyAnswerLoadsAgain() {
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).complete(null))
                .verifyComplete();

        assertNextReadLoads();
    }

    @Test
    void readOfEachResourceOfABatchLoadsAgainAfterIt() {
        Thing other = loadedThing(client, ThingModel.version(1));

        StepVerifier.create(Thing.pokeAll(List.of(thing, other)))
                .then(() -> assertThat(other.snapshot()).isPresent())
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();

        assertThat(other.snapshot()).isEmpty();
        assertNextReadLoads();
    }

    @Test
    void aDryRunKeepsTheData() {
        Throwable dryRun = WaiterFixtures.serviceError(412, "DryRunOperation");
        Thing other = loadedThing(client, ThingModel.version(1));

        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(dryRun))
                .verifyErrorMatches(dryRun::equals);
        StepVerifier.create(Thing.pokeAll(List.of(thing, other)))
                .then(() -> client.poke(1).completeExceptionally(dryRun))
                .verifyErrorMatches(dryRun::equals);

        assertThat(thing.snapshot()).contains(ThingModel.version(1));
        assertThat(other.snapshot()).contains(ThingModel.version(1));
    }

    @Test
    void aLoadUnderWayDuringADryRunIsKept() {
        Thing unknown = thing(client);
        StepVerifier.create(unknown.load())
                .then(() -> unknown.poke().subscribe(poked -> {}, error -> {}))
                .then(() -> client.poke(0).completeExceptionally(WaiterFixtures.serviceError(412, "DryRunOperation")))
                .then(() -> client.load(0).complete(ThingModel.version(1)))
                .expectNext(unknown)
                .verifyComplete();

        assertThat(unknown.snapshot()).contains(ThingModel.version(1));
    }

    private void assertNextReadLoads() {
        assertThat(thing.snapshot()).isEmpty();
        StepVerifier.create(thing.name())
                .then(() -> client.load(0).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void changeThatIsNotSubscribedChangesNothing() {
        assertThat(thing.poke()).isNotNull();

        StepVerifier.create(thing.name()).expectNext("v1").verifyComplete();
    }

    @Test
    void dataIsKeptWhileAChangeIsUnderWay() {
        thing.poke().subscribe();

        StepVerifier.create(thing.name()).expectNext("v1").verifyComplete();
        assertThat(client.loads()).isZero();
    }

    @Test
    void readOnlyActionKeepsTheData() {
        StepVerifier.create(thing.peek())
                .then(() -> client.poke(0).complete("seen"))
                .expectNext("seen")
                .verifyComplete();

        StepVerifier.create(thing.name()).expectNext("v1").verifyComplete();
        assertThat(client.loads()).isZero();
    }

    @Test
    void readAssembledAfterAChangeUpFrontLoadsAgain() {
        Mono<String> name = thing.poke().then(thing.name());

        StepVerifier.create(name)
                .then(() -> client.poke(0).complete("ouch"))
                .then(() -> client.load(0).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
    }

    @Test
    void readFromWithinTheAnswerOfAChangeLoadsAgain() {
        List<Optional<ThingModel>> seen = new ArrayList<>();

        StepVerifier.create(thing.poke().doOnNext(answer -> seen.add(thing.snapshot())))
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();

        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    void readFromWithinTheErrorOfAChangeLoadsAgain() {
        StepVerifier.create(thing.poke().onErrorResume(error -> thing.name()))
                .then(() -> client.poke(0).completeExceptionally(SdkClientException.create("broken")))
                .then(() -> client.load(0).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
    }

    @Test
    void loadThatBeganBeforeTheEndOfAChangeReachesItsReadersAndIsNotKept() {
        Thing unknown = thing(client);
        unknown.poke().subscribe();
        StepVerifier early = StepVerifier.create(unknown.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();

        client.poke(0).complete("ouch");
        client.load(0).complete(ThingModel.version(1));

        early.verify();
        assertThat(unknown.snapshot()).isEmpty();
        StepVerifier.create(unknown.name())
                .then(() -> client.load(1).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
    }

    @Test
    void readerAfterAChangeDoesNotJoinALoadFromBefore() {
        Thing unknown = thing(client);
        StepVerifier early = StepVerifier.create(unknown.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();
        unknown.poke().subscribe();
        client.poke(0).complete("ouch");
        StepVerifier late = StepVerifier.create(unknown.name())
                .expectNext("v2")
                .expectComplete()
                .verifyLater();

        client.load(1).complete(ThingModel.version(2));
        client.load(0).complete(ThingModel.version(1));

        early.verify();
        late.verify();
        assertThat(unknown.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void failureOfALoadFromBeforeAChangeLeavesTheNewDataAlone() {
        Thing unknown = thing(client);
        StepVerifier early = StepVerifier.create(unknown.name())
                .expectError(SdkClientException.class)
                .verifyLater();
        unknown.poke().subscribe();
        client.poke(0).complete("ouch");
        unknown.name().subscribe();
        client.load(1).complete(ThingModel.version(2));

        client.load(0).completeExceptionally(SdkClientException.create("broken"));

        early.verify();
        assertThat(unknown.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void cancellingALoadFromBeforeAChangeLeavesTheNewLoadAlone() {
        Thing unknown = thing(client);
        Disposable early = unknown.name().subscribe();
        unknown.poke().subscribe();
        client.poke(0).complete("ouch");
        StepVerifier late = StepVerifier.create(unknown.name())
                .expectNext("v2")
                .expectComplete()
                .verifyLater();

        early.dispose();
        assertThat(client.load(0)).isCancelled();
        assertThat(client.load(1)).isNotDone();
        client.load(1).complete(ThingModel.version(2));

        late.verify();
        assertThat(unknown.snapshot()).contains(ThingModel.version(2));
    }
}
