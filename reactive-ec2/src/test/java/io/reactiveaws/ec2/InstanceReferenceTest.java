package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;
import software.amazon.awssdk.services.ec2.model.VolumeState;

/** What an instance's data names, and what a response is born with. */
class InstanceReferenceTest {

    private final FakeEc2 client = new FakeEc2();
    private final Ec2 ec2 = client.ec2();

    private Instance instance(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> data) {
        client.on(DescribeInstancesRequest.class, request -> Answers.one(data));
        return ec2.instance("i-1");
    }

    @Test
    void anInstanceOfNoPlacementGroupHasNone() {
        // EC2 says so with an empty name
        StepVerifier.create(instance(data -> data.placement(placement -> placement.groupName("")))
                        .placementGroup())
                .verifyComplete();
        StepVerifier.create(instance(data -> {}).placementGroup()).verifyComplete();
        StepVerifier.create(instance(data -> data.placement(placement -> placement.groupName("fast")))
                        .placementGroup())
                .expectNext(ec2.placementGroup("fast"))
                .verifyComplete();
    }

    @Test
    void aVolumeIsBornWithWhatItsCreationSays() {
        client.on(
                CreateVolumeRequest.class,
                request -> CreateVolumeResponse.builder()
                        .volumeId("vol-1")
                        .size(request.size())
                        .state(VolumeState.CREATING)
                        .attachments(
                                VolumeAttachment.builder().instanceId("i-1").build())
                        .build());
        Volume volume = ec2.createVolume("us-east-1a", 8).block();
        assertThat(volume).isEqualTo(ec2.volume("vol-1"));
        StepVerifier.create(volume.size()).expectNext(8).verifyComplete();
        StepVerifier.create(volume.state()).expectNext(VolumeState.CREATING).verifyComplete();
        StepVerifier.create(volume.attachments())
                .assertNext(attachments ->
                        assertThat(attachments.get(0).instanceId()).isEqualTo("i-1"))
                .verifyComplete();
        assertThat(client.sent).as("the creation").hasSize(1);
    }
}
