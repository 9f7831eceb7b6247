package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.ec2.VpcPeeringConnection;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionStateReason;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionStateReasonCode;

/** Connections of VPCs are requested, accepted, rejected and deleted. */
interface PeeringBehaviour extends Ec2Behaviour {

    private VpcPeeringConnection newConnection() {
        return newConnection(newVpc("10.1.0.0/16"), newVpc("10.2.0.0/16"));
    }

    private VpcPeeringConnection newConnection(Vpc requester, Vpc accepter) {
        VpcPeeringConnection connection = await(requester.requestVpcPeeringConnection(accepter.id()));
        return removed(connection, ec2().vpcPeeringConnection(connection.id()).delete());
    }

    private static Mono<VpcPeeringConnectionStateReasonCode> status(VpcPeeringConnection connection) {
        return connection.status().map(VpcPeeringConnectionStateReason::code);
    }

    @Test
    default void requestedConnectionKnowsBothSides() {
        Vpc requester = newVpc("10.1.0.0/16");
        Vpc accepter = newVpc("10.2.0.0/16");

        VpcPeeringConnection connection = newConnection(requester, accepter);

        assertEmits(connection.waitUntilExists(OFTEN), connection);
        assertEmits(connection.requesterVpc(), requester);
        assertEmits(connection.accepterVpc(), accepter);
        assertEmits(ec2().vpcPeeringConnection(connection.id()).requesterVpc(), requester);
    }

    @Test
    default void connectionsAreListedByTheirSides() throws Throwable {
        Vpc requester = newVpc("10.1.0.0/16");
        Vpc accepter = newVpc("10.2.0.0/16");
        newConnection();

        VpcPeeringConnection connection = newConnection(requester, accepter);

        check(
                () -> {
                    assertThat(await(requester.requestedVpcPeeringConnections().all()))
                            .as("requested")
                            .containsExactly(connection);
                    assertThat(await(accepter.acceptedVpcPeeringConnections().all()))
                            .containsExactly(connection);
                    assertThat(await(accepter.requestedVpcPeeringConnections().all()))
                            .isEmpty();
                },
                EmulatorGap.MOTO_PEERING_FILTERS);
    }

    @Test
    default void connectionsOfAllVpcsAreListed() {
        VpcPeeringConnection connection = newConnection();

        assertThat(await(ec2().vpcPeeringConnections()
                        .filter(request -> request.vpcPeeringConnectionIds(connection.id()))
                        .all()))
                .containsExactly(connection);
    }

    @Test
    default void acceptedConnectionIsActiveUntilItIsDeleted() {
        VpcPeeringConnection connection = newConnection();

        await(connection.accept());
        assertEmits(status(connection), VpcPeeringConnectionStateReasonCode.ACTIVE);

        await(connection.delete());
        assertEmits(connection.waitUntilDeleted(OFTEN), connection);
    }

    @Test
    default void rejectedConnectionCannotBeAccepted() {
        VpcPeeringConnection connection = await(ec2().createVpcPeeringConnection(
                        newVpc("10.1.0.0/16").id(), newVpc("10.2.0.0/16").id()));

        await(connection.reject());

        assertEmits(status(connection), VpcPeeringConnectionStateReasonCode.REJECTED);
        assertRefused(
                connection.accept(), "InvalidStateTransition", connection + ".accept [AcceptVpcPeeringConnection]");
    }

    @Test
    default void missingConnectionIsNotFound() throws Throwable {
        VpcPeeringConnection missing = ec2().vpcPeeringConnection(missing("pcx"));

        assertEmits(missing.exists(), false);
        check(
                () -> assertRefused(
                        missing.load(),
                        "InvalidVpcPeeringConnectionID.NotFound",
                        missing + ".load [DescribeVpcPeeringConnections]"),
                EmulatorGap.MOTO_PEERING_NOT_FOUND);
    }
}
