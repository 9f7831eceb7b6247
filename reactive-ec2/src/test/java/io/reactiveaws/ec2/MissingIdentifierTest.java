package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;

/** An emulator answers without what the resource that the answer is about is known by. */
class MissingIdentifierTest {

    private final FakeEc2 client = new FakeEc2();

    private static void assertLacking(String where, Publisher<?> action) {
        StepVerifier.create(action)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage(where
                                + ", by which its resource is known; look at what answers at the client's endpoint,"
                                + " and for what the call has done before you call again"));
    }

    @Test
    void ofAnInstanceAmongOthers() {
        client.on(
                RunInstancesRequest.class,
                request -> RunInstancesResponse.builder()
                        .instances(
                                Answers.instance(data -> data.instanceId("i-1")),
                                Answers.instance(data -> data.imageId("ami-1")))
                        .build());

        assertLacking(
                "ec2.Ec2().createInstances [RunInstances]: the answer has no Instances[].InstanceId",
                client.ec2().createInstances("ami-1", 2, 2));
        assertLacking(
                "ec2.Subnet(id=subnet-1).createInstances [RunInstances]: the answer has no Instances[].InstanceId",
                client.ec2().subnet("subnet-1").createInstances("ami-1", 2, 2));
    }

    @Test
    void ofAVolume() {
        client.on(
                CreateVolumeRequest.class,
                request -> CreateVolumeResponse.builder().size(8).build());

        assertLacking(
                "ec2.Ec2().createVolume [CreateVolume]: the answer has no VolumeId",
                client.ec2().createVolume("us-east-1a", 8));
    }
}
