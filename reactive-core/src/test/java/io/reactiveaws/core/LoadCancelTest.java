package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.partialThing;
import static io.reactiveaws.core.ThingFixtures.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;

class LoadCancelTest {

    private final FakeClient client = new FakeClient();
    private final Thing thing = thing(client);

    @Test
    void readerThatCancelsAtOnceSendsNothing() {
        thing.name().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.cancel();
            }
        });

        assertThat(client.loads()).isZero();
    }

    @Test
    void oneCancelledReaderOfTwoLeavesTheRequestRunning() {
        Disposable first = thing.name().subscribe();
        StepVerifier second = StepVerifier.create(thing.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();

        first.dispose();
        assertThat(client.load(0)).isNotDone();
        client.load(0).complete(ThingModel.version(1));

        second.verify();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void cancellingTheReaderThatJoinedLeavesTheRequestRunning() {
        StepVerifier first = StepVerifier.create(thing.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();
        Disposable second = thing.name().subscribe();

        second.dispose();
        client.load(0).complete(ThingModel.version(1));

        first.verify();
    }

    @Test
    void cancelledReaderGetsNothing() {
        List<Object> signals = new ArrayList<>();
        Disposable cancelled = thing.name().materialize().subscribe(signals::add);
        thing.name().subscribe();

        cancelled.dispose();
        client.load(0).complete(ThingModel.version(1));

        assertThat(signals).isEmpty();
    }

    @Test
    void errorIsNotDroppedOnCancelledReaders() {
        Disposable cancelled = thing.name().subscribe();

        StepVerifier.create(thing.name())
                .then(cancelled::dispose)
                .then(() -> client.load(0).completeExceptionally(SdkClientException.create("broken")))
                .expectError(SdkClientException.class)
                .verifyThenAssertThat()
                .hasNotDroppedErrors();
    }

    @Test
    void cancelledReaderIsForgottenWhileTheRequestGoesOn() {
        thing.name().subscribe();
        WeakReference<Object> reader = cancelledReader();

        for (int i = 0; i < 100 && reader.get() != null; i++) {
            System.gc();
        }

        assertThat(reader.get()).isNull();
        assertThat(client.load(0)).isNotDone();
    }

    private WeakReference<Object> cancelledReader() {
        BaseSubscriber<String> reader = new BaseSubscriber<>() {};
        thing.name().subscribe(reader);
        reader.cancel();
        return new WeakReference<>(reader);
    }

    @Test
    void cancellingOneReaderTwiceCountsOnce() {
        Disposable first = thing.name().subscribe();
        Disposable second = thing.name().subscribe();

        first.dispose();
        first.dispose();

        assertThat(client.load(0)).isNotDone();
        second.dispose();
        assertThat(client.load(0)).isCancelled();
    }

    @Test
    void lastCancelCancelsTheRequestAndALaterReaderStartsAnother() {
        Disposable first = thing.name().subscribe();
        Disposable second = thing.version().subscribe();

        first.dispose();
        second.dispose();
        assertThat(client.load(0)).isCancelled();

        StepVerifier.create(thing.name())
                .then(() -> client.load(1).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
        assertThat(client.loads()).isEqualTo(2);
    }

    @Test
    void readerThatComesInTheMiddleOfTheLastCancelGetsALoadOfItsOwn() {
        List<String> names = new ArrayList<>();
        Disposable only = thing.name().subscribe();
        CompletableFuture<Disposable> late =
                client.load(0).handle((data, cancelled) -> thing.name().subscribe(names::add));

        only.dispose();
        assertThat(late).isCompleted();
        client.load(1).complete(ThingModel.version(2));

        assertThat(names).containsExactly("v2");
        assertThat(client.loads()).isEqualTo(2);
    }

    @Test
    void cancelledLoadKeepsAPartialSnapshot() {
        Thing partial = partialThing(client, 3);

        partial.name().subscribe().dispose();

        assertThat(client.load(0)).isCancelled();
        StepVerifier.create(partial.version()).expectNext(3).verifyComplete();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void cancelWithoutDemandCancelsTheRequest() {
        StepVerifier.create(thing.name(), 0).thenAwait().thenCancel().verify();

        assertThat(client.load(0)).isCancelled();
    }
}
