package io.reactiveaws.core;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** A service with one kind of resource, whose client's futures the tests complete by hand. */
final class ThingFixtures {

    static final ResourceType THING = new ResourceType("fake", "Thing", List.of("id"));

    private ThingFixtures() {}

    static Thing thing(FakeClient client) {
        return new Thing(ResourceContext.over(client), "a", null, Set.of());
    }

    static Thing loadedThing(FakeClient client, ThingModel data) {
        return new Thing(ResourceContext.over(client), "a", data, Set.of());
    }

    /** A thing from a listing that gives the version and not the name. */
    static Thing partialThing(FakeClient client, int version) {
        return new Thing(ResourceContext.over(client), "a", new ThingModel(null, version), Set.of("name"));
    }

    static Thing thingOfSession(FakeClient client, AtomicBoolean closed) {
        return new Thing(
                new ResourceContext<>(
                        new ClientScope<>(client, ClientLifecycle.closedBy(closed::get), ResourceSettings.defaults())),
                "a",
                null,
                Set.of());
    }

    /** What the service knows of a thing; a null member is one that it did not give. */
    record ThingModel(String name, Integer version) {

        static ThingModel version(int version) {
            return new ThingModel("v" + version, version);
        }
    }

    /** Counts requests and leaves the answers to the test. */
    static final class FakeClient {

        private final Consumer<CompletableFuture<ThingModel>> onLoad;
        private final List<CompletableFuture<ThingModel>> gets = new CopyOnWriteArrayList<>();
        private final List<CompletableFuture<String>> pokes = new CopyOnWriteArrayList<>();
        private final List<String> pokeRequests = new CopyOnWriteArrayList<>();

        FakeClient() {
            this(answer -> {});
        }

        /** A client that does something with the answer of each load before it gives it away. */
        FakeClient(Consumer<CompletableFuture<ThingModel>> onLoad) {
            this.onLoad = onLoad;
        }

        CompletableFuture<ThingModel> getThing() {
            CompletableFuture<ThingModel> answer = new CompletableFuture<>();
            gets.add(answer);
            onLoad.accept(answer);
            return answer;
        }

        CompletableFuture<String> pokeThing(String request) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            pokeRequests.add(request);
            pokes.add(answer);
            return answer;
        }

        /** How many loads have been sent. */
        int loads() {
            return gets.size();
        }

        /** The answer of a load, the first one being 0. */
        CompletableFuture<ThingModel> load(int number) {
            return gets.get(number);
        }

        /** The answer of a poke, the first one being 0. */
        CompletableFuture<String> poke(int number) {
            return pokes.get(number);
        }

        /** The answers of all that has been sent. */
        List<CompletableFuture<?>> answers() {
            return Stream.<List<? extends CompletableFuture<?>>>of(gets, pokes)
                    .<CompletableFuture<?>>flatMap(List::stream)
                    .toList();
        }

        /** The requests of the pokes that have been sent. */
        List<String> pokeRequests() {
            return pokeRequests;
        }
    }

    /** A resource with two attributes, an action that changes it and one that does not. */
    static final class Thing extends LoadableResource<FakeClient, ThingModel, Thing> {

        private final String id;

        Thing(ResourceContext<FakeClient> context, String id, ThingModel data, Set<String> missing) {
            super(context, data, missing);
            this.id = THING.require("id", id);
        }

        Mono<String> name() {
            return attribute("name", ThingModel::name);
        }

        Mono<Integer> version() {
            return attribute("version", ThingModel::version);
        }

        <T> Mono<T> read(Function<ThingModel, T> getter) {
            return attribute("name", getter);
        }

        Mono<String> poke() {
            return poke(() -> "gently");
        }

        Mono<String> poke(Supplier<String> request) {
            return change("poke", "PokeThing", client -> client.pokeThing(request.get()));
        }

        /** One request for many things. */
        static Mono<String> pokeAll(List<Thing> things) {
            return change(things, things.get(0).peek());
        }

        /** The same request, by an action that is said to change nothing. */
        Mono<String> peek() {
            return call("peek", "PokeThing", client -> client.pokeThing("look"));
        }

        /** Makes a thing of the name that is answered; of "none", nothing. */
        Mono<Thing> copy() {
            return call("copy", "CopyThing", client -> client.pokeThing("copy"))
                    .map(making(
                            "copy",
                            "CopyThing",
                            "Thing.Id",
                            answer -> answer.equals("none") ? null : new Thing(context(), answer, null, Set.of())));
        }

        @Override
        protected Mono<ThingModel> fetch() {
            return call("load", "GetThing", FakeClient::getThing);
        }

        @Override
        protected Set<String> notFoundCodes() {
            return Set.of("NoSuchThing");
        }

        @Override
        protected Thing self() {
            return this;
        }

        @Override
        protected ResourceType type() {
            return THING;
        }

        @Override
        protected List<String> identifierValues() {
            return List.of(id);
        }
    }
}
