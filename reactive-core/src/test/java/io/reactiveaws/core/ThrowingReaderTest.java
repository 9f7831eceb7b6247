package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Data;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A reader that throws where it takes its answer is told to the drop hook, on each way of a load alike. */
class ThrowingReaderTest {

    private final List<Throwable> dropped = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private final FakeClient client = new FakeClient();
    private final Thing thing = ThingFixtures.thing(client);
    private final Client manual = Client.manual();
    private final Node node = manual.nodes(1).get(0);

    /** Breaks the rules of Reactive Streams: it throws at whatever it gets. */
    private final class Throwing<T> implements CoreSubscriber<T> {

        private final RuntimeException failure;

        Throwing(String name) {
            this.failure = new IllegalStateException(name);
        }

        @Override
        public Context currentContext() {
            Consumer<Throwable> drop = dropped::add;
            return Context.of("reactor.onErrorDropped.local", drop);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T next) {
            throw failure;
        }

        @Override
        public void onError(Throwable error) {
            throw failure;
        }

        @Override
        public void onComplete() {}
    }

    private <T> void read(Mono<T> read) {
        read.subscribe(answers::add, answers::add);
        read.subscribe(new Throwing<>("one"));
        read.subscribe(new Throwing<>("two"));
        read.subscribe(answers::add, answers::add);
    }

    private void assertAllAreTold() {
        assertThat(answers).hasSize(2);
        assertThat(dropped).extracting(Throwable::getMessage).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void atTheDataOfALoad() {
        read(thing.data());

        client.load(0).complete(ThingModel.version(1));

        assertAllAreTold();
        assertThat(thing.snapshot()).contains(ThingModel.version(1));
    }

    @Test
    void atTheErrorOfALoad() {
        read(thing.data());

        client.load(0).completeExceptionally(SdkClientException.create("broken"));

        assertAllAreTold();
        assertThat(answers).hasOnlyElementsOfType(SdkClientException.class);
    }

    @Test
    void atTheDataOfACoalescedLoad() {
        read(coalesced());

        answerAll();

        assertAllAreTold();
        assertThat(answers).containsOnly(new Data("n0", "pending"));
    }

    @Test
    void atTheErrorOfACoalescedLoad() {
        read(coalesced());

        manual.call(0).fail(SdkClientException.create("broken"));
        manual.call(1).fail(SdkClientException.create("broken"));

        assertAllAreTold();
        assertThat(answers).hasOnlyElementsOfType(SdkClientException.class);
    }

    @Test
    void atTheDataThatTheReadersOfOneResourceShare() {
        read(node.data());

        answerAll();

        assertAllAreTold();
        assertThat(answers).containsOnly(new Data("n0", "pending"));
    }

    private Mono<Data> coalesced() {
        return CoalescedLoader.of(node.sharedContext(), node.coalescedLoad()).load(node, "load", node.fetch());
    }

    private void answerAll() {
        for (int i = 0; i < manual.calls().size(); i++) {
            manual.call(i).answer();
        }
    }
}
