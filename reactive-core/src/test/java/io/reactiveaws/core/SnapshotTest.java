package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.loadedThing;
import static io.reactiveaws.core.ThingFixtures.partialThing;
import static io.reactiveaws.core.ThingFixtures.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;
import software.amazon.awssdk.core.exception.SdkClientException;

class SnapshotTest {

    private static final ThingModel NAMELESS = new ThingModel(null, 1);

    private final FakeClient client = new FakeClient();

    @Test
    void nothingIsSentBeforeSubscription() {
        Thing thing = thing(client);

        assertThat(List.of(thing.name(), thing.data(), thing.load(), thing.reload()))
                .hasSize(4);
        assertThat(thing.snapshot()).isEmpty();
        assertThat(client.loads()).isZero();
    }

    @Test
    void bornLoadedNeedsNoCall() {
        Thing thing = loadedThing(client, ThingModel.version(1));

        StepVerifier.create(thing.name()).expectNext("v1").verifyComplete();
        StepVerifier.create(thing.data()).expectNext(ThingModel.version(1)).verifyComplete();
        StepVerifier.create(thing.load()).expectNext(thing).verifyComplete();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));
        assertThat(client.loads()).isZero();
    }

    @Test
    void attributeThatTheServiceDidNotGiveIsEmpty() {
        Thing thing = loadedThing(client, NAMELESS);

        StepVerifier.create(thing.name()).verifyComplete();
        assertThat(client.loads()).isZero();
    }

    @Test
    void attributeThatALoadDidNotGiveIsEmpty() {
        StepVerifier.create(thing(client).name())
                .then(() -> client.load(0).complete(NAMELESS))
                .verifyComplete();
    }

    @Test
    void partialSnapshotAnswersWhatItKnows() {
        Thing partial = partialThing(client, 3);

        StepVerifier.create(partial.version()).expectNext(3).verifyComplete();
        assertThat(partial.snapshot()).contains(new ThingModel(null, 3));
        assertThat(client.loads()).isZero();
    }

    @Test
    void attributeMissingFromAPartialSnapshotLoads() {
        Thing partial = partialThing(client, 3);

        StepVerifier.create(partial.name())
                .then(() -> client.load(0).complete(ThingModel.version(4)))
                .expectNext("v4")
                .verifyComplete();
        StepVerifier.create(partial.version()).expectNext(4).verifyComplete();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void wholeDataOfAPartialSnapshotLoads() {
        StepVerifier.create(partialThing(client, 3).data())
                .then(() -> client.load(0).complete(ThingModel.version(4)))
                .expectNext(ThingModel.version(4))
                .verifyComplete();
    }

    @Test
    void failedLoadKeepsAPartialSnapshot() {
        Thing partial = partialThing(client, 3);

        StepVerifier.create(partial.name())
                .then(() -> client.load(0).completeExceptionally(SdkClientException.create("broken")))
                .verifyError(SdkClientException.class);

        StepVerifier.create(partial.version()).expectNext(3).verifyComplete();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void loadThatGivesNothingIsNotFound() {
        StepVerifier.create(thing(client).name())
                .then(() -> client.load(0).complete(null))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceNotFoundException.class)
                        .hasMessage("fake.Thing(id=a) does not exist: AWS was asked for it and gave nothing"));
    }

    @Test
    void errorOfALoadNamesTheResource() {
        StepVerifier.create(thing(client).name())
                .then(() -> client.load(0).completeExceptionally(SdkClientException.create("broken")))
                .verifyErrorSatisfies(error -> assertThat(error.getSuppressed())
                        .anySatisfy(
                                place -> assertThat(place).hasMessageContaining("fake.Thing(id=a).load [GetThing]")));
    }

    @Test
    void knownAttributeWaitsForDemand() {
        TestSubscriber<String> reader =
                TestSubscriber.builder().initialRequest(0).build();

        loadedThing(client, ThingModel.version(1)).name().subscribe(reader);

        assertGivesOnDemand(reader);
    }

    @Test
    void loadedAttributeWaitsForDemand() {
        TestSubscriber<String> reader =
                TestSubscriber.builder().initialRequest(0).build();

        thing(client).name().subscribe(reader);
        client.load(0).complete(ThingModel.version(1));

        assertGivesOnDemand(reader);
    }

    private static void assertGivesOnDemand(TestSubscriber<String> reader) {
        assertThat(reader.getReceivedOnNext()).isEmpty();
        assertThat(reader.isTerminated()).isFalse();
        reader.request(1);
        assertThat(reader.getReceivedOnNext()).containsExactly("v1");
        assertThat(reader.isTerminatedComplete()).isTrue();
    }

    @Test
    void throwingGetterIsAnErrorWhenTheDataIsKnown() {
        IllegalStateException wrong = new IllegalStateException("wrong");

        StepVerifier.create(loadedThing(client, ThingModel.version(1)).read(data -> {
                    throw wrong;
                }))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(wrong));
    }

    @Test
    void throwingGetterIsAnErrorOfItsReaderOnlyWhenTheDataIsLoaded() {
        Thing thing = thing(client);
        IllegalStateException wrong = new IllegalStateException("wrong");
        StepVerifier throwing = StepVerifier.create(thing.read(data -> {
                    throw wrong;
                }))
                .expectErrorSatisfies(error -> assertThat(error).isSameAs(wrong))
                .verifyLater();
        StepVerifier other = StepVerifier.create(thing.name())
                .expectNext("v1")
                .expectComplete()
                .verifyLater();

        client.load(0).complete(ThingModel.version(1));

        throwing.verify();
        other.verify();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));
    }

    @Test
    void resourceWithoutLoadGivesWhatItWasBornWith() {
        StepVerifier.create(new Note(ThingModel.version(1)).name())
                .expectNext("v1")
                .verifyComplete();
    }

    @Test
    void resourceWithoutLoadAndDataSaysSo() {
        Note note = new Note(null);

        for (Mono<?> read : List.of(note.name(), note.data())) {
            StepVerifier.create(read)
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isExactlyInstanceOf(ResourceException.class)
                            .hasMessage("fake.Note(id=n) has no data: it was made from its identifiers,"
                                    + " and AWS has no operation that reads it;"
                                    + " only what a response brought has its attributes"));
        }
        assertThat(note.snapshot()).isEmpty();
    }

    /** A resource that AWS can't be asked for. */
    private static final class Note extends ModelResource<FakeClient, ThingModel> {

        Note(ThingModel data) {
            super(ResourceContext.over(new FakeClient()), data);
        }

        Mono<String> name() {
            return attribute("name", ThingModel::name);
        }

        @Override
        protected ResourceType type() {
            return new ResourceType("fake", "Note", List.of("id"));
        }

        @Override
        protected List<String> identifierValues() {
            return List.of("n");
        }
    }
}
