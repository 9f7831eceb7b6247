package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** What a reader that cancels does to the others and to the calls. */
class CoalescedCancelTest {

    /** Stands still: no call becomes old. */
    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodes(3 * SIZE);
    private final List<String> states = new ArrayList<>();

    private List<Disposable> load(int from, int to) {
        return nodes.subList(from, to).stream()
                .map(node -> node.state().subscribe(states::add))
                .toList();
    }

    private static void cancel(List<Disposable> readers) {
        readers.forEach(Disposable::dispose);
    }

    @Test
    void oneThatIsAloneCancelsItsCall() {
        cancel(load(0, 1));

        assertThat(client.call(0).cancelled()).isTrue();
        load(1, 2);
        assertThat(client.calls()).hasSize(2);
    }

    @Test
    void oneOfManyLeavesTheCallToTheOthers() {
        load(0, 1);
        List<Disposable> readers = load(1, 4);
        client.call(0).answer();

        cancel(readers.subList(0, 2));
        assertThat(client.call(1).cancelled()).isFalse();
        client.call(1).answer();

        assertThat(states).hasSize(2);
    }

    @Test
    void theLastOneCancelsTheCallAndWhatWaitsIsSent() {
        load(0, 1);
        List<Disposable> readers = load(1, 4);
        client.call(0).answer();
        load(4, 6);

        cancel(readers);
        assertThat(client.call(1).cancelled()).isTrue();
        client.call(2).answer();

        assertThat(client.sizes()).containsExactly(1, 3, 2);
        assertThat(states).hasSize(3);
    }

    @Test
    void theSecondOfTwoWithTheSameIdentifierKeepsTheCall() {
        List<Disposable> readers = load(0, 1);
        Node same = client.node(nodes.get(0).sharedContext(), "n0");
        Disposable first = same.state().subscribe(states::add);
        Disposable second =
                client.node(nodes.get(0).sharedContext(), "n0").state().subscribe(states::add);
        cancel(readers);

        first.dispose();
        assertThat(client.call(1).cancelled()).isFalse();
        second.dispose();
        assertThat(client.call(1).cancelled()).isTrue();
    }

    @Test
    void oneThatCancelsBeforeItIsSentIsNotSent() {
        load(0, 1);
        List<Disposable> readers = load(1, 5);
        cancel(readers.subList(0, 2));

        client.call(0).answer();

        assertThat(client.call(1).ids()).containsExactly("n3", "n4");
    }

    @Test
    void nothingIsSentIfAllCancelBeforeThat() {
        load(0, 1);
        cancel(load(1, 5));

        client.call(0).answer();

        assertThat(client.calls()).hasSize(1);
        load(5, 6);
        assertThat(client.calls()).hasSize(2);
    }

    @Test
    void thoseWhoHaveCancelledDoNotFillACall() {
        load(0, 1);
        for (int i = 1; i < 2 * SIZE; i++) {
            cancel(load(i, i + 1));
        }
        load(2 * SIZE, 3 * SIZE - 1);
        assertThat(client.calls()).hasSize(1);

        client.call(0).answer();

        assertThat(client.sizes()).containsExactly(1, SIZE - 1);
        assertThat(client.call(1).ids()).startsWith("n" + 2 * SIZE);
    }

    @Test
    void aReaderThatComesAgainAndAgainIsAskedForOnce() {
        load(0, 1);
        for (int i = 0; i < 3 * SIZE; i++) {
            cancel(load(1, 2));
        }
        load(1, 3);

        client.call(0).answer();
        client.call(1).answer();

        assertThat(client.call(1).ids()).containsExactly("n1", "n2");
        assertThat(states).hasSize(3);
    }

    @Test
    void aPageInFlightIsCancelled() {
        load(0, 1);
        List<Disposable> readers = load(1, 5);
        client.pageSize(2);
        client.call(0).answer();
        client.call(1).answer();

        cancel(readers);

        assertThat(client.call(2).page()).isEqualTo(1);
        assertThat(client.call(2).cancelled()).isTrue();
    }

    @Test
    void thoseWhoCancelWhileAnswersAreDeliveredGetNone() {
        load(0, 1);
        List<Mono<String>> reads = nodes.subList(1, 4).stream().map(Node::state).toList();
        Disposable first = Mono.firstWithValue(reads).subscribe(states::add);

        client.call(0).answer();
        client.call(1).answer();

        assertThat(states).hasSize(2);
        assertThat(first.isDisposed()).isTrue();
    }
}
