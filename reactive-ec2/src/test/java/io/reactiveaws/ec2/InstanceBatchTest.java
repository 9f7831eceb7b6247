package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.BatchException;
import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** Many instances are stopped and tagged at once. */
class InstanceBatchTest {

    private final FakeEc2 client = new FakeEc2()
            .on(DescribeInstancesRequest.class, InstanceBatchTest::pages)
            .on(
                    StopInstancesRequest.class,
                    request -> StopInstancesResponse.builder().build())
            .on(CreateTagsRequest.class, request -> CreateTagsResponse.builder().build());
    private final Ec2 ec2 = client.ec2();

    /** 60 instances, an empty page, and 10 more. */
    private static DescribeInstancesResponse pages(DescribeInstancesRequest request) {
        return switch (String.valueOf(request.nextToken())) {
            case "null" -> page("empty", 0, 60);
            case "empty" -> page("last", 60, 60);
            case "last" -> page(null, 60, 70);
            default -> throw new AssertionError(request);
        };
    }

    private static DescribeInstancesResponse page(String nextToken, int from, int to) {
        return Answers.instances(IntStream.range(from, to)
                        .mapToObj(i -> Answers.instance(instance -> instance.instanceId("i-" + i)))
                        .toList())
                .nextToken(nextToken)
                .build();
    }

    @Test
    void allAreStoppedInChunksOfFiftyEmptyPagesOrNot() {
        List<BatchOutcome<Instance>> outcomes =
                ec2.instances().stop().collectList().block();
        assertThat(outcomes).hasSize(70).allMatch(BatchOutcome.Done.class::isInstance);
        assertThat(client.sent(StopInstancesRequest.class))
                .extracting(request -> request.instanceIds().size())
                .containsExactlyInAnyOrder(50, 20);
    }

    @Test
    void anInstanceThatIsListedTwiceIsNamedOnceInACallAndHasOneOutcome() {
        client.on(
                DescribeInstancesRequest.class,
                request -> request.nextToken() == null ? page("more", 0, 2) : page(null, 1, 3));

        assertThat(ec2.instances().stop().collectList().block())
                .extracting(outcome -> outcome.resource().id())
                .containsExactly("i-0", "i-1", "i-2");
        assertThat(client.sent(StopInstancesRequest.class))
                .extracting(StopInstancesRequest::instanceIds)
                .containsExactly(List.of("i-0", "i-1", "i-2"));
    }

    @Test
    void theInstancesWinOverTheConsumer() {
        ec2.instances()
                .limit(1)
                .stop(request -> request.force(true).instanceIds("other"))
                .blockLast();
        assertThat(client.sent(StopInstancesRequest.class))
                .containsExactly(StopInstancesRequest.builder()
                        .force(true)
                        .instanceIds("i-0")
                        .build());
    }

    @Test
    void aChunkThatIsRefusedIsInDoubtAloneAndRequireAllSaysSo() {
        client.onFuture(
                StopInstancesRequest.class,
                request -> request.instanceIds().contains("i-60")
                        ? CompletableFuture.failedFuture(FakeEc2.error("IncorrectInstanceState"))
                        : CompletableFuture.completedFuture(
                                StopInstancesResponse.builder().build()));
        StepVerifier.create(ec2.instances().stop().requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(BatchException.class, failed -> {
                            assertThat(failed.done()).isEqualTo(50);
                            assertThat(failed.failures()).isEmpty();
                            assertThat(failed.unknown())
                                    .hasSize(20)
                                    .allSatisfy(outcome ->
                                            assertThat(outcome.code()).isEqualTo("IncorrectInstanceState"));
                        }));
    }

    /**
     * Such as that of a protected instance: moto has ended the free one of the two by then, and EC2 may across zones.
     */
    @Test
    void theErrorOfOneProvesNothingOfTheOthersWhateverItNames() {
        Ec2Exception refused = FakeEc2.error("OperationNotPermitted");
        client.on(StopInstancesRequest.class, request -> {
            throw refused;
        });

        StepVerifier.create(ec2.instances().limit(2).stop())
                .expectNext(
                        new BatchOutcome.Unknown<>(
                                ec2.instance("i-0"), "OperationNotPermitted", "OperationNotPermitted", refused),
                        new BatchOutcome.Unknown<>(
                                ec2.instance("i-1"), "OperationNotPermitted", "OperationNotPermitted", refused))
                .verifyComplete();
        StepVerifier.create(ec2.instances().limit(1).stop())
                .expectNext(new BatchOutcome.Failed<>(
                        ec2.instance("i-0"), "OperationNotPermitted", "OperationNotPermitted", refused))
                .verifyComplete();
    }

    @Test
    void aDryRunHasDoneNothingAndTheInstancesKeepTheirData() {
        client.on(StopInstancesRequest.class, request -> {
            throw FakeEc2.error("DryRunOperation");
        });

        assertThat(ec2.instances()
                        .limit(2)
                        .stop(request -> request.dryRun(true))
                        .collectList()
                        .block())
                .hasSize(2)
                .allSatisfy(outcome -> {
                    assertThat(outcome).isInstanceOf(BatchOutcome.Failed.class);
                    assertThat(outcome.resource().snapshot()).isPresent();
                });
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        BatchFlux<Instance> stopped = ec2.instances().stop();
        assertThat(client.sent).isEmpty();
        stopped.blockLast();
        stopped.blockLast();
        assertThat(client.sent(StopInstancesRequest.class)).hasSize(4);
    }

    @Test
    void createTagsGivesAllTheSameTags() {
        StepVerifier.create(ec2.instances().createTags(Tags.of("env", "test")).requireAll())
                .expectNext(70L)
                .verifyComplete();
        assertThat(client.sent(CreateTagsRequest.class))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.tags()).isEqualTo(Tags.of("env", "test")));
        ec2.instances()
                .limit(1)
                .createTags(request -> request.resources("other").tags(Tags.of("a", "b")))
                .blockLast();
        assertThat(client.sent(CreateTagsRequest.class).get(2))
                .isEqualTo(CreateTagsRequest.builder()
                        .resources("i-0")
                        .tags(Tags.of("a", "b"))
                        .build());
        assertThatThrownBy(() ->
                        ec2.instances().createTags((Collection<software.amazon.awssdk.services.ec2.model.Tag>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Ec2().instances [DescribeInstances].createTags: 'tags' must not be null");
    }

    static Stream<InstanceListing> listings() {
        return Stream.of(
                new InstanceListing("vpc-id", ec2 -> ec2.vpc("x").instances()),
                new InstanceListing("subnet-id", ec2 -> ec2.subnet("x").instances()),
                new InstanceListing(
                        "placement-group-name", ec2 -> ec2.placementGroup("x").instances()));
    }

    /** Where instances are listed below something else. */
    record InstanceListing(String filter, java.util.function.Function<Ec2, InstanceCollection> of) {
        @Override
        public String toString() {
            return filter;
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void anyListingOfInstancesCanBeStopped(InstanceListing listing) {
        StepVerifier.create(listing.of().apply(ec2).stop().requireAll())
                .expectNext(70L)
                .verifyComplete();
        assertThat(client.sent(DescribeInstancesRequest.class))
                .allSatisfy(request -> assertThat(request.filters())
                        .containsExactly(Filter.builder()
                                .name(listing.filter())
                                .values("x")
                                .build()));
    }
}
