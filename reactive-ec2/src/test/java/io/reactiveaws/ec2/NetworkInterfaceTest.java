package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

class NetworkInterfaceTest {

    private final FakeEc2 client = new FakeEc2()
            .on(
                    DescribeInstancesRequest.class,
                    request ->
                            Answers.one(instance -> instance.instanceId("i-1").networkInterfaces(views())))
            .on(
                    DescribeNetworkInterfacesRequest.class,
                    request -> Answers.networkInterface(loaded -> loaded.networkInterfaceId("eni-1")
                            .description("loaded")
                            .attachment(attachment -> attachment.attachmentId("eni-attach-1"))
                            .tagSet(Answers.tag("env", "test"))))
            .on(
                    DetachNetworkInterfaceRequest.class,
                    request -> DetachNetworkInterfaceResponse.builder().build());

    private static List<InstanceNetworkInterface> views() {
        return List.of(
                InstanceNetworkInterface.builder()
                        .networkInterfaceId("eni-1")
                        .description("first")
                        .status(NetworkInterfaceStatus.IN_USE)
                        .interfaceType("interface")
                        .attachment(attachment -> attachment.attachmentId("eni-attach-1"))
                        .build(),
                InstanceNetworkInterface.builder()
                        .networkInterfaceId("eni-2")
                        .description("second")
                        .build());
    }

    private List<NetworkInterface> ofInstance() {
        return client.ec2().instance("i-1").networkInterfaces().collectList().block();
    }

    @Test
    void anInstanceKnowsSomeOfItsNetworkInterfaces() {
        List<NetworkInterface> all = ofInstance();
        assertThat(all)
                .containsExactly(
                        client.ec2().networkInterface("eni-1"), client.ec2().networkInterface("eni-2"));
        StepVerifier.create(all.get(0).description()).expectNext("first").verifyComplete();
        StepVerifier.create(all.get(0).status())
                .expectNext(NetworkInterfaceStatus.IN_USE)
                .verifyComplete();
        StepVerifier.create(all.get(0).interfaceType())
                .assertNext(type -> assertThat(type).hasToString("interface"))
                .verifyComplete();
        StepVerifier.create(all.get(0).macAddress()).verifyComplete();
        StepVerifier.create(all.get(1).description()).expectNext("second").verifyComplete();
        assertThat(client.sent).as("the instance's load").hasSize(1);
    }

    @Test
    void whatTheInstanceDoesNotKnowIsLoaded() {
        NetworkInterface first = ofInstance().get(0);
        StepVerifier.create(first.tag("env")).expectNext("test").verifyComplete();
        StepVerifier.create(first.description()).expectNext("loaded").verifyComplete();
        assertThat(client.sent(DescribeNetworkInterfacesRequest.class))
                .containsExactly(DescribeNetworkInterfacesRequest.builder()
                        .networkInterfaceIds("eni-1")
                        .build());
    }

    @Test
    void theWholeDataIsLoadedWhereSomeIsMissing() {
        StepVerifier.create(ofInstance().get(0).data())
                .assertNext(data -> assertThat(data.description()).isEqualTo("loaded"))
                .verifyComplete();
    }

    @Test
    void detachNamesTheAttachmentOfTheData() {
        NetworkInterface attached = client.ec2().networkInterface("eni-1");
        Mono<DetachNetworkInterfaceResponse> detached =
                attached.detach(request -> request.force(true).attachmentId("other"));
        assertThat(client.sent).as("before subscription").isEmpty();
        detached.block();
        assertThat(client.sent(DetachNetworkInterfaceRequest.class))
                .containsExactly(DetachNetworkInterfaceRequest.builder()
                        .attachmentId("eni-attach-1")
                        .force(true)
                        .build());
        assertThat(attached.snapshot()).as("what was known").isEmpty();
        attached.detach().block();
        assertThat(client.sent(DetachNetworkInterfaceRequest.class)).hasSize(2);
    }

    @Test
    void detachOfWhatIsNotAttachedIsAnError() {
        client.on(
                DescribeNetworkInterfacesRequest.class,
                request -> Answers.networkInterface(loaded -> loaded.networkInterfaceId("eni-1")));
        StepVerifier.create(client.ec2().networkInterface("eni-1").detach())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("ec2.NetworkInterface(id=eni-1).detach: it is not attached to an instance as far as"
                                + " its data says; reload() asks again"));
        assertThat(client.sent(DetachNetworkInterfaceRequest.class)).isEmpty();
        assertThatThrownBy(() -> client.ec2().networkInterface("eni-1").detach(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.NetworkInterface(id=eni-1).detach: 'request' must not be null");
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<DetachNetworkInterfaceResponse> answer = new CompletableFuture<>();
        client.onFuture(DetachNetworkInterfaceRequest.class, request -> answer);
        Disposable detaching = client.ec2().networkInterface("eni-1").detach().subscribe();
        assertThat(answer).isNotDone();
        detaching.dispose();
        assertThat(answer).isCancelled();
    }
}
