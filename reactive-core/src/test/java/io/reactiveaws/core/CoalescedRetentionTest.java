package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ResourceContext;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What coalesces loads lives as long as the client, the resources don't. */
class CoalescedRetentionTest {

    private static final int COLLECTIONS = 50;

    private final Client client = Client.answeringAtOnce();
    private final ResourceContext<Client> context = ResourceContext.over(client);

    @Test
    void resourcesAreNotKeptAfterTheirLoads() {
        List<WeakReference<Node>> nodes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            nodes.add(loaded("n" + i));
        }

        for (int i = 0; i < COLLECTIONS && nodes.stream().anyMatch(node -> node.get() != null); i++) {
            System.gc();
        }

        assertThat(client.calls()).hasSize(10);
        assertThat(nodes).allSatisfy(node -> assertThat(node.get()).isNull());
    }

    private WeakReference<Node> loaded(String id) {
        Node node = client.node(context, id);
        node.load().subscribe();
        return new WeakReference<>(node);
    }
}
