package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.tagged;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InstanceCollection;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.testkit.SentRequests;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Actions on many instances, in calls for fifty at most. */
interface InstanceBatchBehaviour extends Ec2Behaviour {

    /** One more than fits in a call. */
    int MORE_THAN_A_CALL = 51;

    @Test
    default void instancesAreStoppedStartedAndTerminatedInAsFewCallsAsCan() {
        String value = newName("batch");
        newTaggedInstances(MORE_THAN_A_CALL, value);
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            InstanceCollection instances =
                    session.resource(Ec2.class).instances().filter(request -> request.filters(tagged(value)));

            assertEmits(instances.stop().requireAll(), (long) MORE_THAN_A_CALL);
            assertStates(value, InstanceStateName.STOPPED);
            assertEmits(instances.start().requireAll(), (long) MORE_THAN_A_CALL);
            assertStates(value, InstanceStateName.RUNNING);
            assertEmits(instances.reboot().requireAll(), (long) MORE_THAN_A_CALL);
            assertEmits(instances.terminate().requireAll(), (long) MORE_THAN_A_CALL);
            assertStates(value, InstanceStateName.TERMINATED);

            assertThat(sent.operations())
                    .filteredOn(operation -> !operation.equals("DescribeInstances"))
                    .containsExactly(
                            "StopInstances", "StopInstances",
                            "StartInstances", "StartInstances",
                            "RebootInstances", "RebootInstances",
                            "TerminateInstances", "TerminateInstances");
        }
    }

    private void assertStates(String value, InstanceStateName expected) {
        List<Instance> instances = await(ec2().instances()
                .filter(request -> request.filters(tagged(value)))
                .all());
        assertThat(await(Flux.fromIterable(handles(instances))
                        .flatMap(instance ->
                                instance.waitUntil(data -> data.state().name() == expected, OFTEN))))
                .hasSize(MORE_THAN_A_CALL);
    }

    @Test
    default void eachInstanceHasItsOutcome() {
        String value = newName("outcome");
        List<Instance> created = newTaggedInstances(3, value);

        List<BatchOutcome<Instance>> outcomes = await(ec2().instances()
                .filter(request -> request.filters(tagged(value)))
                .stop());

        assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(BatchOutcome.Done.class);
        assertThat(outcomes).extracting(BatchOutcome::resource).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    default void refusalIsTheOutcomeOfEachInstanceOfTheCall() {
        String value = newName("refused");
        newTaggedInstances(2, value);

        List<BatchOutcome<Instance>> outcomes = await(ec2().instances()
                .filter(request -> request.filters(tagged(value)))
                .stop(request -> request.dryRun(true)));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(BatchOutcome.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("DryRunOperation");
                    assertThat(failed.cause()).isInstanceOf(Ec2Exception.class);
                }));
    }

    @Test
    default void nothingIsSentForNoInstances() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            assertEmits(
                    session.resource(Ec2.class)
                            .instances()
                            .filter(request -> request.filters(tagged(newName("none"))))
                            .terminate()
                            .requireAll(),
                    0L);
            assertThat(sent.operations()).containsExactly("DescribeInstances");
        }
    }

    @Test
    default void instancesOfAVpcAndOfASubnetAreActedUponAlone() {
        Vpc vpc = newVpc();
        Subnet first = newSubnet(vpc, 1);
        Subnet second = newSubnet(vpc, 2);
        Instance inFirst =
                newInstances(1, request -> request.subnetId(first.id())).get(0);
        Instance inSecond =
                newInstances(1, request -> request.subnetId(second.id())).get(0);

        assertEmits(vpc.instances().stop().requireAll(), 2L);
        await(inFirst.waitUntilStopped(OFTEN));
        await(inSecond.waitUntilStopped(OFTEN));
        assertEmits(second.instances().start().requireAll(), 1L);

        await(inSecond.waitUntilRunning(OFTEN));
        assertEmits(inFirst.reload().flatMap(Instance::state).map(InstanceState::name), InstanceStateName.STOPPED);
    }

    @Test
    default void instancesAreTaggedTogether() {
        String value = newName("tag");
        List<Instance> created = newTaggedInstances(3, value);

        assertEmits(
                ec2().instances()
                        .filter(request -> request.filters(tagged(value)))
                        .createTags(Tags.of("team", "blue"))
                        .requireAll(),
                3L);

        assertThat(await(Flux.fromIterable(handles(created)).flatMap(instance -> instance.tag("team"))))
                .containsExactly("blue", "blue", "blue");
    }

    @Test
    default void instancesAreMonitoredTogether() throws Throwable {
        String value = newName("monitor");
        newTaggedInstances(2, value);
        InstanceCollection instances = ec2().instances().filter(request -> request.filters(tagged(value)));

        check(
                () -> {
                    assertEmits(instances.monitor().requireAll(), 2L);
                    assertEmits(instances.unmonitor().requireAll(), 2L);
                },
                EmulatorGap.MOTO_MONITORING);
    }
}
