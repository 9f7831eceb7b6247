package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.thing;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import org.reactivestreams.Publisher;
import org.testng.annotations.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Reactive Streams rules where the data is loaded, and the answer comes from another thread. */
@Test
public final class LoadedAttributeTckTest extends AttributeVerification {

    @Override
    Thing thingWith(ThingModel data) {
        return thing(new FakeClient(answer -> answer.completeAsync(() -> data)));
    }

    @Override
    public Publisher<String> createFailedPublisher() {
        return thing(new FakeClient(answer -> answer.completeExceptionally(SdkClientException.create("broken"))))
                .name();
    }
}
