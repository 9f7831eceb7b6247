package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ResourceContext;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;

/** What coalesces loads lives as long as the client, the resources don't. */
class CoalescedRetentionTest {

    private static final int COLLECTIONS = 50;
    private static final int MANY = 5_000;

    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client atOnce = Client.answeringAtOnce();
    private final Client hanging = Client.manual();
    private final ResourceContext<Client> hangingContext = ResourceContext.over(hanging);
    private final List<WeakReference<Node>> nodes = new ArrayList<>();
    private final List<String> loaded = new ArrayList<>();

    private Disposable load(ResourceContext<Client> context, String id) {
        Node node = context.scope().client().node(context, id);
        nodes.add(new WeakReference<>(node));
        return node.load().subscribe(ok -> loaded.add(ok.id()));
    }

    /** As many calls as may be under way at most. */
    private void hang() {
        int before = hanging.calls().size();
        for (int i = 0; i < CallsUnderWay.MOST; i++) {
            load(hangingContext, "hanging" + i);
            time.pass(Duration.ofSeconds(1));
        }
        assertThat(hanging.calls()).hasSize(before + CallsUnderWay.MOST);
        nodes.clear();
    }

    private void comeAndGo(int readers) {
        for (int i = 0; i < readers; i++) {
            load(hangingContext, "n" + i).dispose();
        }
    }

    private void assertAtMostAreKept(int most) {
        for (int i = 0; i < COLLECTIONS && kept() > most; i++) {
            System.gc();
        }
        assertThat(kept()).as("resources that are kept").isLessThanOrEqualTo(most);
    }

    private long kept() {
        return nodes.stream().filter(node -> node.get() != null).count();
    }

    @Test
    void resourcesAreNotKeptAfterTheirLoads() {
        ResourceContext<Client> context = ResourceContext.over(atOnce);
        for (int i = 0; i < 10; i++) {
            load(context, "n" + i);
        }

        assertAtMostAreKept(0);
        assertThat(atOnce.calls()).hasSize(10);
    }

    @Test
    void thoseWhoLeaveWhileAllCallsHangAreNotKept() {
        hang();

        comeAndGo(MANY);

        assertAtMostAreKept(100);
    }

    @Test
    void neitherAreTheyAfterMoreHaveWaitedOnce() {
        hang();
        for (int i = 0; i < MANY; i++) {
            load(hangingContext, "early" + i);
            load(hangingContext, "left" + i).dispose();
        }
        for (int call = 0; call < hanging.calls().size(); call++) {
            hanging.call(call).answer();
        }
        assertThat(loaded).hasSize(CallsUnderWay.MOST + MANY);

        hang();
        comeAndGo(MANY / 10);

        assertAtMostAreKept(100);
    }

    @Test
    void thoseWhoLeaveBehindOthersOfTheirIdentifierAreNotKept() {
        hang();

        Disposable before = load(hangingContext, "same");
        for (int i = 0; i < MANY; i++) {
            Disposable next = load(hangingContext, "same");
            before.dispose();
            before = next;
        }

        assertAtMostAreKept(100);
        assertThat(before.isDisposed()).isFalse();
    }

    @Test
    void thoseWhoStayAreSentInTheirOrder() {
        hang();
        List<String> staying = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Disposable reader = load(hangingContext, "n" + i);
            if (i % 100 == 0) {
                staying.add("n" + i);
                load(hangingContext, "n" + i);
            }
            reader.dispose();
        }

        hanging.call(0).answer();
        hanging.call(CallsUnderWay.MOST).answer();

        assertThat(hanging.call(CallsUnderWay.MOST).ids()).isEqualTo(staying);
        assertThat(loaded).hasSize(1 + staying.size()).containsAll(staying);
    }
}
