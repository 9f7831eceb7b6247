package io.reactiveaws.core;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.observation.DefaultResourceObservationConvention;
import io.reactiveaws.core.observation.ResourceObservationContext;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What Micrometer is told of a call. */
class CallObservationTest {

    private static final String NAME = "aws.resource.call";

    private final FakeClient client = new FakeClient();
    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final Thing thing = thing(options -> options.observationRegistry(registry));

    private Thing thing(Consumer<ServiceResource.Options> change) {
        ServiceResource.Options options = new ServiceResource.Options();
        change.accept(options);
        ResourceSettings settings = options.settings(ConnectionCount.unknown());
        return new Thing(ResourceContext.over(client, settings), "a", null, Set.of());
    }

    @Test
    void eachSubscriptionIsAnObservation() {
        Mono<String> poke = thing.poke();
        assertThat(registry).doesNotHaveAnyObservation();
        poke.subscribe();
        poke.subscribe();
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(NAME, 2)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasBeenStarted()
                .isNotStopped();
        client.poke(0).complete("ouch");
        assertThat(registry).hasObservationWithNameEqualTo(NAME).that().hasBeenStopped();
    }

    @Test
    void namesAreFewAndIdentifiersAreKeptApart() {
        thing.poke().subscribe();
        client.poke(0).complete("ouch");
        assertThat(registry)
                .hasSingleObservationThat()
                .hasContextualNameEqualTo("fake PokeThing")
                .hasOnlyKeys(
                        "aws.service",
                        "aws.operation",
                        "aws.resource.type",
                        "aws.resource.member",
                        "outcome",
                        "aws.resource.id.id")
                .hasLowCardinalityKeyValue("aws.service", "fake")
                .hasLowCardinalityKeyValue("aws.operation", "PokeThing")
                .hasLowCardinalityKeyValue("aws.resource.type", "Thing")
                .hasLowCardinalityKeyValue("aws.resource.member", "poke")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasHighCardinalityKeyValue("aws.resource.id.id", "a")
                .doesNotHaveError();
    }

    @Test
    void whatIsDoneWithTheAnswerIsNoPartOfTheCall() {
        thing.poke()
                .doOnNext(answer ->
                        assertThat(registry).hasSingleObservationThat().hasBeenStopped())
                .as(StepVerifier::create)
                .then(() -> client.poke(0).complete("ouch"))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anAnswerOfTheServiceThatIsAnErrorHasARequestId() {
        thing.poke().onErrorComplete().subscribe();
        client.poke(0)
                .completeExceptionally(
                        AwsServiceException.builder().requestId("r-1").build());
        assertThat(registry).hasSingleObservationThat().hasHighCardinalityKeyValue("aws.request.id", "r-1");
    }

    @Test
    void anErrorIsTold() {
        AwsServiceException denied =
                AwsServiceException.builder().message("denied").build();
        thing.poke().onErrorComplete().subscribe();
        client.poke(0).completeExceptionally(denied);
        assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "ERROR")
                .hasError(denied)
                .hasBeenStopped();
    }

    @Test
    void aCancelIsNoError() {
        thing.poke().subscribe().dispose();
        assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "CANCELLED")
                .doesNotHaveError()
                .hasBeenStopped();
    }

    /** An operator such as {@code next()} leaves as soon as it has what it wants. */
    @Test
    void whoLeavesWithTheAnswerHasNotCancelled() {
        thing.poke().flux().next().subscribe();
        client.poke(0).complete("ouch");
        assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasBeenStopped();
    }

    @Test
    void theObservationOfTheReactorContextIsTheParent() {
        Observation parent = Observation.start("parent", registry);
        thing.poke()
                .contextWrite(context -> context.put("micrometer.observation", parent))
                .subscribe();
        client.poke(0).complete("ouch");
        assertThat(registry).hasObservationWithNameEqualTo(NAME).that().hasParentObservationEqualTo(parent);
    }

    @Test
    void theObservationOfTheThreadIsTheParentWhereTheContextHasNone() {
        Observation parent = Observation.start("parent", registry);
        parent.scoped(() -> thing.poke().subscribe());
        client.poke(0).complete("ouch");
        assertThat(registry).hasObservationWithNameEqualTo(NAME).that().hasParentObservationEqualTo(parent);
    }

    @Test
    void loadsAreCallsOfTheirOwnAndSharedOnesAreOne() {
        thing.name().subscribe();
        thing.version().subscribe();
        client.load(0).complete(ThingFixtures.ThingModel.version(1));
        assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("aws.resource.member", "load")
                .hasBeenStopped();
    }

    @Test
    void aConventionOfOnesOwnReplacesTheNames() {
        Thing named =
                thing(options -> options.observationRegistry(registry, new DefaultResourceObservationConvention() {
                    @Override
                    public String getName() {
                        return "my.calls";
                    }

                    @Override
                    public KeyValues getHighCardinalityKeyValues(ResourceObservationContext context) {
                        return KeyValues.of("thing", context.identifiers().get("id"));
                    }
                }));
        named.poke().subscribe();
        client.poke(0).complete("ouch");
        assertThat(registry)
                .hasSingleObservationThat()
                .hasNameEqualTo("my.calls")
                .hasHighCardinalityKeyValue("thing", "a")
                .doesNotHaveHighCardinalityKeyValueWithKey("aws.resource.id.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "error", "stop"})
    void whatAHandlerThrowsIsNoMatterOfTheCall(String when) {
        ObservationRegistry broken = ObservationRegistry.create();
        broken.observationConfig().observationHandler(new Broken(when));
        Thing observed = thing(options -> options.observationRegistry(broken));
        StepVerifier.create(observed.poke())
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();
        StepVerifier.create(observed.poke())
                .then(() -> client.poke(1).completeExceptionally(new IllegalStateException("bad")))
                .verifyErrorMessage("bad");
    }

    private record Broken(String when) implements ObservationHandler<Observation.Context> {

        private void breakAt(String moment) {
            if (when.equals(moment)) {
                throw new IllegalStateException("a broken handler");
            }
        }

        @Override
        public void onStart(Observation.Context context) {
            breakAt("start");
        }

        @Override
        public void onError(Observation.Context context) {
            breakAt("error");
        }

        @Override
        public void onStop(Observation.Context context) {
            breakAt("stop");
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    void aRegistryWithoutHandlersLeavesTheCallAsItIs() {
        Thing seen = thing(options -> options.observationRegistry(ObservationRegistry.create()));
        Thing unseen = thing(options -> {});
        assertThat(seen.poke().getClass()).isEqualTo(unseen.poke().getClass());
    }
}
