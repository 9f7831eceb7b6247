package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;

class SamplesTest {

    private static final String STATE = "Reservations.Instances.State.Name";

    private static DescribeInstancesResponse sample(Samples samples) {
        return (DescribeInstancesResponse) samples.of(DescribeInstancesResponse.class);
    }

    @Test
    void textsTellWhereTheyStand() {
        assertThat(sample(Samples.marked("a")).reservations())
                .flatExtracting(Reservation::instances)
                .extracting(Instance::instanceId)
                .containsExactly("InstanceId-a-1-1", "InstanceId-a-1-2", "InstanceId-a-2-1", "InstanceId-a-2-2");
    }

    @Test
    void twoOfOneMarkAreEqualAndOthersDiffer() {
        assertThat(sample(Samples.marked("a"))).isEqualTo(sample(Samples.marked("a")));
        assertThat(sample(Samples.marked("a"))).isNotEqualTo(sample(Samples.marked("b")));
    }

    @Test
    void aTextCanBeSaid() {
        assertThat(sample(Samples.marked("a").with(STATE, "running")).reservations())
                .flatExtracting(Reservation::instances)
                .extracting(instance -> instance.state().name())
                .containsOnly(InstanceStateName.RUNNING);
    }

    @Test
    void numbersAreThereAndDiffer() {
        Instance instance = (Instance) Samples.marked("a").of(Instance.class);
        assertThat(instance.amiLaunchIndex())
                .isNotNull()
                .isNotEqualTo(instance.state().code());
        assertThat(instance.launchTime()).isNotNull();
    }
}
