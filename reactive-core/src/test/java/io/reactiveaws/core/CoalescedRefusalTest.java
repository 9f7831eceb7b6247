package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A list of identifiers that the service refuses for the sake of one of them. */
class CoalescedRefusalTest {

    /** Stands still: no call becomes old. */
    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodesByList(101);
    private final List<String> loaded = new ArrayList<>();
    private final Map<String, Throwable> errors = new LinkedHashMap<>();
    private int handled;

    private Disposable load(int number) {
        Node node = nodes.get(number);
        return node.load().subscribe(ok -> loaded.add(node.id()), error -> errors.put(node.id(), error));
    }

    /** Nodes 1 to the last one coalesce behind a call for node 0. */
    private void coalesce(int last) {
        IntStream.rangeClosed(0, last).forEach(this::load);
        client.call(0).answer();
        handled = 1;
    }

    /**
     * Answers call after call until no more come: with the error if it asks for one of these, else with what it asks
     * for.
     */
    private void answerAll(SqsException error, Set<String> refused) {
        while (handled < client.calls().size()) {
            Call call = client.call(handled++);
            if (call.ids().stream().anyMatch(refused::contains)) {
                call.fail(error);
            } else {
                call.answer();
            }
        }
    }

    private static String checkpoint(Throwable error) {
        return Arrays.toString(error.getSuppressed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidNode.NotFound", "InvalidNode.Malformed"})
    void onlyTheOneWhoseIdentifierIsRefusedIsToldSo(String code) {
        SqsException refusal = serviceError(400, code);
        coalesce(5);

        answerAll(refusal, Set.of("n2"));

        assertThat(loaded).containsExactlyInAnyOrder("n0", "n1", "n3", "n4", "n5");
        assertThat(errors).containsOnlyKeys("n2");
        assertThat(errors.get("n2")).isSameAs(refusal);
        assertThat(checkpoint(refusal)).contains("fake.Node(id=n2).load [DescribeNode]");
    }

    @Test
    void theListIsHalvedUntilTheRefusedOneIsAlone() {
        coalesce(8);

        answerAll(serviceError(400, "InvalidNode.NotFound"), Set.of("n3"));

        assertThat(client.calls().stream().map(Call::ids))
                .containsExactly(
                        List.of("n0"),
                        List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"),
                        List.of("n1", "n2", "n3", "n4"),
                        List.of("n1", "n2"),
                        List.of("n3", "n4"),
                        List.of("n3"),
                        List.of("n4"),
                        List.of("n5", "n6", "n7", "n8"));
        assertThat(client.call(5).alone()).isTrue();
    }

    @Test
    void oneInAFullListCostsSixteenCalls() {
        coalesce(100);

        answerAll(serviceError(400, "InvalidNode.NotFound"), Set.of("n77"));

        assertThat(loaded).hasSize(100);
        assertThat(client.calls()).hasSizeLessThanOrEqualTo(1 + 16);
    }

    @Test
    void manyRefusedOnesAreEachToldSo() {
        Set<String> refused = Set.of("n1", "n2", "n4", "n7");
        coalesce(8);

        answerAll(serviceError(400, "InvalidNode.NotFound"), refused);

        assertThat(errors.keySet()).isEqualTo(refused);
        assertThat(loaded).hasSize(9 - refused.size());
    }

    @Test
    void anotherErrorIsThatOfAll() {
        coalesce(4);

        answerAll(serviceError(403, "UnauthorizedOperation"), Set.of("n2"));

        assertThat(client.calls()).hasSize(2);
        assertThat(errors).containsOnlyKeys("n1", "n2", "n3", "n4");
    }

    @Test
    void anErrorOfOneHalfIsNoErrorOfTheOther() {
        coalesce(4);
        client.call(1).fail(serviceError(400, "InvalidNode.NotFound"));
        client.call(2).fail(serviceError(500, "InternalError"));
        client.call(3).answer();

        assertThat(client.call(2).ids()).containsExactly("n1", "n2");
        assertThat(client.call(3).ids()).containsExactly("n3", "n4");
        assertThat(loaded).containsExactly("n0", "n3", "n4");
        assertThat(errors).containsOnlyKeys("n1", "n2");
    }

    @Test
    void thoseWhomTheRefusalNamesAreNotAskedForAgain() {
        coalesce(5);

        client.call(1).fail(serviceError(400, "InvalidNode.NotFound", "The nodes 'n2, n5' do not exist"));
        client.call(2).answer();

        assertThat(client.calls()).hasSize(3);
        assertThat(client.call(2).ids()).containsExactly("n1", "n3", "n4");
        assertThat(loaded).containsExactly("n0", "n1", "n3", "n4");
        assertThat(errors).containsOnlyKeys("n2", "n5");
        assertThat(checkpoint(errors.get("n5"))).contains("fake.Node(id=n5).load [DescribeNodes]");
    }

    @Test
    void allAreToldWhereTheRefusalNamesAll() {
        coalesce(2);

        client.call(1).fail(serviceError(400, "InvalidNode.NotFound", "The nodes 'n1, n2' do not exist"));

        assertThat(client.calls()).hasSize(2);
        assertThat(errors).containsOnlyKeys("n1", "n2");
    }

    @Test
    void aRefusalOfWhatNobodyAskedForRepeatsNoCall() {
        coalesce(2);
        SqsException refusal = serviceError(400, "InvalidNode.NotFound", "The nodes 'n77' do not exist");

        answerAll(refusal, Set.of("n1", "n2"));

        assertThat(client.calls().stream().map(Call::ids))
                .containsExactly(List.of("n0"), List.of("n1", "n2"), List.of("n1"), List.of("n2"));
        assertThat(errors).containsOnlyKeys("n1", "n2");
    }

    @Test
    void whoHasLeftIsNotAskedForAgain() {
        load(0);
        load(1);
        Disposable leaving = load(2);
        load(3);
        client.call(0).answer();

        leaving.dispose();
        client.call(1).fail(serviceError(400, "InvalidNode.NotFound"));
        client.call(2).answer();
        client.call(3).answer();

        assertThat(client.calls().stream().skip(2).map(Call::ids)).containsExactly(List.of("n1"), List.of("n3"));
        assertThat(loaded).containsExactly("n0", "n1", "n3");
    }

    @Test
    void eachReaderOfTheRefusedOneHasItsOwnPlace() {
        load(0);
        load(1);
        load(2);
        List<Throwable> others = new ArrayList<>();
        Node same = new Node(nodes.get(2).sharedContext(), "n2", nodes.get(2).coalescedLoad());
        same.load().subscribe(ok -> {}, others::add);
        client.call(0).answer();
        client.call(1).fail(serviceError(400, "InvalidNode.NotFound"));
        client.call(2).answer();
        client.call(3).fail(serviceError(400, "InvalidNode.NotFound"));

        assertThat(errors).containsOnlyKeys("n2");
        assertThat(others).singleElement().isNotSameAs(errors.get("n2"));
    }

    @Test
    void theLastOneToCancelStopsTheHalves() {
        load(0);
        List<Disposable> readers = Stream.of(1, 2, 3, 4).map(this::load).toList();
        client.call(0).answer();
        client.call(1).fail(serviceError(400, "InvalidNode.NotFound"));

        readers.forEach(Disposable::dispose);

        assertThat(client.call(2).cancelled()).isTrue();
        assertThat(client.calls()).hasSize(3);
    }

    @Test
    void anIdentifierWithAWildcardIsAskedForWithTheOthers() {
        Node odd = new Node(nodes.get(0).sharedContext(), "n*", nodes.get(0).coalescedLoad());
        load(0);
        load(1);
        odd.load().subscribe();
        client.call(0).answer();

        assertThat(client.call(1).ids()).containsExactly("n1", "n*");
    }

    @Test
    void aFilterIsNeverHalved() {
        List<Node> filtered = client.nodes(4);
        filtered.forEach(node -> node.load().subscribe(ok -> {}, error -> errors.put(node.id(), error)));
        client.call(0).answer();

        client.call(1).fail(serviceError(400, "InvalidNode.NotFound"));

        assertThat(client.calls()).hasSize(2);
        assertThat(errors).hasSize(3);
    }
}
