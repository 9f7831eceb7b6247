package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceNotFoundException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** Which of the associations of an interface's addresses is meant. */
class NetworkInterfaceAssociationTest {

    private final FakeEc2 client = new FakeEc2()
            .on(
                    DescribeNetworkInterfacesRequest.class,
                    request -> Answers.networkInterface(found -> found.association(association("1"))
                            .privateIpAddresses(address(association("1")), address(null), address(association("2")))));

    private static software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation association(String number) {
        return software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation.builder()
                .associationId("eipassoc-" + number)
                .publicIp("192.0.2." + number)
                .build();
    }

    private static NetworkInterfacePrivateIpAddress address(
            software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation association) {
        return NetworkInterfacePrivateIpAddress.builder()
                .association(association)
                .build();
    }

    private final Ec2 ec2 = client.ec2();

    @Test
    void aSecondAddressHasItsOwn() {
        StepVerifier.create(ec2.networkInterfaceAssociation("eipassoc-2").publicIp())
                .expectNext("192.0.2.2")
                .verifyComplete();
        StepVerifier.create(ec2.networkInterfaceAssociation("eipassoc-1").publicIp())
                .expectNext("192.0.2.1")
                .verifyComplete();
    }

    @Test
    void oneThatIsNotThereIsNoOther() {
        StepVerifier.create(ec2.networkInterfaceAssociation("eipassoc-3").load())
                .verifyError(ResourceNotFoundException.class);
    }

    @Test
    void thoseOfOneInterfaceAreFoundInOneCall() {
        StepVerifier.create(Flux.just("eipassoc-0", "eipassoc-1", "eipassoc-2")
                        .map(ec2::networkInterfaceAssociation)
                        .flatMap(NetworkInterfaceAssociation::find)
                        .flatMap(NetworkInterfaceAssociation::publicIp)
                        .sort())
                .expectNext("192.0.2.1", "192.0.2.2")
                .verifyComplete();
        assertThat(client.sent).hasSizeLessThanOrEqualTo(3);
    }
}
