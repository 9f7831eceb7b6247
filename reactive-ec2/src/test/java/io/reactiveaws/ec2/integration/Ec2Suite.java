package io.reactiveaws.ec2.integration;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import io.reactiveaws.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;

/**
 * All integration tests of EC2, in one account: they look only at what they have created themselves. A subclass says on
 * which server they run.
 */
abstract class Ec2Suite extends SharedBackend
        implements InstanceBehaviour,
                InstanceWaiterBehaviour,
                InstanceBatchBehaviour,
                InstanceChangesBehaviour,
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

    /** Runs them on that server, or skips them with a line that says why. */
    static void share(LocalServer server) {
        LocalAws aws = TestServers.startOrSkip(server.name(), () -> LocalAws.start(server));
        share(backend(aws), aws::close);
    }

    static Backend backend(LocalAws aws) {
        return new Backend(Emulator.of(aws.description()), aws.endpoint(), aws.region(), aws.credentials());
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
