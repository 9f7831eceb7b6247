package io.reactiveaws.examples.guide;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Image;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InstanceChange;
import io.reactiveaws.ec2.KeyPair;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.PlacementGroup;
import io.reactiveaws.ec2.Route;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tag;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.UserData;
import io.reactiveaws.ec2.Volume;
import io.reactiveaws.ec2.Vpc;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** The code of docs/ec2.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class Ec2Code {

    private static final Logger log = LoggerFactory.getLogger(Ec2Code.class);

    private Ec2Code() {}

    static void first(Session session) {
        // code: first
        Ec2 ec2 = session.resource(Ec2.class);
        Instance web = ec2.instance("i-0123456789abcdef0"); // no call

        Mono<InstanceState> state = web.state(); // DescribeInstances, once for all readers
        Mono<String> address = web.privateIpAddress(); // already known
        Mono<StopInstancesResponse> stopped = web.stop(); // the next state() asks again
        Mono<Boolean> exists = web.exists();

        Flux<Instance> ofTeam = ec2.instances()
                .filter(request ->
                        request.filters(Filters.tag("team", "shop"), Filters.instanceState(InstanceStateName.RUNNING)))
                .all(); // born with their data
        Flux<Volume> volumes = web.volumes().all();
        // end
    }

    static void network(Ec2 ec2) {
        // code: network
        Mono<SecurityGroup> group = ec2.createVpc("10.0.0.0/16")
                .flatMap(Vpc::waitUntilAvailable)
                .delayUntil(vpc -> vpc.createSubnet("10.0.1.0/24"))
                .flatMap(vpc -> vpc.createSecurityGroup("web", "Web servers"));

        Mono<AuthorizeSecurityGroupIngressResponse> open =
                group.flatMap(web -> web.authorizeIngress(List.of(IpPermission.builder()
                        .ipProtocol("tcp")
                        .fromPort(443)
                        .toPort(443)
                        .ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
                        .build())));
        // end
    }

    static void launching(Ec2 ec2, Subnet subnet, SecurityGroup group, Image image) {
        // code: launching
        Flux<Instance> plain = ec2.createInstances("ami-0123456789abcdef0", 1, 3); // RunInstances: 1 to 3

        Flux<Instance> instances = subnet.createInstances(request -> request.imageId(image.id())
                        .instanceType(InstanceType.T3_MICRO)
                        .securityGroupIds(group.id())
                        .minCount(3)
                        .maxCount(3)
                        .tagSpecifications(Tags.specification(ResourceType.INSTANCE, Tags.of("Name", "web"))))
                .flatMap(Instance::waitUntilRunning);
        // end
    }

    static void loads(Ec2 ec2, List<String> aThousandIds) {
        // code: loads
        Flux<InstanceStateName> states = Flux.fromIterable(aThousandIds)
                .map(ec2::instance) // an object for each, nothing is called
                .flatMap(Instance::state, 1_000) // as many as are to be asked for at a time
                .map(InstanceState::name); // a handful of calls in all
        // end
    }

    static void alone() {
        // code: alone
        Session session = Session.builder().coalesceLoads(false).build();
        // end
    }

    static void waiters(Instance instance, Volume volume) {
        // code: waiters
        Mono<Instance> running = instance.start().then(instance.waitUntilRunning());
        Mono<InstanceState> state = running.flatMap(Instance::state); // known from the last poll

        Mono<Instance> ready = instance.waitUntilInstanceStatusOk(
                WaiterConfig.defaults().delay(Duration.ofSeconds(10)).timeout(Duration.ofMinutes(5)));

        Mono<Volume> grown = volume.waitUntil(data -> data.size() >= 100); // anything else
        // end
    }

    static void changes(Ec2 ec2) {
        // code: changes
        Flux<InstanceChange> changes = ec2.instances()
                .filter(request -> request.filters(Filters.tag("env", "test")))
                .changes(Duration.ofSeconds(15)); // a DescribeInstances at once, and one in each 15 seconds

        Flux<String> news = changes.filter(change -> !change.initial()) // not those that were there already
                .map(InstanceChange::toString); // ec2.Instance(id=i-0123456789abcdef0): pending -> running

        Flux<String> stopped = changes.filter(change -> change.isNow(InstanceStateName.STOPPED))
                .flatMap(change -> change.instance().tag("Name")); // known from the poll

        Flux<InstanceChange> forEver = // tells of all instances again after an error
                changes.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(5))
                        .maxBackoff(Duration.ofMinutes(1))
                        .transientErrors(true)
                        .filter(SessionCode::heals) // throttling, server errors, no answer: as in the guide to sessions
                        .doBeforeRetry(retry -> log.warn(
                                "polling again after {}", retry.failure().toString())));
        // end
    }

    static void batches(Ec2 ec2, Vpc vpc) {
        // code: batches
        BatchFlux<Instance> outcomes = ec2.instances()
                .filter(request ->
                        request.filters(Filters.tag("env", "test"), Filters.instanceState(InstanceStateName.RUNNING)))
                .stop(); // StopInstances, 50 a call

        Flux<InstanceState> states = outcomes.filter(outcome -> !outcome.isDone()) // Failed or Unknown
                .doOnNext(outcome -> log.warn("{}", outcome))
                .map(BatchOutcome::resource)
                .flatMap(Instance::reload)
                .flatMap(Instance::state);

        Mono<Long> gone = vpc.instances().terminate().requireAll(); // BatchException unless all are done
        // end
    }

    static void fresh() {
        // code: fresh
        Session session =
                Session.builder().eventualConsistency(Duration.ofSeconds(20)).build();
        // end
    }

    static void references(Instance instance, RouteTable table) {
        // code: references
        Mono<Vpc> vpc = instance.vpc();
        Mono<PlacementGroup> group = instance.placementGroup(); // empty if it is in none

        Flux<NetworkInterface> cards = instance.networkInterfaces(); // with what the instance says of them
        Flux<String> descriptions = cards.flatMap(NetworkInterface::description); // it says that
        Flux<String> zones = cards.flatMap(NetworkInterface::availabilityZone); // it does not: loads

        Flux<Route> routes = table.routes(); // to IPv4 blocks, IPv6 blocks and prefix lists
        Flux<String> toIpv6 = routes.flatMap(Route::destinationIpv6CidrBlock); // empty for the others
        Mono<Route> made = table.createRoute("::/0", request -> request.gatewayId("igw-0123456789abcdef0"));
        // end
    }

    static void tags(Ec2 ec2, Instance instance, Vpc vpc) {
        // code: tags
        Mono<String> name = instance.tag("Name"); // empty if it has no such tag

        Flux<Tag> one = vpc.createTags(Tags.of("env", "test"));
        Flux<Tag> many = ec2.createTags( // each of the tags for each of the resources
                List.of(instance.id(), vpc.id()), Tags.of(Map.of("env", "test", "team", "shop")));
        Mono<Long> all = vpc.instances().createTags(Tags.of("env", "test")).requireAll();

        Mono<DeleteTagsResponse> without = vpc.deleteTags(List.of("env", "team")); // whatever their values
        // end
    }

    static void filters(Vpc vpc) {
        // code: filters
        Flux<Instance> found = vpc.instances()
                .filter(request -> request.filters(
                        Filters.tag("env", "test", "stage"), // one or the other
                        Filters.tagKey("team"), // whatever its value
                        Filters.instanceState(InstanceStateName.PENDING, InstanceStateName.RUNNING),
                        Filters.of("instance-type", "t3.*")))
                .all();
        // end
    }

    static void userData(Ec2 ec2, Instance instance, Image image) {
        // code: user-data
        Flux<Instance> started = ec2.createInstances(request -> request.imageId(image.id())
                .minCount(1)
                .maxCount(1)
                .userData(UserData.of("#!/bin/bash\nyum install -y httpd\n")));

        Mono<String> console = instance.consoleText();
        // end
    }

    static void password(Ec2 ec2, Instance instance, PrivateKey key, String pemText) {
        // code: password
        Mono<String> password = instance.waitUntilPasswordDataAvailable().flatMap(ready -> ready.password(key));
        Mono<String> byFile = instance.password(pemText); // "-----BEGIN RSA PRIVATE KEY-----…", as EC2 gave it

        Mono<String> pem = ec2.createKeyPair("admin").flatMap(KeyPair::keyMaterial); // EC2 gives it only here
        // end
    }

    static void errors(Ec2 ec2, SecurityGroup group) {
        // code: errors
        Mono<Void> deleted = group.delete()
                .then()
                .onErrorResume(
                        Ec2Exception.class,
                        error -> error.awsErrorDetails().errorCode().equals("DependencyViolation")
                                ? Mono.empty() // something uses it still
                                : Mono.error(error));

        Mono<List<GroupIdentifier>> groups = ec2.instance("i-0123456789abcdef0")
                .find() // empty if there is no such instance
                .flatMap(Instance::securityGroups);
        // end
    }
}
