package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.InternetGateway;
import io.reactiveaws.ec2.Vpc;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;

/** Internet gateways are attached to VPCs. */
interface InternetGatewayBehaviour extends Ec2Behaviour {

    @Test
    default void gatewayIsAttachedAndDetached() {
        Vpc vpc = newVpc();
        InternetGateway gateway = newInternetGateway();
        assertEmits(gateway.waitUntilExists(OFTEN), gateway);
        assertThat(await(gateway.attachments())).isEmpty();

        await(gateway.attachToVpc(vpc.id()));
        assertThat(await(gateway.attachments()))
                .extracting(InternetGatewayAttachment::vpcId)
                .containsExactly(vpc.id());
        assertRefused(gateway.delete(), "DependencyViolation", gateway + ".delete [DeleteInternetGateway]");

        await(gateway.detachFromVpc(vpc.id()));
        assertThat(await(gateway.attachments())).isEmpty();
    }

    @Test
    default void vpcAttachesAndDetachesAGateway() {
        Vpc vpc = newVpc();
        InternetGateway gateway = newInternetGateway();

        await(vpc.attachInternetGateway(gateway.id()));
        assertThat(await(vpc.internetGateways().all())).containsExactly(gateway);

        await(vpc.detachInternetGateway(gateway.id()));
        assertThat(await(vpc.internetGateways().all())).isEmpty();
    }

    @Test
    default void gatewaysAreListed() {
        InternetGateway gateway = newInternetGateway();

        assertThat(await(ec2().internetGateways()
                        .filter(request -> request.internetGatewayIds(gateway.id()))
                        .all()))
                .containsExactly(gateway);
    }

    @Test
    default void deletedGatewayIsGone() {
        InternetGateway gateway = newInternetGateway();

        await(gateway.delete());

        assertEmits(gateway.exists(), false);
        assertEmpty(gateway.find());
    }
}
