package io.reactiveaws.ec2.integration;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the local AWS of this machine: LocalStack, moto, or the endpoint that the environment names. */
@ExtendWith(LocalAwsExtension.class)
class LocalAwsIntegrationTest extends SharedBackend
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

    private final Ec2 ec2 = session().resource(Ec2.class);
    private final TestResources created = new TestResources();

    /** One account for all: the tests look only at what they have created themselves. */
    @BeforeAll
    static void start(LocalAws local) {
        share(new Backend(Emulator.of(local.description()), local.endpoint(), local.region(), local.credentials()));
    }

    @AfterEach
    void removeWhatWasCreated() {
        created.remove();
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
