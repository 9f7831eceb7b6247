package io.reactiveaws.ec2.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.testkit.Emulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the local AWS of this machine: LocalStack, moto, or the endpoint that the environment names. */
@ExtendWith(LocalAwsExtension.class)
class LocalAwsIntegrationTest
        implements InstanceBehaviour,
                InstanceWaiterBehaviour,
                InstanceBatchBehaviour,
                GatheredLoadBehaviour,
                VpcBehaviour,
                SubnetBehaviour,
                PeeringBehaviour,
                DhcpOptionsBehaviour,
                SecurityGroupBehaviour,
                InternetGatewayBehaviour,
                RouteBehaviour,
                RouteTableBehaviour,
                NetworkAclBehaviour,
                NetworkInterfaceBehaviour,
                AddressBehaviour,
                VolumeBehaviour,
                SnapshotBehaviour,
                ImageBehaviour,
                KeyPairBehaviour,
                PlacementGroupBehaviour,
                TagBehaviour,
                ListingBehaviour,
                ErrorBehaviour {

    private static LocalAws aws;
    private static Session session;

    private final Backend backend = new Backend(
            Emulator.of(aws.description()),
            session.resource(Ec2.class),
            LocalAwsIntegrationTest::newSessionBuilder,
            new TestResources());

    @BeforeAll
    static void start(LocalAws local) {
        aws = local;
        session = newSessionBuilder().build();
    }

    /** One account for all: the tests look only at what they have created themselves. */
    private static Session.Builder newSessionBuilder() {
        return Session.builder().endpoint(aws.endpoint()).region(aws.region()).credentials(aws.credentials());
    }

    @AfterEach
    void removeWhatWasCreated() {
        backend.created().remove();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Override
    public Backend backend() {
        return backend;
    }
}
