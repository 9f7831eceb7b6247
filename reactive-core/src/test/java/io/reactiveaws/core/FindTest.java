package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is said of a resource that may not exist. */
class FindTest {

    private final FakeClient client = new FakeClient();
    private final Thing thing = ThingFixtures.thing(client);

    @Test
    void findGivesWhatIsThereAndKeepsIt() {
        StepVerifier.create(thing.find())
                .then(() -> client.load(0).complete(ThingModel.version(1)))
                .expectNext(thing)
                .verifyComplete();
        StepVerifier.create(thing.find()).expectNext(thing).verifyComplete();

        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void findIsEmptyWhereTheAnswerHasNothing() {
        StepVerifier.create(thing.find())
                .then(() -> client.load(0).complete(null))
                .verifyComplete();
    }

    @Test
    void findIsEmptyWhereTheServiceSaysSo() {
        StepVerifier.create(thing.find())
                .then(() -> client.load(0).completeExceptionally(WaiterFixtures.serviceError(404, "NoSuchThing")))
                .verifyComplete();
    }

    @Test
    void nothingIsAskedBeforeSubscription() {
        Mono<Thing> found = thing.find();
        Mono<Boolean> exists = thing.exists();

        assertThat(client.loads()).isZero();
        assertThat(found).isNotNull();
        assertThat(exists).isNotNull();
    }

    @Test
    void cancelReachesTheCall() {
        thing.find().subscribe().dispose();
        thing.exists().subscribe().dispose();

        assertThat(client.load(0)).isCancelled();
        assertThat(client.load(1)).isCancelled();
    }

    static List<Throwable> otherErrors() {
        return List.of(
                WaiterFixtures.serviceError(404, "NoSuchOwner"),
                WaiterFixtures.serviceError(500, null),
                new IllegalStateException("no client"));
    }

    @ParameterizedTest
    @MethodSource("otherErrors")
    void otherErrorsStayAsTheyAre(Throwable error) {
        StepVerifier.create(thing.find())
                .then(() -> client.load(0).completeExceptionally(error))
                .verifyErrorMatches(error::equals);
        StepVerifier.create(thing.exists())
                .then(() -> client.load(1).completeExceptionally(error))
                .verifyErrorMatches(error::equals);
    }

    @Test
    void existsAsksEachTimeAndKeepsTheData() {
        StepVerifier.create(thing.exists())
                .then(() -> client.load(0).complete(ThingModel.version(1)))
                .expectNext(true)
                .verifyComplete();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));

        StepVerifier.create(thing.exists())
                .then(() -> client.load(1).completeExceptionally(WaiterFixtures.serviceError(404, "NoSuchThing")))
                .expectNext(false)
                .verifyComplete();
        assertThat(thing.snapshot()).isEmpty();
    }
}
