package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Calls that end at once don't grow the stack. */
class CoalescedStackTest {

    /** Stands still: no call becomes old. */
    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private static final int LOADS = 100_000;

    private final AtomicBoolean atOnce = new AtomicBoolean(true);
    private final Client client = new Client(call -> {
        if (atOnce.get()) {
            call.answer();
        }
    });
    private final Flux<Node> nodes = Flux.fromIterable(client.nodes(LOADS));

    private static StepVerifier.FirstStep<Long> verifyCount(Flux<?> loads) {
        return StepVerifier.create(loads.count());
    }

    @Test
    void oneAfterTheOther() {
        verifyCount(nodes.concatMap(Node::state)).expectNext((long) LOADS).verifyComplete();

        assertThat(client.calls()).hasSize(LOADS);
    }

    @Test
    void manyAtATime() {
        verifyCount(nodes.flatMap(Node::state)).expectNext((long) LOADS).verifyComplete();

        assertThat(client.calls()).hasSize(LOADS);
    }

    @Test
    void manyThatWait() {
        atOnce.set(false);

        AtomicInteger answers = new AtomicInteger();
        nodes.subscribe(node -> node.state().subscribe(state -> answers.incrementAndGet()));
        assertThat(client.calls()).hasSize(CallsUnderWay.MOST_HOLDING);

        atOnce.set(true);
        client.calls().forEach(Call::answer);

        assertThat(answers).hasValue(LOADS);
        assertThat(client.calls()).hasSize(1 + LOADS / SIZE);
    }

    @Test
    void manyThatBeginWhenAnotherHasItsAnswer() {
        atOnce.set(false);
        Flux<Node> again = Flux.fromIterable(client.nodes(1)).repeat(LOADS - 1);

        verifyCount(again.concatMap(Node::reload))
                .then(() -> atOnce.set(true))
                .then(() -> client.call(0).answer())
                .expectNext((long) LOADS)
                .verifyComplete();
    }
}
