package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Loads of a service that says that it is asked too often. */
class CoalescedThrottleTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodes(5);
    private final List<String> loaded = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    private Disposable load(int number) {
        Node node = nodes.get(number);
        return node.load().subscribe(ok -> loaded.add(node.id()), errors::add);
    }

    private void throttle(int call) {
        client.call(call).fail(serviceError(503, "RequestLimitExceeded"));
    }

    @Test
    void aCallForManyIsMadeAgainLater() {
        load(0);
        load(1);
        load(2);
        client.call(0).answer();
        for (int call = 1; call <= 5; call++) {
            throttle(call);
            assertThat(client.calls()).as("calls at once").hasSize(call + 1);
            time.pass(LONG);
        }
        client.call(6).answer();

        assertThat(errors).isEmpty();
        assertThat(loaded).containsExactly("n0", "n1", "n2");
        assertThat(client.call(6).ids()).containsExactly("n1", "n2");
    }

    @Test
    void aCallForOneIsMadeAgainLater() {
        load(0);
        throttle(0);
        time.pass(LONG);
        client.call(1).answer();

        assertThat(loaded).containsExactly("n0");
    }

    @Test
    void theNinthRefusalIsTheError() {
        load(0);
        for (int call = 0; call <= 8; call++) {
            throttle(call);
            time.pass(LONG);
        }

        assertThat(client.calls()).hasSize(9);
        assertThat(errors).singleElement().isInstanceOf(SqsException.class);
    }

    @Test
    void aWaiterWhosePollIsThrottledSaysSoWhenItsTimeIsOver() {
        nodes.get(0)
                .waitUntilRunning(WaiterConfig.defaults().timeout(Duration.ofSeconds(10)))
                .subscribe(ok -> loaded.add(ok.id()), errors::add);
        throttle(0);
        time.pass(Duration.ofSeconds(10));

        assertThat(errors)
                .singleElement(InstanceOfAssertFactories.throwable(WaiterException.class))
                .satisfies(error -> assertThat(error)
                        .hasMessageContaining("after 1 poll, which was not answered, in PT10S; last seen: ")
                        .hasCauseInstanceOf(SqsException.class))
                .satisfies(error -> assertThat(error.seen()).contains("Status Code: 503"));
    }

    @Test
    void nothingIsSentForThoseWhoHaveLeft() {
        Disposable reader = load(0);
        throttle(0);
        reader.dispose();
        time.pass(LONG);

        assertThat(client.calls()).hasSize(1);
    }

    @Test
    void otherErrorsAreToldAtOnce() {
        load(0);
        client.call(0).fail(serviceError(500, "InternalError"));

        assertThat(errors).hasSize(1);
        assertThat(client.calls()).hasSize(1);
    }
}
