package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.DELAY;
import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

/** Waiters of one type poll together. */
class SharedWaiterTest {

    private static final int MANY = 5_000;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final Client client = Client.answeringLater();
    private final List<Node> nodes = client.nodes(MANY);
    private final List<Node> done = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    @AfterEach
    void resetTime() {
        VirtualTimeScheduler.reset();
    }

    private Disposable run(Mono<Node> wait) {
        return wait.subscribe(done::add, errors::add);
    }

    private List<Disposable> runAll(List<Node> waiting, Function<Node, Mono<Node>> wait) {
        return waiting.stream().map(node -> run(wait.apply(node))).toList();
    }

    /** How many calls are sent within a time. */
    private int callsWithin(Duration duration) {
        int before = client.calls().size();
        time.advanceTimeBy(duration);
        return client.calls().size() - before;
    }

    private void allAre(String state) {
        nodes.forEach(node -> client.state(node.id(), state));
    }

    @Test
    void fiveThousandWaitersCostFiftyCallsATick() {
        runAll(nodes, Node::waitUntilRunning);

        time.advanceTimeBy(DELAY.dividedBy(2));
        assertThat(client.calls()).hasSize(1 + 50);
        for (int tick = 0; tick < 5; tick++) {
            assertThat(callsWithin(DELAY)).isEqualTo(50);
        }
        allAre("running");
        assertThat(done).isEmpty();
        assertThat(callsWithin(DELAY)).isEqualTo(50);

        assertThat(done).containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(callsWithin(Duration.ofHours(1))).isZero();
    }

    @Test
    void fiftyCallsATickAlsoIfTheyEndAtOnce() {
        Client atOnce = Client.answeringAtOnce();
        runAll(atOnce.nodes(MANY), Node::waitUntilRunning);
        int first = atOnce.calls().size();

        time.advanceTimeBy(DELAY);

        assertThat(atOnce.calls()).hasSize(first + 50);
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        nodes.get(0).waitUntilRunning();

        assertThat(callsWithin(Duration.ofHours(1))).isZero();
    }

