package io.reactiveaws.core;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import io.reactiveaws.core.observation.ResourceObservationContext;
import io.reactiveaws.core.observation.ResourceTaskContext;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What Micrometer is told of work that takes several calls. */
class TaskObservationTest {

    private static final String TASK = "aws.resource.task";
    private static final String CALL = "aws.resource.call";
    private static final WaiterConfig EVERY_SECOND = WaiterConfig.defaults().delay(Duration.ofSeconds(1));

    private final FakeClient client = new FakeClient();
    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Thing thing = thing("a");

    private Thing thing(String id) {
        ResourceSettings settings = new ServiceResource.Options()
                .observationRegistry(registry)
                .meterRegistry(meters)
                .settings(ConnectionCount.unknown());
        return new Thing(ResourceContext.over(client, settings), id, null, Set.of());
    }

    private Flux<BatchOutcome<Thing>> pokeAll(Flux<Thing> things) {
        return thing.batch(
                new BatchCall<>(
                        thing,
                        "pokeAll",
                        "PokeThings",
                        2,
                        1,
                        chunk -> Thing.pokeAll(chunk)
                                .map(answer -> chunk.stream()
                                        .<BatchOutcome<Thing>>map(BatchOutcome.Done::new)
                                        .toList())),
                things);
    }

    @BeforeEach
    void virtualTime() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    private static void pass(Duration time) {
        VirtualTimeScheduler.get().advanceTimeBy(time);
    }

    @Test
    void aWaiterIsATaskWhosePollsAreItsCalls() {
        Mono<Thing> wait = thing.waitUntil(data -> data.version() == 2, EVERY_SECOND);
        assertThat(registry).doesNotHaveAnyObservation();
        wait.subscribe();
        client.load(0).complete(ThingModel.version(1));
        assertThat(registry).hasObservationWithNameEqualTo(TASK).that().isNotStopped();
        pass(Duration.ofSeconds(1));
        client.load(1).complete(ThingModel.version(2));
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(TASK, 1)
                .hasNumberOfObservationsWithNameEqualTo(CALL, 2)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasContextualNameEqualTo("fake waitUntil")
                .hasLowCardinalityKeyValue("aws.resource.type", "Thing")
                .hasLowCardinalityKeyValue("aws.resource.member", "waitUntil")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasHighCardinalityKeyValue("aws.resource.id.id", "a")
                .hasBeenStopped();
        assertThat(registry)
                .hasObservationWithNameEqualTo(CALL)
                .that()
                .hasParentObservationContextMatching(ResourceTaskContext.class::isInstance);
    }

    @Test
    void aWaiterWhoseTimeRunsOutIsAnError() {
        thing.waitUntil(data -> false, EVERY_SECOND.maxAttempts(1))
                .onErrorComplete()
                .subscribe();
        client.load(0).complete(ThingModel.version(1));
        pass(Duration.ofSeconds(1));
        assertThat(registry)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasLowCardinalityKeyValue("outcome", "ERROR")
                .hasBeenStopped();
    }

    @Test
    void aWaiterThatIsCancelledIsNone() {
        thing.waitUntil(data -> false, EVERY_SECOND).subscribe().dispose();
        assertThat(registry)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasLowCardinalityKeyValue("outcome", "CANCELLED")
                .doesNotHaveError()
                .hasBeenStopped();
    }

    @Test
    void aBatchIsATaskWhoseChunksAreItsCalls() {
        Flux<BatchOutcome<Thing>> batch = pokeAll(Flux.just(thing, thing("b"), thing("c")));
        assertThat(registry).doesNotHaveAnyObservation();
        batch.subscribe();
        client.poke(0).complete("ouch");
        client.poke(1).complete("ouch");
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(CALL, 2)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasLowCardinalityKeyValue("aws.resource.member", "pokeAll")
                .hasLowCardinalityKeyValue("aws.operation", "PokeThings")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasBeenStopped();
        assertThat(registry)
                .hasObservationWithNameEqualTo(CALL)
                .that()
                .hasParentObservationContextMatching(ResourceTaskContext.class::isInstance);
    }

    @Test
    void howFullTheChunksAreIsMeasured() {
        pokeAll(Flux.just(thing, thing("b"), thing("c"))).subscribe();
        client.poke(0).complete("ouch");
        client.poke(1).complete("ouch");
        assertThat(meters.get("aws.resource.batch.entries")
                        .tags("aws.service", "fake", "aws.operation", "PokeThings")
                        .summary()
                        .takeSnapshot())
                .satisfies(fill -> {
                    assertThat(fill.count()).isEqualTo(2);
                    assertThat(fill.total()).isEqualTo(3);
                    assertThat(fill.max()).isEqualTo(2);
                });
    }

    @Test
    void aBatchWhoseSourceFailsIsAnError() {
        TestPublisher<Thing> source = TestPublisher.create();
        pokeAll(source.flux()).onErrorComplete().subscribe();
        source.error(new IllegalStateException("gone"));
        assertThat(registry)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasLowCardinalityKeyValue("outcome", "ERROR")
                .hasBeenStopped();
    }

    @Test
    void requireAllIsSeenAsWell() {
        thing.batch(
                        new BatchCall<>(thing, "pokeAll", "PokeThings", 2, 1, chunk -> Mono.just(List.of())),
                        Flux.just(thing))
                .requireAll()
                .onErrorComplete()
                .subscribe();
        assertThat(registry).hasNumberOfObservationsWithNameEqualTo(TASK, 1);
    }

    @Test
    void whatAPredicateThrowsIsNoMatterOfTheWork() {
        registry.observationConfig().observationPredicate((name, context) -> {
            throw new IllegalStateException("a broken predicate");
        });
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();
        StepVerifier.create(thing.waitUntil(data -> true, EVERY_SECOND))
                .then(() -> client.load(0).complete(ThingModel.version(1)))
                .expectNext(thing)
                .verifyComplete();
    }

    @Test
    void theFirstOfThoseWhoShareALoadNeedNoObservation() {
        Observation second = Observation.start("second", registry);
        thing.name().subscribe();
        thing.version()
                .contextWrite(c -> c.put("micrometer.observation", second))
                .subscribe();
        client.load(0).complete(ThingModel.version(1));
        assertThat(registry)
                .hasObservationWithNameEqualTo(CALL)
                .that()
                .hasHighCardinalityKeyValue("aws.resource.callers", "2")
                .satisfies(context -> assertThat(((ResourceObservationContext) context).callers())
                        .containsExactly(second));
    }

    @Test
    void thoseWhoShareALoadAreItsCallers() {
        Observation first = Observation.start("first", registry);
        Observation second = Observation.start("second", registry);
        thing.name().contextWrite(c -> c.put("micrometer.observation", first)).subscribe();
        thing.version()
                .contextWrite(c -> c.put("micrometer.observation", second))
                .subscribe();
        thing.version().subscribe();
        client.load(0).complete(ThingModel.version(1));
        assertThat(registry)
                .hasObservationWithNameEqualTo(CALL)
                .that()
                .hasParentObservationEqualTo(first)
                .hasHighCardinalityKeyValue("aws.resource.callers", "3")
                .satisfies(context -> assertThat(((ResourceObservationContext) context).callers())
                        .containsExactlyInAnyOrder(first, second));
    }
}
