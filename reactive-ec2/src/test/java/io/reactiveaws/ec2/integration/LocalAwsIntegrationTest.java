package io.reactiveaws.ec2.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.testkit.Backend;
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
                CoalescedLoadBehaviour,
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

    private static Backend backend;
    private static Session session;

    private final Ec2 ec2 = session.resource(Ec2.class);
    private final TestResources created = new TestResources();

    /** One account for all: the tests look only at what they have created themselves. */
    @BeforeAll
    static void start(LocalAws local) {
        backend = new Backend(Emulator.of(local.description()), local.endpoint(), local.region(), local.credentials());
        session = backend.newSession().build();
    }

    @AfterEach
    void removeWhatWasCreated() {
        created.remove();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Ec2 ec2() {
        return ec2;
    }

    @Override
    public TestResources created() {
        return created;
    }
}
