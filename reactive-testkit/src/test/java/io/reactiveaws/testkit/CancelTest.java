package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kernel's members leave no call alone, at whatever point they are cancelled, and whichever operator loses the
 * cancel.
 */
class CancelTest {

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

    static Stream<Named<Function<Thing, Publisher<?>>>> members() {
        WaiterConfig inTime = WaiterConfig.defaults().timeout(Duration.ofHours(1));
        return Stream.of(
                Named.of("action", Thing::poke),
                Named.of("load", Thing::load),
                Named.of("find", Thing::find),
                Named.of("exists", Thing::exists),
                Named.of("waiter", thing -> thing.waitUntil(data -> false)),
                Named.of("waiter with a timeout", thing -> thing.waitUntil(data -> false, inTime)),
                Named.of("batch", thing -> thing.pokeAll(Flux.just(1, 2))),
                Named.of(
                        "batch over what is asked for",
                        thing -> thing.pokeAll(thing.load().thenReturn(1).flux())));
    }

    @ParameterizedTest
    @MethodSource("members")
    void atEachPointOfAMemberOfAResource(Function<Thing, Publisher<?>> member) {
        CancelPoints.each(points -> {
            Client client = new Client(points::pass);
            points.subscribe(member.apply(new Thing(context(client))));
            clock.advanceTime(); // what is due at once
            return client::assertNoCallIsLeft;
        });
    }

    @ParameterizedTest
    @MethodSource("members")
    void atEachPointOfAMemberOfAFreshResource(Function<Thing, Publisher<?>> member) {
        CancelPoints.each(points -> {
            Client client = new Client(points::pass);
            points.subscribe(member.apply(new Thing(context(client).retryingNotFound())));
            clock.advanceTime();
            return client::assertNoCallIsLeft;
        });
    }

    @ParameterizedTest
    @MethodSource("members")
    void pastTheOperatorsOfAMemberOfAResource(Function<Thing, Publisher<?>> member) {
        assertReaches(member, context -> context);
    }

    @ParameterizedTest
    @MethodSource("members")
    void pastTheOperatorsOfAMemberOfAFreshResource(Function<Thing, Publisher<?>> member) {
        assertReaches(member, ResourceContext::retryingNotFound);
    }

    private void assertReaches(
            Function<Thing, Publisher<?>> member, Function<ResourceContext<Client>, ResourceContext<Client>> context) {
        Client client = new Client(() -> {});

        LostCancels.cancel(() -> member.apply(new Thing(context.apply(context(client)))), () -> {
            clock.advanceTime();
            assertThat(client.answers).hasSize(1).noneMatch(Future::isDone);
        });

        client.assertNoCallIsLeft();
    }

    private ResourceContext<Client> context(Client client) {
        return new ResourceContext<>(new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                new ResourceSettings(
                        JsonMapper.shared(),
                        () -> clock,
                        true,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults())));
    }

    /** Answers nothing. */
    private static final class Client {

        private final Runnable passing;
        private final List<CompletableFuture<String>> answers = new ArrayList<>();

        Client(Runnable passing) {
            this.passing = passing;
        }

        CompletableFuture<String> call() {
            passing.run();
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.add(answer);
            passing.run();
            return answer;
        }

        void assertNoCallIsLeft() {
            assertThat(answers).allMatch(Future::isDone);
        }
    }

    /** A resource with an action, and with one for many. */
    private static final class Thing extends LoadableResource<Client, String, Thing> {

        private static final ResourceType TYPE = new ResourceType("fake", "Thing", List.of());

        Thing(ResourceContext<Client> context) {
            super(context, null);
        }

        Mono<String> poke() {
            return change("poke", "PokeThing", Client::call);
        }

        BatchFlux<Integer> pokeAll(Flux<Integer> numbers) {
            return batch(
                    new BatchCall<>(
                            this,
                            "pokeAll",
                            "PokeThings",
                            2,
                            1,
                            chunk -> call("pokeAll", "PokeThings", Client::call)
                                    .map(answer -> chunk.stream()
                                            .<BatchOutcome<Integer>>map(BatchOutcome.Done::new)
                                            .toList())),
                    numbers);
        }

        @Override
        protected Mono<String> fetch() {
            return call("load", "GetThing", Client::call);
        }

        @Override
        protected Thing self() {
            return this;
        }

        @Override
        protected ResourceType type() {
            return TYPE;
        }

        @Override
        protected List<String> identifierValues() {
            return List.of();
        }
    }
}
