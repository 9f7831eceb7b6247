package io.reactiveaws.core;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A resource that loads, when the test says so, what the Reactor context of its load has under "who". */
final class ContextualThing extends LoadableResource<FakeClient, ThingModel, ContextualThing> {

    private final Sinks.Empty<Void> gate = Sinks.empty();

    ContextualThing() {
        super(ResourceContext.over(new FakeClient()), null);
    }

    Mono<String> name() {
        return attribute("name", ThingModel::name);
    }

    void answer() {
        gate.tryEmitEmpty().orThrow();
    }

    @Override
    protected Mono<ThingModel> fetch() {
        return gate.asMono()
                .then(Mono.deferContextual(context -> Mono.just(new ThingModel(context.getOrDefault("who", "?"), 1))));
    }

    @Override
    protected ContextualThing self() {
        return this;
    }

    @Override
    protected ResourceType type() {
        return ThingFixtures.THING;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of("contextual");
    }
}
