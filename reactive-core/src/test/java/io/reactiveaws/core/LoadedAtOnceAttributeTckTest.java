package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.thing;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import org.reactivestreams.Publisher;
import org.testng.annotations.Test;

/** Reactive Streams rules where the data is loaded, and the answer is there when the call returns. */
@Test
public final class LoadedAtOnceAttributeTckTest extends AttributeVerification {

    @Override
    Thing thingWith(ThingModel data) {
        return thing(new FakeClient(answer -> answer.complete(data)));
    }

    /** Fails because the service gives nothing. */
    @Override
    public Publisher<String> createFailedPublisher() {
        return thingWith(null).name();
    }
}
