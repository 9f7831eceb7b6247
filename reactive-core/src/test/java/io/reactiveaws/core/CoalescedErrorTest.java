package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Exceptions;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Who is told of the errors of a call for many, and how. */
class CoalescedErrorTest {

    /** Stands still: no call becomes old. */
    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = Client.manual();
    private final List<Node> nodes = client.nodes(10);
    private final List<String> states = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    private void load(int from, int to) {
        nodes.subList(from, to).forEach(node -> node.state().subscribe(states::add, errors::add));
    }

    private static String checkpoints(Throwable error) {
        return traceback(error).getMessage();
    }

    private static Throwable traceback(Throwable error) {
        return Arrays.stream(error.getSuppressed())
                .filter(Exceptions::isTraceback)
                .findAny()
                .orElseThrow();
    }

    @Test
    void anErrorReachesThoseWhoWereInTheCallAndNobodyElse() {
        load(0, 4);
        client.call(0).answer();
        load(4, 6);

        client.call(1).fail(serviceError(400, "Denied"));
        client.call(2).answer();

        assertThat(client.call(1).ids()).containsExactly("n1", "n2", "n3");
        assertThat(errors).hasSize(3);
        assertThat(states).hasSize(3);
    }

    @Test
    void eachHasAnErrorOfTheSameTypeThatNamesItsOwnResource() {
        SqsException denied = serviceError(400, "Denied");
        denied.addSuppressed(new IOException("the first attempt"));
        load(0, 3);
        client.call(0).answer();

        client.call(1).fail(denied);

        assertThat(errors).hasSize(2);
        for (int i = 0; i < errors.size(); i++) {
            Throwable error = errors.get(i);
            assertThat(error).isExactlyInstanceOf(SqsException.class).hasMessage(denied.getMessage());
            assertThat(traceback(error).getStackTrace()).isEqualTo(denied.getStackTrace());
            assertThat(((SqsException) error).statusCode()).isEqualTo(400);
            assertThat(((SqsException) error).awsErrorDetails().errorCode()).isEqualTo("Denied");
            assertThat(error.getSuppressed()).contains(denied.getSuppressed()[0]);
            assertThat(checkpoints(error))
                    .contains("fake.Node(id=n" + (i + 1) + ").load [DescribeNodes]")
                    .doesNotContain("n" + (2 - i));
        }
    }

    @Test
    void anErrorOfTheSdkItselfKeepsItsTypeAndCause() {
        IOException cause = new IOException("reset");
        load(0, 3);
        client.call(0).answer();

        client.call(1).fail(SdkClientException.create("Unable to execute HTTP request", cause));

        assertThat(errors)
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .isExactlyInstanceOf(SdkClientException.class)
                        .hasCause(cause));
    }

    @Test
    void anErrorThatIsNotTheSdksIsPassedOnAsItIs() {
        IllegalStateException odd = new IllegalStateException("odd");
        load(0, 3);
        client.call(0).answer();

        client.call(1).fail(odd);

        assertThat(errors).containsExactly(odd, odd);
        assertThat(checkpoints(odd)).contains("n1", "n2");
    }

    @Test
    void oneAloneHasTheErrorOfItsOwnLoad() {
        SqsException denied = serviceError(400, "Denied");
        load(0, 1);

        client.call(0).fail(denied);

        assertThat(errors).containsExactly(denied);
        assertThat(checkpoints(denied)).contains("fake.Node(id=n0).load [DescribeNode]");
    }

    @Test
    void theNextReaderTriesAgain() {
        load(0, 3);
        client.call(0).answer();
        client.call(1).fail(serviceError(400, "Denied"));

        load(1, 2);
        client.call(2).answer();

        assertThat(states).hasSize(2);
    }

    @Test
    void whatWaitsIsSentAfterAnError() {
        load(0, 3);

        client.call(0).fail(serviceError(400, "Denied"));
        client.call(1).answer();

        assertThat(errors).hasSize(1);
        assertThat(states).hasSize(2);
    }

    @Test
    void whatWasFoundBeforeAnErrorIsAnAnswer() {
        load(0, 5);
        client.pageSize(3);
        client.call(0).answer();
        client.call(1).answer();

        client.call(2).fail(serviceError(500, "InternalError"));

        assertThat(states).hasSize(1 + 3);
        assertThat(errors).hasSize(1);
        assertThat(checkpoints(errors.get(0))).contains("fake.Node(id=n4).load [DescribeNodes]");
    }

    @Test
    void aRepeatedTokenIsAnErrorOfThoseWhoHaveNoAnswerYet() {
        load(0, 2);
        client.node(nodes.get(0).sharedContext(), "gone").state().subscribe(states::add, errors::add);
        client.repeatTokens();
        client.call(0).answer();
        client.call(1).answer();
        client.call(2).answer();

        assertThat(client.calls()).hasSize(3);
        assertThat(states).hasSize(2);
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .isInstanceOf(PaginationException.class)
                        .hasMessageStartingWith("fake.Node.load [DescribeNodes]: the service gave the token"));
    }

    @Test
    void aClientThatThrowsIsAnErrorOfThoseInTheCall() {
        IllegalArgumentException odd = new IllegalArgumentException("odd");
        boolean[] broken = new boolean[1];
        Client throwing = new Client(call -> {
            if (broken[0]) {
                throw odd;
            }
        });
        throwing.nodes(3).forEach(node -> node.state().subscribe(states::add, errors::add));
        broken[0] = true;

        throwing.call(0).answer();

        assertThat(states).hasSize(1);
        assertThat(errors).containsExactly(odd, odd);
    }

    @Test
    void aClosedSessionIsSaidToAllWhoWait() {
        AtomicBoolean closed = new AtomicBoolean();
        ResourceContext<Client> context = new ResourceContext<>(
                new ClientScope<>(client, ClientLifecycle.closedBy(closed::get), ResourceSettings.defaults()));
        for (String id : List.of("a", "b", "c")) {
            client.node(context, id).state().subscribe(states::add, errors::add);
        }
        closed.set(true);

        client.call(0).answer();

        assertThat(client.calls()).hasSize(1);
        assertThat(errors)
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("the session of this resource is closed"));
    }

    @Test
    void aReaderThatFailsAtTakingItsAnswerHarmsNobody() {
        load(0, 1);
        nodes.get(1).state().subscribe(state -> {
            throw new IllegalStateException("a reader's own");
        });
        load(2, 4);

        client.call(0).answer();
        client.call(1).answer();
        load(4, 5);

        assertThat(states).hasSize(3);
        assertThat(client.calls()).hasSize(3);
    }
}
