package io.reactiveaws.core;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import io.reactiveaws.core.observation.SharedCallTracingHandler;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What is told of a call that loads many resources. */
class CoalescedObservationTest {

    private static final String CALL = "aws.resource.call";

    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SimpleTracer tracer = new SimpleTracer();
    private final Client client = Client.manual();
    private final ResourceContext<Client> context = ResourceContext.over(client, settings());

    private ResourceSettings settings() {
        return new ServiceResource.Options()
                .observationRegistry(registry)
                .meterRegistry(meters)
                .settings(ConnectionCount.unknown());
    }

    private void load(String id) {
        client.node(context, id).state().subscribe();
    }

    private Observation load(String id, String reader) {
        Observation observation = Observation.start(reader, registry);
        Node node = client.node(context, id);
        node.state()
                .contextWrite(view -> view.put("micrometer.observation", observation))
                .subscribe();
        return observation;
    }

    @Test
    void aCallForManyIsOneObservationThatKnowsItsCallers() {
        load("n0");
        Observation first = load("n1", "first");
        Observation second = load("n2", "second");
        client.call(0).answer();
        client.call(1).answer();
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(CALL, 2)
                .hasAnObservation(call -> call.hasNameEqualTo(CALL)
                        .hasLowCardinalityKeyValue("aws.operation", "DescribeNodes")
                        .hasLowCardinalityKeyValue("aws.resource.type", "Node")
                        .hasLowCardinalityKeyValue("aws.resource.member", "load")
                        .hasHighCardinalityKeyValue("aws.resource.callers", "2")
                        .doesNotHaveHighCardinalityKeyValueWithKey("aws.resource.id.id")
                        .hasParentObservationEqualTo(first));
        assertThat(second.getContext().getName()).isEqualTo("second");
    }

    @Test
    void itsSpanIsLinkedToThoseOfItsOtherCallers() {
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new SharedCallTracingHandler(tracer), new DefaultTracingObservationHandler(tracer)));
        load("n0");
        Observation first = load("n1", "first");
        Observation second = load("n2", "second");
        client.call(0).answer();
        client.call(1).answer();
        first.stop();
        second.stop();
        SimpleSpan shared = span("fake DescribeNodes");
        assertThat(shared.getParentId()).isEqualTo(span("first").getSpanId());
        assertThat(shared.getLinks().stream().map(Link::getTraceContext).map(of -> of.spanId()))
                .containsExactly(span("second").getSpanId());
    }

    private SimpleSpan span(String name) {
        return tracer.getSpans().stream()
                .filter(span -> name.equals(span.getName()))
                .findFirst()
                .orElseThrow();
    }

    /** A call for two of four that were refused together is for two. */
    @Test
    void aPartOfARefusedCallHasItsOwnCallers() {
        List<Node> nodes = IntStream.range(0, 5)
                .mapToObj(i -> new Node(context, "n" + i, CoalescedFixtures.COALESCED_BY_LIST))
                .toList();
        nodes.forEach(node -> node.state().onErrorComplete().subscribe());
        client.call(0).answer();
        client.call(1).fail(WaiterFixtures.serviceError(400, "InvalidNode.NotFound"));
        client.call(2).answer();
        client.call(3).answer();
        assertThat(client.sizes()).containsExactly(1, 4, 2, 2);
        assertThat(registry)
                .hasNumberOfObservationsEqualTo(4)
                .hasAnObservationWithAKeyValue("aws.resource.callers", "4")
                .hasAnObservationWithAKeyValue("aws.resource.callers", "2");
    }

    @Test
    void aThrottledCallThatIsMadeAgainIsAnotherObservationAndARetry() {
        load("n0");
        load("n1");
        load("n2");
        client.call(0).answer();
        client.call(1)
                .fail(AwsServiceException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("RequestLimitExceeded")
                                .build())
                        .build());
        time.pass(Duration.ofSeconds(2));
        client.call(2).answer();
        assertThat(registry).hasNumberOfObservationsWithNameEqualTo(CALL, 3);
        assertThat(Stream.of("SUCCESS", "ERROR"))
                .allSatisfy(outcome -> assertThat(registry).hasAnObservationWithAKeyValue("outcome", outcome));
        assertThat(meters.get("aws.resource.retries")
                        .tags(List.of(
                                io.micrometer.core.instrument.Tag.of("aws.service", "fake"),
                                io.micrometer.core.instrument.Tag.of("aws.operation", "DescribeNodes")))
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
