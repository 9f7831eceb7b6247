package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.loadedThing;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import org.reactivestreams.Publisher;
import org.testng.annotations.Test;

/** Reactive Streams rules where the data is known; it fails where the getter throws. */
@Test
public final class KnownAttributeTckTest extends AttributeVerification {

    @Override
    Thing thingWith(ThingModel data) {
        return loadedThing(new FakeClient(), data);
    }

    @Override
    public Publisher<String> createFailedPublisher() {
        return thingWith(ThingModel.version(1)).read(data -> {
            throw new IllegalStateException("the getter throws");
        });
    }
}
