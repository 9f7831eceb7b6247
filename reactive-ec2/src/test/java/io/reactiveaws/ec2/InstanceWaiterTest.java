package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataRequest;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** The states in between, which no emulator shows. */
class InstanceWaiterTest {

    private final FakeEc2 client = new FakeEc2();
    private final Instance instance = client.ec2().instance("i-1");

    /** Answers with one state after the other; a text that begins with Invalid is an error. */
    private void states(String... states) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(states));
        client.onFuture(DescribeInstancesRequest.class, request -> {
            String state = left.removeFirst();
            return state.startsWith("Invalid")
                    ? CompletableFuture.failedFuture(FakeEc2.error(state))
                    : CompletableFuture.completedFuture(
                            Answers.one(found -> found.instanceId("i-1").state(now -> now.name(state))));
        });
    }

    private Mono<InstanceStateName> state() {
        return instance.state().map(state -> state.name());
    }

    @Test
    void anInstanceThatStartsIsPolledEachFifteenSeconds() {
        states("InvalidInstanceID.NotFound", "pending", "pending", "running");
        StepVerifier.withVirtualTime(instance::waitUntilRunning)
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(45).minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(instance)
                .verifyComplete();
        StepVerifier.create(state()).expectNext(InstanceStateName.RUNNING).verifyComplete();
        assertThat(client.sent).as("the state is known from the last poll").hasSize(4);
    }

    @Test
    void anInstanceThatTerminatesWillNotRun() {
        states("pending", "shutting-down");
        StepVerifier.withVirtualTime(instance::waitUntilRunning)
                .thenAwait(Duration.ofSeconds(15))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(WaiterException.class)
                        .hasMessageContaining("ec2.Instance(id=i-1).waitUntilRunning [DescribeInstances]")
                        .hasMessageContaining("shutting-down"));
    }

    private void answer(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> data) {
        client.on(DescribeInstancesRequest.class, request -> Answers.one(data));
    }

    @Test
    void theErrorSaysWhyTheInstanceTerminates() {
        answer(found -> found.instanceId("i-1")
                .state(now -> now.name("terminated"))
                .stateReason(
                        why -> why.code("Server.InsufficientInstanceCapacity").message("no capacity"))
                .stateTransitionReason("Server.SpotInstanceTermination"));

        StepVerifier.create(instance.waitUntilRunning())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(WaiterException.class))
                        .hasMessageEndingWith(
                                "; last seen: terminated; reason: no capacity, Server.SpotInstanceTermination")
                        .satisfies(failure -> assertThat(failure.seen()).isEqualTo("terminated"))
                        .satisfies(failure ->
                                assertThat(failure.reason()).isEqualTo("no capacity, Server.SpotInstanceTermination")));
    }

    @Test
    void theTransitionsReasonIsEnoughAndAnEmptyOneIsNone() {
        answer(found -> found.state(now -> now.name("terminated")).stateTransitionReason("User initiated"));
        StepVerifier.create(instance.waitUntilRunning())
                .verifyErrorSatisfies(error ->
                        assertThat(error).hasMessageEndingWith("; last seen: terminated; reason: User initiated"));

        answer(found -> found.state(now -> now.name("terminated")).stateTransitionReason(""));
        StepVerifier.create(instance.waitUntilRunning())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(WaiterException.class))
                        .hasMessageEndingWith("; last seen: terminated")
                        .satisfies(failure -> assertThat(failure.reason()).isNull()));
    }

    @Test
    void aConditionOfTheUserTellsTheReasonToo() {
        answer(found -> found.state(now -> now.name("stopped")).stateTransitionReason("User initiated"));

        StepVerifier.create(instance.waitUntil(
                        data -> false, WaiterConfig.defaults().maxAttempts(1)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("the given condition was not reached")
                        .hasMessageEndingWith("; reason: User initiated")
                        .hasMessageNotContaining("last seen"));
    }

    @Test
    void aStateThatTheSdkDoesNotKnowIsToldByItsName() {
        states("hibernating");

        StepVerifier.create(instance.waitUntilRunning(WaiterConfig.defaults().maxAttempts(1)))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageEndingWith("; last seen: hibernating"));
    }

    @Test
    void aSnapshotsMessageIsItsReason() {
        software.amazon.awssdk.services.ec2.model.Snapshot failed =
                software.amazon.awssdk.services.ec2.model.Snapshot.builder()
                        .snapshotId("snap-1")
                        .state("error")
                        .stateMessage("the key is gone")
                        .build();
        client.on(
                DescribeSnapshotsRequest.class,
                request -> DescribeSnapshotsResponse.builder().snapshots(failed).build());

        StepVerifier.create(client.ec2().snapshot("snap-1").waitUntilCompleted())
                .verifyErrorSatisfies(
                        error -> assertThat(error).hasMessageEndingWith("; last seen: error; reason: the key is gone"));
    }

    @Test
    void theMessageOfAConnectionsStatusIsItsReason() {
        software.amazon.awssdk.services.ec2.model.VpcPeeringConnection failed =
                software.amazon.awssdk.services.ec2.model.VpcPeeringConnection.builder()
                        .vpcPeeringConnectionId("pcx-1")
                        .status(now -> now.code("failed").message("overlapping CIDR range"))
                        .build();
        client.on(
                DescribeVpcPeeringConnectionsRequest.class,
                request -> DescribeVpcPeeringConnectionsResponse.builder()
                        .vpcPeeringConnections(failed)
                        .build());

        StepVerifier.create(client.ec2()
                        .vpcPeeringConnection("pcx-1")
                        .waitUntilDeleted(WaiterConfig.defaults().maxAttempts(1)))
                .verifyErrorSatisfies(error ->
                        assertThat(error).hasMessageEndingWith("; last seen: failed; reason: overlapping CIDR range"));
    }

    @Test
    void anInstanceThatStopsAndOneThatTerminates() {
        states("running", "stopping", "stopped");
        StepVerifier.withVirtualTime(instance::waitUntilStopped)
                .thenAwait(Duration.ofSeconds(30))
                .expectNext(instance)
                .verifyComplete();
        states("shutting-down", "terminated");
        StepVerifier.withVirtualTime(instance::waitUntilTerminated)
                .thenAwait(Duration.ofSeconds(15))
                .expectNext(instance)
                .verifyComplete();
    }

    @Test
    void anInstanceThatEc2DoesNotKnowYetIsAskedForEachFiveSeconds() {
        states("InvalidInstanceID.NotFound", "InvalidInstanceID.NotFound", "pending");
        StepVerifier.withVirtualTime(instance::waitUntilExists)
                .thenAwait(Duration.ofSeconds(10))
                .expectNext(instance)
                .verifyComplete();
    }

    @Test
    void anAnswerWithoutTheInstanceIsNotYet() {
        Deque<DescribeInstancesResponse> answers = new ArrayDeque<>(Arrays.asList(
                DescribeInstancesResponse.builder().build(), Answers.one(found -> found.instanceId("i-1"))));
        client.on(DescribeInstancesRequest.class, request -> answers.removeFirst());
        StepVerifier.withVirtualTime(instance::waitUntilExists)
                .thenAwait(Duration.ofSeconds(5))
                .expectNext(instance)
                .verifyComplete();
    }

    @Test
    void thePasswordIsAvailableWhenThereIsOne() {
        Deque<String> answers = new ArrayDeque<>(Arrays.asList("", "secret"));
        client.on(
                GetPasswordDataRequest.class,
                request -> GetPasswordDataResponse.builder()
                        .passwordData(answers.removeFirst())
                        .build());
        StepVerifier.withVirtualTime(instance::waitUntilPasswordDataAvailable)
                .thenAwait(Duration.ofSeconds(15))
                .expectNext(instance)
                .verifyComplete();
    }

    @Test
    void aVolumeThatEc2ForgetsIsDeleted() {
        client.onFuture(
                DescribeVolumesRequest.class,
                request -> client.sent(DescribeVolumesRequest.class).size() == 1
                        ? CompletableFuture.completedFuture(DescribeVolumesResponse.builder()
                                .volumes(software.amazon.awssdk.services.ec2.model.Volume.builder()
                                        .volumeId("vol-1")
                                        .state("deleting")
                                        .build())
                                .build())
                        : CompletableFuture.failedFuture(FakeEc2.error("InvalidVolume.NotFound")));
        Volume volume = client.ec2().volume("vol-1");
        StepVerifier.withVirtualTime(volume::waitUntilDeleted)
                .thenAwait(Duration.ofSeconds(15))
                .expectNext(volume)
                .verifyComplete();
    }

    @Test
    void cancelStopsThePolls() {
        states("pending", "pending", "pending");
        StepVerifier.withVirtualTime(instance::waitUntilRunning)
                .thenAwait(Duration.ofSeconds(15))
                .thenCancel()
                .verify();
        assertThat(client.sent).hasSize(2);
    }
}
