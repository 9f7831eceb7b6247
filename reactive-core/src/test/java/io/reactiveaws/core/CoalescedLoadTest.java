package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.LATENCY;
import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Data;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** When loads are sent, and what is in a call. */
class CoalescedLoadTest {

    /** Stands still: no call becomes old. */
    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodes(10 * SIZE);
    private final List<String> states = new ArrayList<>();

    /** Loads the nodes with these numbers. */
    private void load(int from, int to) {
        nodes.subList(from, to).forEach(node -> node.state().subscribe(states::add));
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "n" + i).toList();
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        Mono<String> state = nodes.get(0).state();

        assertThat(client.calls()).isEmpty();
        state.subscribe();
        assertThat(client.calls()).hasSize(1);
    }

    @Test
    void oneAloneIsSentAtOnceByItsIdentifier() {
        client.state("n0", "running");

        StepVerifier.create(nodes.get(0).state())
                .then(() -> client.call(0).answer())
                .expectNext("running")
                .verifyComplete();

        assertThat(client.call(0).alone()).isTrue();
        assertThat(client.sizes()).containsExactly(1);
    }

    @Test
    void thoseThatComeWhileACallIsInFlightGoTogetherWhenItEnds() {
        load(0, 4);
        client.state("n2", "running");

        assertThat(client.sizes()).containsExactly(1);
        client.call(0).answer();
        assertThat(client.call(1).ids()).isEqualTo(ids(1, 4));
        assertThat(client.call(1).alone()).isFalse();
        client.call(1).answer();

        assertThat(states).containsExactly("pending", "pending", "running", "pending");
        assertThat(client.sizes()).containsExactly(1, 3);
    }

    @Test
    void whatWaitsIsSentBeforeAnswersAreDelivered() {
        List<Integer> callsAtAnswer = new ArrayList<>();
        nodes.get(0).state().subscribe(state -> callsAtAnswer.add(client.calls().size()));
        load(1, 3);

        client.call(0).answer();

        assertThat(callsAtAnswer).containsExactly(2);
    }

    @Test
    void oneThatWaitsAloneIsAskedForByItsIdentifier() {
        load(0, 2);
        client.call(0).answer();

        assertThat(client.call(1).alone()).isTrue();
        assertThat(client.call(1).ids()).containsExactly("n1");
    }

    @Test
    void aLoadAfterAllHaveEndedIsSentAtOnceAgain() {
        load(0, 1);
        client.call(0).answer();
        load(1, 2);

        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void aFullCallIsSentAtOnceUpToFourInFlight() {
        load(0, SIZE);
        assertThat(client.sizes()).containsExactly(1);
        load(SIZE, SIZE + 1);
        assertThat(client.sizes()).containsExactly(1, SIZE);
        load(SIZE + 1, 6 * SIZE);
        assertThat(client.sizes()).containsExactly(1, SIZE, SIZE, SIZE);

        client.call(2).answer();
        assertThat(client.sizes()).containsExactly(1, SIZE, SIZE, SIZE, SIZE);
        assertThat(client.call(4).ids()).isEqualTo(ids(3 * SIZE + 1, 4 * SIZE + 1));
    }

    @Test
    void whatDoesNotFillACallWaitsUntilNoneIsInFlight() {
        load(0, SIZE + 3);

        client.call(0).answer();
        assertThat(client.sizes()).containsExactly(1, SIZE);
        client.call(1).answer();
        assertThat(client.sizes()).containsExactly(1, SIZE, 2);
    }

    @Test
    void aThousandLoadsAreElevenCalls() {
        Client later = Client.answeringLater();
        StepVerifier.withVirtualTime(() -> Flux.fromIterable(later.nodes(1_000))
                        .flatMap(node -> node.data().map(Data::id), 1_000)
                        .collectList()
                        .map(HashSet::new))
                .thenAwait(LATENCY.multipliedBy(5))
                .expectNext(new HashSet<>(ids(0, 1_000)))
                .verifyComplete();

        assertThat(later.sizes()).hasSize(11).startsWith(1, SIZE, SIZE).endsWith(SIZE - 1);
    }

    @Test
    void equalIdentifiersAreAskedForOnce() {
        load(0, 1);
        ResourceContext<Client> context = nodes.get(0).sharedContext();
        Flux.range(0, 5 * SIZE)
                .flatMap(i -> client.node(context, i % 2 == 0 ? "a" : "b").state(), 5 * SIZE)
                .subscribe(states::add);
        client.state("b", "running");

        client.call(0).answer();
        client.call(1).answer();

        assertThat(client.call(1).ids()).containsExactlyInAnyOrder("a", "b");
        assertThat(client.calls()).hasSize(2);
        assertThat(states).hasSize(1 + 5 * SIZE);
        assertThat(states.stream().filter("running"::equals)).hasSize(5 * SIZE / 2);
    }

    @Test
    void tenThousandReadersOfOneAttributeMakeOneRequest() {
        Flux.range(0, 10_000).flatMap(i -> nodes.get(0).state(), 10_000).subscribe(states::add);

        client.call(0).answer();

        assertThat(states).hasSize(10_000);
        assertThat(client.sizes()).containsExactly(1);
    }

    @Test
    void aLoadThatBeginsWhileItsIdentifierIsInFlightIsAnotherOne() {
        load(0, 1);
        Node same = client.node(nodes.get(0).sharedContext(), "n0");
        same.state().subscribe(states::add);

        client.call(0).answer();
        client.state("n0", "running");
        client.call(1).answer();

        assertThat(states).containsExactly("pending", "running");
    }

    @Test
    void anIdentifierThatTheServiceDoesNotTakeWithOthersIsLoadedAlone() {
        load(0, 1);
        for (String id : List.of("n*", "a*", "*")) {
            client.node(nodes.get(0).sharedContext(), id).state().subscribe(states::add);
        }

        assertThat(client.sizes()).containsExactly(1, 1, 1, 1);
        assertThat(client.calls()).allMatch(Call::alone);
    }

    @Test
    void pagesAreFollowed() {
        load(0, 8);
        client.pageSize(3);
        client.call(0).answer();
        for (int page = 0; page < 3; page++) {
            assertThat(client.call(1 + page).page()).isEqualTo(page);
            assertThat(states).hasSize(1);
            client.call(1 + page).answer();
        }

        assertThat(states).hasSize(8);
        assertThat(client.calls()).hasSize(4);
    }

    @Test
    void whatComesWhilePagesAreReadWaits() {
        load(0, 5);
        client.pageSize(3);
        client.call(0).answer();
        client.call(1).answer();
        load(5, 8);
        assertThat(client.call(2).page()).isEqualTo(1);

        client.call(2).answer();

        assertThat(client.call(3).ids()).isEqualTo(ids(5, 8));
    }

    @Test
    void oneThatDoesNotExistHasItsOwnErrorAndTheOthersTheirData() {
        load(0, 1);
        ResourceContext<Client> context = nodes.get(0).sharedContext();
        StepVerifier gone = StepVerifier.create(client.node(context, "gone").state())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceNotFoundException.class)
                        .hasMessage("fake.Node(id=gone) does not exist: AWS was asked for it and gave nothing"))
                .verifyLater();
        load(1, 3);

        client.call(0).answer();
        client.call(1).answer();

        assertThat(client.call(1).ids()).containsExactly("gone", "n1", "n2");
        assertThat(states).hasSize(3);
        gone.verify();
    }

    @Test
    void reloadsAreCoalesced() {
        load(0, 1);
        List<Node> reloaded = new ArrayList<>();
        nodes.subList(1, 4).forEach(node -> node.reload().subscribe(reloaded::add));

        client.call(0).answer();
        client.call(1).answer();

        assertThat(client.sizes()).containsExactly(1, 3);
        assertThat(reloaded).isEqualTo(nodes.subList(1, 4));
    }

    @Test
    void aReloadByARequestOfTheUsersOwnIsNot() {
        load(0, 1);
        nodes.get(1).reloadByOwnRequest().subscribe();
        nodes.get(2).reloadByOwnRequest().subscribe();

        assertThat(client.sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void anotherServiceResourceHasItsOwnCalls() {
        load(0, 1);
        client.nodes(1).get(0).state().subscribe();

        assertThat(client.sizes()).containsExactly(1, 1);
    }

    @Test
    void eachIsSentAloneWhereTheSessionSaysSo() {
        ResourceContext<Client> context = ResourceContext.over(
                client,
                new ResourceSettings(
                        JsonMapper.shared(),
                        Schedulers::parallel,
                        false,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults()));

        Flux.range(0, 3).flatMap(i -> client.node(context, "n" + i).state()).subscribe(states::add);

        assertThat(client.sizes()).containsExactly(1, 1, 1);
        assertThat(client.calls()).allMatch(Call::alone);
    }

    @Test
    void theContextOfAReaderIsTheOneThatTheCallSees() {
        load(0, 1);
        Mono<String> traced = nodes.get(1).state().contextWrite(Context.of("trace", "t1"));
        traced.subscribe();
        nodes.get(2).state().contextWrite(Context.of("trace", "t1")).subscribe();

        client.call(0).answer();

        assertThat(client.call(1).trace()).isEqualTo("t1");
    }
}
