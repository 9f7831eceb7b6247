package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What the service has just created is coalesced with the others, who don't wait until it is known. */
class CoalescedNotFoundRetryTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final Client client = Client.manual();
    private final ResourceContext<Client> context = ResourceContext.over(client);
    private final List<String> states = new ArrayList<>();

    @AfterEach
    void resetTime() {
        VirtualTimeScheduler.reset();
    }

    private void load(Node node) {
        node.state().subscribe(states::add);
    }

    private void load(String id) {
        load(client.node(context, id));
    }

    @Test
    void othersAreSentWhenTheFirstTryHasFailed() {
        load(client.node(context.retryingNotFound(), "fresh"));
        load("a");
        load("b");

        client.call(0).fail(serviceError(400, "InvalidNode.NotFound"));
        assertThat(client.call(1).ids()).containsExactly("a", "b");
        client.call(1).answer();
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(client.call(2).ids()).containsExactly("fresh");
        client.call(2).answer();

        assertThat(states).hasSize(3);
    }

    @Test
    void oneThatIsMissingAmongOthersIsAskedForAgain() {
        load("a");
        load("b");
        Node fresh = client.node(context.retryingNotFound(), "gone-yet");
        load(fresh);
        client.call(0).answer();
        client.call(1).answer();
        assertThat(states).hasSize(2);

        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(client.call(2).ids()).containsExactly("gone-yet");
        assertThat(client.calls()).hasSize(3);
    }
}
