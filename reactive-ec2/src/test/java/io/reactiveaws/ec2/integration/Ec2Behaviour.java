package io.reactiveaws.ec2.integration;

import static io.reactiveaws.testkit.Signals.await;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InternetGateway;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Snapshot;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.Volume;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.ec2.VpcAddress;
import io.reactiveaws.testkit.ServiceBehaviour;
import io.reactiveaws.testkit.Signals;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** What the suites share. */
interface Ec2Behaviour extends ServiceBehaviour {

    /** One that the emulators come with. */
    String IMAGE = "ami-12c6146b";

    String ZONE = "us-east-1a";

    /** The tag by which a test finds what it has created itself. */
    String TEST = "test";

    /** The service, of a session that the whole test class shares. */
    Ec2 ec2();

    /** What the running test has created, which is removed after it. */
    TestResources created();

    /**
     * Has a resource removed after the test; by another object than the test's, so that it sends nothing for that one.
     */
    default <R> R removed(R resource, Mono<?> removal) {
        return created().add(resource, removal);
    }

    /** The id of something that is not there. */
    static String missing(String prefix) {
        return prefix + "-0" + UUID.randomUUID().toString().replace("-", "").substring(16);
    }

    default Instance newInstance() {
        return newInstances(1).get(0);
    }

    default List<Instance> newInstances(int count) {
        return newInstances(count, request -> {});
    }

    default List<Instance> newInstances(int count, Consumer<RunInstancesRequest.Builder> request) {
        return removedInstances(ec2().createInstances(builder -> builder.imageId(IMAGE)
                .instanceType(InstanceType.T3_MICRO)
                .minCount(count)
                .maxCount(count)
                .applyMutation(request)));
    }

    default List<Instance> removedInstances(Flux<Instance> created) {
        List<Instance> instances = await(created.collectList());
        List<Instance> others = handles(instances);
        return removed(
                instances,
                ec2().instances()
                        .filter(request -> request.instanceIds(ids(instances)))
                        .terminate()
                        .requireAll()
                        .thenMany(Flux.fromIterable(others)
                                .flatMap(instance -> instance.waitUntilTerminated(OFTEN), others.size()))
                        .then());
    }

    /** Other objects for the same instances, that know nothing of them yet. */
    default List<Instance> handles(List<Instance> instances) {
        return instances.stream().map(instance -> ec2().instance(instance.id())).toList();
    }

    /** Instances that {@code ec2.instances()} finds by {@link #tagged}. */
    default List<Instance> newTaggedInstances(int count, String value) {
        return newInstances(
                count,
                request -> request.tagSpecifications(Tags.specification(ResourceType.INSTANCE, Tags.of(TEST, value))));
    }

    static Filter tagged(String value) {
        return Filters.tag(TEST, value);
    }

    static List<String> ids(List<Instance> instances) {
        return instances.stream().map(Instance::id).toList();
    }

    default Vpc newVpc() {
        return newVpc("10.0.0.0/16");
    }

    default Vpc newVpc(String block) {
        Vpc vpc = await(ec2().createVpc(block));
        return removed(vpc, ec2().vpc(vpc.id()).delete());
    }

    default Subnet newSubnet() {
        return newSubnet(newVpc(), 1);
    }

    default Subnet newSubnet(Vpc vpc, int number) {
        Subnet subnet = await(vpc.createSubnet("10.0.%d.0/24".formatted(number)));
        return removed(subnet, ec2().subnet(subnet.id()).delete());
    }

    default SecurityGroup newSecurityGroup(Vpc vpc) {
        SecurityGroup group = await(vpc.createSecurityGroup(newName("group"), "of a test"));
        return removed(group, ec2().securityGroup(group.id()).delete());
    }

    default RouteTable newRouteTable(Vpc vpc) {
        RouteTable table = await(vpc.createRouteTable());
        return removed(table, ec2().routeTable(table.id()).delete());
    }

    default InternetGateway newInternetGateway() {
        InternetGateway gateway = await(ec2().createInternetGateway());
        return removed(gateway, ec2().internetGateway(gateway.id()).delete());
    }

    default InternetGateway newInternetGateway(Vpc vpc) {
        InternetGateway gateway = newInternetGateway();
        await(vpc.attachInternetGateway(gateway.id()));
        return removed(gateway, ec2().internetGateway(gateway.id()).detachFromVpc(vpc.id()));
    }

    default NetworkInterface newNetworkInterface(Subnet subnet) {
        NetworkInterface networkInterface = await(subnet.createNetworkInterface());
        return removed(
                networkInterface, ec2().networkInterface(networkInterface.id()).delete());
    }

    default VpcAddress newAddress() {
        String id = await(call(() -> ec2().client().allocateAddress(request -> request.domain(DomainType.VPC))))
                .allocationId();
        return removed(ec2().vpcAddress(id), ec2().vpcAddress(id).release());
    }

    default Volume newVolume() {
        Volume volume = await(ec2().createVolume(ZONE, 5));
        return removed(volume, ec2().volume(volume.id()).delete());
    }

    default Snapshot newSnapshot(Volume volume) {
        Snapshot snapshot = await(volume.createSnapshot());
        return removed(snapshot, ec2().snapshot(snapshot.id()).delete());
    }

    /** What no resource has, called on the SDK's client. */
    static <T> Mono<T> call(Supplier<CompletableFuture<T>> call) {
        return Mono.fromFuture(call);
    }

    /** An error of the service, with the SDK's own type, its code, and a checkpoint that says where. */
    static void assertRefused(Mono<?> mono, String code, String location) {
        Signals.assertRefused(mono, Ec2Exception.class, code, location);
    }
}
