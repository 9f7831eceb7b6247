package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.VolumeState;

/** EC2 has values that this SDK has no name for. */
class UnknownValueTest {

    private final FakeEc2 client = new FakeEc2();
    private final Ec2 ec2 = client.ec2();

    private Instance instance(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> data) {
        client.on(DescribeInstancesRequest.class, request -> Answers.one(data));
        return ec2.instance("i-1");
    }

    @Test
    void isTextBesideTheSdksUnknown() {
        Instance instance = instance(data -> data.instanceType("z9.colossal"));

        StepVerifier.create(instance.instanceTypeAsString())
                .expectNext("z9.colossal")
                .verifyComplete();
        StepVerifier.create(instance.instanceType())
                .expectNext(InstanceType.UNKNOWN_TO_SDK_VERSION)
                .verifyComplete();
        assertThat(client.sent).as("one load for both").hasSize(1);
    }

    @Test
    void emptyTextIsUnknownToo() {
        Instance instance = instance(data -> data.instanceType(""));

        StepVerifier.create(instance.instanceTypeAsString()).expectNext("").verifyComplete();
    }

    @Test
    void knownValueIsTheServicesText() {
        StepVerifier.create(instance(data -> data.instanceType(InstanceType.M5_LARGE))
                        .instanceTypeAsString())
                .expectNext("m5.large")
                .verifyComplete();
    }

    @Test
    void whatTheServiceDidNotGiveIsEmpty() {
        StepVerifier.create(instance(data -> {}).instanceTypeAsString()).verifyComplete();
    }

    @Test
    void answerToACreationKeepsItsText() {
        client.on(
                CreateVolumeRequest.class,
                request -> CreateVolumeResponse.builder()
                        .volumeId("vol-1")
                        .state("hatching")
                        .build());
        Volume volume = ec2.createVolume("us-east-1a", 8).block();

        StepVerifier.create(volume.stateAsString()).expectNext("hatching").verifyComplete();
        StepVerifier.create(volume.state())
                .expectNext(VolumeState.UNKNOWN_TO_SDK_VERSION)
                .verifyComplete();
        assertThat(client.sent).as("the creation").hasSize(1);
    }
}