    @Test
    void oneAlonePollsAtOnceAndThenAfterEachDelay() {
        run(nodes.get(0).waitUntilRunning());

        assertThat(client.calls()).hasSize(1);
        assertThat(callsWithin(DELAY.minusMillis(1))).isZero();
        assertThat(callsWithin(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(callsWithin(DELAY)).isEqualTo(1);
        assertThat(client.calls()).allMatch(Call::alone);
    }

    @Test
    void theDataOfTheLastPollIsKept() {
        client.state("n0", "running");
        run(nodes.get(0).waitUntilRunning());
        time.advanceTimeBy(DELAY);

        assertThat(nodes.get(0).snapshot().orElseThrow().state()).isEqualTo("running");
        StepVerifier.create(nodes.get(0).state()).expectNext("running").verifyComplete();
        assertThat(client.calls()).hasSize(1);
    }

    @Test
    void nothingIsSentAfterTheLastHasCancelled() {
        List<Disposable> waits = runAll(nodes, Node::waitUntilRunning);
        time.advanceTimeBy(DELAY.multipliedBy(2));

        waits.subList(1, MANY).forEach(Disposable::dispose);
        assertThat(callsWithin(DELAY.multipliedBy(2))).isEqualTo(2);
        waits.get(0).dispose();

        assertThat(callsWithin(Duration.ofHours(1))).isZero();
    }

    @Test
    void cancelReachesThePollInFlight() {
        Client manual = Client.manual();
        Disposable wait = run(manual.nodes(1).get(0).waitUntilRunning());

        wait.dispose();

        assertThat(manual.call(0).cancelled()).isTrue();
    }

    @Test
    void oneThatComesLaterPollsAtOnceAndThenWithTheOthers() {
        runAll(nodes.subList(0, 2), Node::waitUntilRunning);
        time.advanceTimeBy(Duration.ofSeconds(5));

        run(nodes.get(2).waitUntilRunning());
        assertThat(callsWithin(Duration.ofMillis(9_999))).isZero();
        assertThat(callsWithin(Duration.ofSeconds(1))).isEqualTo(1);

        assertThat(client.sizes()).containsExactly(1, 1, 1, 3);
    }

    @Test
    void aTickLessThanHalfADelayAfterTheFirstPollIsLeftOut() {
        run(nodes.get(0).waitUntilRunning());
        time.advanceTimeBy(Duration.ofMillis(7_501));

        run(nodes.get(1).waitUntilRunning());
        time.advanceTimeBy(DELAY);
        assertThat(client.sizes()).containsExactly(1, 1, 1);
        time.advanceTimeBy(DELAY);
        assertThat(client.sizes()).containsExactly(1, 1, 1, 2);
    }

    @Test
    void eachDelayHasItsOwnTicks() {
        WaiterConfig often = WaiterConfig.defaults().delay(Duration.ofSeconds(5));
        runAll(nodes.subList(0, 50), Node::waitUntilRunning);
        runAll(nodes.subList(50, 80), node -> node.waitUntilRunning(often));
        time.advanceTimeBy(Duration.ofSeconds(1));
        int first = client.calls().size();

        time.advanceTimeBy(Duration.ofSeconds(30));

        assertThat(client.sizes().subList(first, client.calls().size()))
                .filteredOn(size -> size == 30)
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(client.sizes().subList(first, client.calls().size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2 * 50 + 6 * 30);
        assertThat(client.calls()).hasSizeLessThanOrEqualTo(first + 8);
    }

    @Test
    void ifEachSecondCallIsThrottledNobodyFails() {
        int[] number = new int[1];
        Client throttled = new Client(call -> {
            if (number[0]++ % 2 == 0) {
                Client.answerLater(call);
            } else {
                call.fail(serviceError(503, "RequestLimitExceeded"));
            }
        });
        runAll(throttled.nodes(10 * SIZE), Node::waitUntilRunning);

        time.advanceTimeBy(DELAY.multipliedBy(3));
        for (int i = 0; i < 10 * SIZE; i++) {
            throttled.state("n" + i, "running");
        }
        time.advanceTimeBy(DELAY.multipliedBy(30));

        assertThat(errors).isEmpty();
        assertThat(done).hasSize(10 * SIZE);
    }

    @Test
    void eachHasItsOwnDeadline() {
        run(nodes.get(0).waitUntilRunning());
        run(nodes.get(1).waitUntilRunning(WaiterConfig.defaults().maxAttempts(2)));
        run(nodes.get(2).waitUntilRunning(WaiterConfig.defaults().timeout(Duration.ofSeconds(20))));

        time.advanceTimeBy(Duration.ofSeconds(16));
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessage("fake.Node(id=n1).waitUntilRunning [DescribeNodes]: running was not reached"
                                + " after 2 polls, the most that are allowed, in PT15.05S; last seen: pending"));
        time.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(errors)
                .hasSize(2)
                .last()
                .satisfies(error -> assertThat(error)
                        .hasMessageStartingWith(
                                "fake.Node(id=n2).waitUntilRunning [DescribeNodes]: running was not reached"));

        allAre("running");
        time.advanceTimeBy(DELAY);
        assertThat(done).containsExactly(nodes.get(0));
    }

    @Test
    void aStateOfFailureEndsTheWaitOfItsOwnResource() {
        client.state("n1", "broken");
        runAll(nodes.subList(0, 3), Node::waitUntilRunning);

        time.advanceTimeBy(DELAY);
        assertThat(errors).singleElement().isInstanceOfSatisfying(WaiterException.class, error -> {
            assertThat(error.kind()).isEqualTo(WaiterException.Kind.FAILURE_STATE);
            assertThat(error).hasMessageStartingWith("fake.Node(id=n1)");
        });

        allAre("running");
        time.advanceTimeBy(DELAY);
        assertThat(done).containsExactlyInAnyOrder(nodes.get(0), nodes.get(2));
    }

    @Test
    void oneThatIsMissingFromAnAnswerIsWhatTheServiceCallsNotFound() {
        ResourceContext<Client> context = nodes.get(0).sharedContext();
        Node gone = client.node(context, "gone");
        run(nodes.get(0).waitUntilRunning());
        run(gone.waitUntilRunning());
        run(gone.waitUntilDeleted());
        run(nodes.get(1).waitUntilDeleted());

        time.advanceTimeBy(DELAY.dividedBy(2));

        assertThat(client.sizes()).containsExactly(1, 2);
        assertThat(done).containsExactly(gone);
        assertThat(errors).isEmpty();
    }

    @Test
    void oneThatIsMissingEndsAWaitThatKnowsNothingOfIt() {
        run(nodes.get(0).waitUntil(data -> false));
        run(client.node(nodes.get(0).sharedContext(), "gone").waitUntil(data -> false));
        run(nodes.get(1).waitUntil(data -> data.id().equals("n1")));

        time.advanceTimeBy(DELAY.dividedBy(2));

        assertThat(client.sizes()).containsExactly(1, 2);
        assertThat(errors).singleElement().isInstanceOf(ResourceNotFoundException.class);
        assertThat(done).containsExactly(nodes.get(1));
    }

    @Test
    void anErrorThatIsNotTransientEndsTheWaitsThatWereInTheCall() {
        Client manual = Client.manual();
        runAll(manual.nodes(4), Node::waitUntilRunning);

        manual.call(0).answer();
        manual.call(1).fail(serviceError(403, "UnauthorizedOperation"));
        time.advanceTimeBy(DELAY);

        assertThat(errors).hasSize(3);
        assertThat(manual.sizes()).containsExactly(1, 3, 1);
    }

    @Test
    void aTickThatComesWhileAPollIsInFlightIsLeftOut() {
        Client manual = Client.manual();
        runAll(manual.nodes(2), Node::waitUntilRunning);
        manual.call(0).answer();
        manual.call(1).answer();

        time.advanceTimeBy(DELAY);
        assertThat(manual.sizes()).containsExactly(1, 1, 2);
        time.advanceTimeBy(DELAY);
        assertThat(manual.sizes()).containsExactly(1, 1, 2);
        manual.call(2).answer();
        time.advanceTimeBy(DELAY);
        assertThat(manual.sizes()).containsExactly(1, 1, 2, 2);
    }

    @Test
    void eachPollsAloneWhereTheSessionSaysSo() {
        ResourceContext<Client> context = new ResourceContext<>(new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                new ResourceSettings(
                        JsonMapper.shared(),
                        Schedulers::parallel,
                        false,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults())));
        run(client.node(context, "n0").waitUntilRunning());
        run(client.node(context, "n1").waitUntilRunning());

        time.advanceTimeBy(DELAY);

        assertThat(client.sizes()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void aSchedulerThatTakesNothingEndsTheWait() {
        Scheduler disposed = Schedulers.newSingle("disposed");
        disposed.dispose();
        ResourceContext<Client> context = new ResourceContext<>(new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                new ResourceSettings(
                        JsonMapper.shared(),
                        () -> disposed,
                        true,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults())));

        run(client.node(context, "n0").waitUntilRunning());

        assertThat(errors).singleElement().asString().contains("shutdown");
    }
}
