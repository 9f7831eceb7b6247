package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.LATENCY;
import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/** A call that hangs, or pauses because it was throttled, lets others by. */
class CoalescedHangTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodes(30 * SIZE);
    private final List<String> loaded = new ArrayList<>();
    private int next;

    /** Loads so many nodes that have not been loaded yet. */
    private void load(int count) {
        nodes.subList(next, next += count)
                .forEach(node -> node.load().subscribe(ok -> loaded.add(node.id()), error -> {}));
    }

    private void throttle(int call) {
        client.call(call).fail(serviceError(503, "RequestLimitExceeded"));
    }

    /** Calls that hang, each for one node. */
    private void hang(int calls) {
        for (int i = 0; i < calls; i++) {
            load(1);
            time.pass(SECOND);
        }
        assertThat(client.calls()).hasSize(calls);
    }

    @Test
    void oneThatHangsHoldsOthersBackForASecond() {
        load(1);
        load(2);

        time.pass(SECOND.minus(MOMENT));
        assertThat(client.sizes()).containsExactly(1);
        time.pass(MOMENT);

        assertThat(client.sizes()).containsExactly(1, 2);
    }

    @Test
    void whoComesLaterThanThatIsSentAtOnce() {
        hang(1);

        load(1);

        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void theSecondIsTheCallsAndNotThatOfTheOneWhoWaits() {
        load(1);
        time.pass(SECOND.minus(MOMENT));
        load(1);
        assertThat(client.sizes()).containsExactly(1);

        time.pass(MOMENT);

        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void readersWithATimeoutOfTheirOwnAreServedWhileAnotherHangs() {
        load(1);
        List<Throwable> errors = new ArrayList<>();
        Flux.range(0, 150)
                .delayElements(LATENCY)
                .flatMap(i -> nodes.get(++next).load().timeout(SECOND), SIZE)
                .subscribe(node -> loaded.add(node.id()), errors::add);

        for (int i = 0; i < 200; i++) {
            time.pass(LATENCY);
            client.calls().stream().skip(1).forEach(Call::answer);
        }

        assertThat(errors).isEmpty();
        assertThat(loaded).hasSize(150);
    }

    @Test
    void oneThatPausesHoldsNobodyBack() {
        load(1);
        load(2);
        throttle(0);
        assertThat(client.sizes()).containsExactly(1, 2);
        throttle(1);

        load(1);

        assertThat(client.sizes()).containsExactly(1, 2, 1);
    }

    @Test
    void oneThatIsThrottledWhileItIsSentHoldsNobodyBack() {
        Client throttling = new Client(call -> call.fail(serviceError(503, "RequestLimitExceeded")));

        throttling.nodes(20).forEach(node -> node.load().subscribe(ok -> {}, error -> {}));

        assertThat(throttling.sizes()).hasSize(16);
    }

    @Test
    void fourFullOnesThatHangLetTheNextFourBy() {
        load(1 + 10 * SIZE);
        assertThat(client.calls()).hasSize(4);

        time.pass(SECOND.minus(MOMENT));
        assertThat(client.calls()).hasSize(4);
        time.pass(MOMENT);
        assertThat(client.calls()).hasSize(8);
        time.pass(SECOND);

        assertThat(client.sizes()).hasSize(11).endsWith(SIZE, SIZE);
    }

    @Test
    void sixteenAreTheMost() {
        hang(16);
        load(2);
        time.pass(LONG);
        assertThat(client.calls()).hasSize(16);

        client.call(7).answer();

        assertThat(client.calls()).hasSize(17);
        assertThat(client.call(16).ids()).containsExactly("n16", "n17");
    }

    @Test
    void oneThatPausesAndIsOldAndEndsIsCountedOnce() {
        load(1);
        throttle(0);
        time.pass(SECOND);
        load(1);
        client.call(2).answer();
        client.call(1).answer();
        assertThat(loaded).containsExactlyInAnyOrder("n0", "n1");

        load(1 + 10 * SIZE);

        assertThat(client.calls()).hasSize(3 + 4);
    }

    @Test
    void oneThatAnswersLateIsAnAnswer() {
        hang(1);
        load(1);

        client.call(0).answer();
        client.call(1).answer();

        assertThat(loaded).containsExactly("n0", "n1");
    }

    @Test
    void aTimerIsSetOnlyWhereSomebodyWaits() {
        load(1);
        client.call(0).answer();
        load(1);
        time.pass(LONG);

        assertThat(time.timers()).isZero();
    }

    @Test
    void oneTimerIsSetHoweverManyWait() {
        load(1 + 3 * SIZE + 50);
        time.pass(LATENCY);
        load(10);
        assertThat(client.calls()).hasSize(4);

        assertThat(time.timers()).isEqualTo(1);
    }

    @Test
    void noTimerIsSetWhenNobodyWaitsAnyMore() {
        load(2);
        client.call(0).answer();

        time.pass(LONG);

        assertThat(time.timers()).isEqualTo(1);
    }
}
