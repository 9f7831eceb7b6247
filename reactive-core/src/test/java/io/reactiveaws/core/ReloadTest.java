package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.loadedThing;
import static io.reactiveaws.core.ThingFixtures.partialThing;
import static io.reactiveaws.core.ThingFixtures.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;

class ReloadTest {

    private final FakeClient client = new FakeClient();
    private final Thing thing = loadedThing(client, ThingModel.version(1));

    @Test
    void loadsAtEachSubscriptionWhateverIsKnown() {
        Mono<Thing> reload = thing.reload();
        assertThat(client.loads()).isZero();

        for (int i = 0; i < 2; i++) {
            int load = i;
            StepVerifier.create(reload)
                    .then(() -> client.load(load).complete(ThingModel.version(10 + load)))
                    .expectNext(thing)
                    .verifyComplete();
            assertThat(thing.snapshot()).contains(ThingModel.version(10 + load));
        }
        assertThat(client.loads()).isEqualTo(2);
    }

    @Test
    void readersMeanwhileShareItsAnswer() {
        StepVerifier reload = StepVerifier.create(thing.reload())
                .expectNext(thing)
                .expectComplete()
                .verifyLater();
        StepVerifier reader = StepVerifier.create(thing.name())
                .expectNext("v2")
                .expectComplete()
                .verifyLater();

        client.load(0).complete(ThingModel.version(2));

        reload.verify();
        reader.verify();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void snapshotShowsTheOldDataMeanwhile() {
        thing.reload().subscribe();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));

        client.load(0).complete(ThingModel.version(2));
        assertThat(thing.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void failureForgetsWhatWasKnown() {
        StepVerifier.create(thing.reload())
                .then(() -> client.load(0).completeExceptionally(SdkClientException.create("broken")))
                .verifyError(SdkClientException.class);

        assertThat(thing.snapshot()).isEmpty();
        StepVerifier.create(thing.name())
                .then(() -> client.load(1).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
    }

    @Test
    void failureForgetsAPartialSnapshotToo() {
        Thing partial = partialThing(client, 3);

        StepVerifier.create(partial.reload())
                .then(() -> client.load(0).complete(null))
                .verifyError(ResourceNotFoundException.class);

        assertThat(partial.snapshot()).isEmpty();
    }

    @Test
    void cancelRestoresWhatWasKnown() {
        thing.reload().subscribe().dispose();

        assertThat(client.load(0)).isCancelled();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));
        StepVerifier.create(thing.name()).expectNext("v1").verifyComplete();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void cancelLeavesTheRequestToAReaderThatShares() {
        Disposable reload = thing.reload().subscribe();
        StepVerifier reader = StepVerifier.create(thing.name())
                .expectNext("v2")
                .expectComplete()
                .verifyLater();

        reload.dispose();
        client.load(0).complete(ThingModel.version(2));

        reader.verify();
        assertThat(thing.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void makesARequestOfItsOwnBesideALoadUnderWay() {
        Thing unknown = thing(client);
        StepVerifier reader = StepVerifier.create(unknown.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();
        StepVerifier reload = StepVerifier.create(unknown.reload())
                .expectNext(unknown)
                .expectComplete()
                .verifyLater();

        assertThat(client.loads()).isEqualTo(2);
        client.load(1).complete(ThingModel.version(2));
        client.load(0).complete(ThingModel.version(1));

        reload.verify();
        reader.verify();
        assertThat(unknown.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void answerThatCameStaysWhenALaterReloadIsCancelled() {
        StepVerifier older = StepVerifier.create(thing.reload().flatMap(Thing::version))
                .expectNext(2)
                .expectComplete()
                .verifyLater();
        Disposable newer = thing.reload().subscribe();

        newer.dispose();
        client.load(0).complete(ThingModel.version(2));

        older.verify();
        assertThat(thing.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void answerThatCameStaysWhenALaterReloadIsCancelledAfterIt() {
        thing.reload().subscribe();
        Disposable newer = thing.reload().subscribe();

        client.load(0).complete(ThingModel.version(2));
        newer.dispose();

        assertThat(thing.snapshot()).contains(ThingModel.version(2));
    }

    @Test
    void answerOfAnOlderReloadDoesNotReplaceThatOfANewerOne() {
        thing.reload().subscribe();
        thing.reload().subscribe();

        client.load(1).complete(ThingModel.version(3));
        client.load(0).complete(ThingModel.version(2));

        assertThat(thing.snapshot()).contains(ThingModel.version(3));
    }

    @Test
    void failureOfAnOlderReloadDoesNotForgetTheAnswerOfANewerOne() {
        thing.reload().onErrorComplete().subscribe();
        thing.reload().subscribe();

        client.load(1).complete(ThingModel.version(3));
        client.load(0).completeExceptionally(new IllegalStateException("broken"));

        assertThat(thing.snapshot()).contains(ThingModel.version(3));
    }

    @Test
    void newerOfTwoReloadsStays() {
        StepVerifier older = StepVerifier.create(thing.reload())
                .expectNext(thing)
                .expectComplete()
                .verifyLater();
        StepVerifier newer = StepVerifier.create(thing.reload())
                .expectNext(thing)
                .expectComplete()
                .verifyLater();

        client.load(0).complete(ThingModel.version(2));
        older.verify();
        assertThat(thing.snapshot()).contains(ThingModel.version(2));

        client.load(1).complete(ThingModel.version(3));
        newer.verify();
        assertThat(thing.snapshot()).contains(ThingModel.version(3));
    }

    @Test
    void cancelAfterAChangeDoesNotBringTheOldDataBack() {
        Disposable reload = thing.reload().subscribe();
        thing.poke().subscribe();
        client.poke(0).complete("ouch");

        reload.dispose();

        assertThat(thing.snapshot()).isEmpty();
    }
}
