package io.reactiveaws.core;

import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** The Reactive Streams rules for attributes, which give one element at most. */
abstract class AttributeVerification extends PublisherVerification<String> {

    private static final int TIMEOUT_MILLIS = 120_000;
    private static final int SILENCE_MILLIS = 20;

    AttributeVerification() {
        super(new TestEnvironment(TIMEOUT_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS));
    }

    /** A thing that gives these data. */
    abstract Thing thingWith(ThingModel data);

    @Override
    public Publisher<String> createPublisher(long elements) {
        return thingWith(elements == 0 ? new ThingModel(null, 1) : ThingModel.version(1))
                .name();
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }
}
