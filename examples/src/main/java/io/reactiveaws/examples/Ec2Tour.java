package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Image;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InstanceCollection;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.Vpc;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** The EC2 part of the tour; each chapter is a pipeline, and {@link #run()} runs them one after the other. */
final class Ec2Tour {

    private static final String NETWORK = "10.20.0.0/16";
    private static final String SUBNET = "10.20.1.0/24";
    private static final String UNKNOWN_INSTANCE = "i-0123456789abcdef0";
    private static final WaiterConfig PATIENCE =
            WaiterConfig.defaults().delay(Duration.ofSeconds(5)).timeout(Duration.ofMinutes(5));

    private final Ec2 ec2;
    private final RequestCount requests;
    private final int count;
    private final String name =
            "reactive-aws-tour-" + UUID.randomUUID().toString().substring(0, 8);

    /** Takes how many instances it may start. */
    Ec2Tour(Session session, RequestCount requests, int count) {
        this.ec2 = session.resource(Ec2.class);
        this.requests = requests;
        this.count = count;
    }

    Mono<Void> run() {
        return Mono.usingWhen(
                create(),
                vpc -> Flux.concat(
                                network(vpc),
                                launch(vpc),
                                tag(vpc),
                                coalescedLoads(vpc),
                                references(vpc),
                                stopInBatches(vpc),
                                badInput(vpc))
                        .then(),
                this::cleanUp);
    }

    private Mono<Vpc> create() {
        return Mono.defer(() -> {
            Narrator.chapter("EC2: create a VPC, named as it is created");
            Narrator.code("ec2.createVpc(r -> r.cidrBlock(\"" + NETWORK
                    + "\").tagSpecifications(Tags.specification(ResourceType.VPC, Tags.of(\"Name\", name))))");
            return ec2.createVpc(request -> request.cidrBlock(NETWORK)
                            .tagSpecifications(Tags.specification(ResourceType.VPC, Tags.of("Name", name))))
                    .doOnNext(vpc -> Narrator.say("   " + vpc));
        });
    }

    private Mono<Void> network(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("A subnet and a security group in it");
            Narrator.code("vpc.waitUntilAvailable().flatMap(there -> there.createSubnet(\"" + SUBNET + "\"))");
            Narrator.code("vpc.createSecurityGroup(name, \"Made by the tour\")");
            return vpc.waitUntilAvailable(PATIENCE)
                    .flatMap(there -> there.createSubnet(SUBNET))
                    .doOnNext(subnet -> Narrator.say("   " + subnet))
                    .then(vpc.createSecurityGroup(name, "Made by the tour"))
                    .doOnNext(group -> Narrator.say("   " + group))
                    .then();
        });
    }

    private Mono<Void> launch(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("Start " + count + " instances, and wait for all of them in shared polls");
            Narrator.code("ec2.images().filter(r -> r.owners(\"amazon\").filters(...)).all()");
            Narrator.code("subnet.createInstances(r -> r.imageId(image.id()).minCount(" + count + ")...)");
            Narrator.code("instances.flatMap(Instance::waitUntilRunning)");
            return newestImage()
                    .doOnNext(image -> Narrator.say("   " + image))
                    .flatMapMany(image -> launch(vpc, image))
                    .collectList()
                    .flatMap(this::waitUntilRunning);
        });
    }

    /** The local AWS has none of the newest Linux; any image does there. */
    private Mono<Image> newestImage() {
        Flux<Image> linux = ec2.images()
                .filter(request -> request.owners("amazon")
                        .filters(
                                Filters.of("name", "al2023-ami-2023.*"),
                                Filters.of("architecture", "x86_64"),
                                Filters.of("state", "available")))
                .all();
        Flux<Image> any = ec2.images()
                .filter(request -> request.owners("amazon"))
                .limit(1)
                .all();
        return linux.switchIfEmpty(any)
                .flatMap(image -> image.creationDate().map(date -> new Dated(date, image)))
                .reduce((one, other) -> one.date().compareTo(other.date()) < 0 ? other : one)
                .map(Dated::image);
    }

    private record Dated(String date, Image image) {}

    private Flux<Instance> launch(Vpc vpc, Image image) {
        return Mono.zip(
                        vpc.subnets().all().next(),
                        vpc.securityGroups()
                                .filter(request -> request.filters(Filters.of("group-name", name)))
                                .all()
                                .next())
                .flatMapMany(network -> launch(network.getT1(), network.getT2(), image));
    }

    private Flux<Instance> launch(Subnet subnet, SecurityGroup group, Image image) {
        return subnet.createInstances(request -> request.imageId(image.id())
                .instanceType(InstanceType.T3_NANO)
                .securityGroupIds(group.id())
                .minCount(count)
                .maxCount(count)
                .tagSpecifications(Tags.specification(ResourceType.INSTANCE, Tags.of("Name", name))));
    }

    private Mono<Void> waitUntilRunning(List<Instance> instances) {
        return counted(() -> states(instances))
                .doOnNext(states -> Narrator.say("   just started, known without a call: " + states))
                .then(counted(() -> Flux.fromIterable(instances)
                        .flatMap(instance -> instance.waitUntilRunning(PATIENCE), instances.size())
                        .collectList()
                        .flatMap(Ec2Tour::states)))
                .doOnNext(states -> Narrator.say("   waited for: " + states))
                .then();
    }

    private static Mono<String> states(List<Instance> instances) {
        return tally(Flux.fromIterable(instances)
                .flatMap(Instance::state, instances.size())
                .map(InstanceState::nameAsString));
    }

    /** Such as {@code 20 running, 1 not there}. */
    private static Mono<String> tally(Flux<String> states) {
        return states.groupBy(state -> state)
                .flatMap(state -> state.count().map(number -> number + " " + state.key()))
                .collect(Collectors.joining(", "));
    }

    private Mono<Void> tag(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("Tag them in a batch, and find them by the tag");
            Narrator.code("vpc.instances().createTags(Tags.of(\"role\", \"web\")).requireAll()");
            Narrator.code("vpc.instances().filter(r -> r.filters(Filters.tag(\"role\", \"web\"))).all()");
            Narrator.code("instance.tag(\"role\")");
            return vpc.instances()
                    .createTags(Tags.of("role", "web"))
                    .requireAll()
                    .doOnNext(done -> Narrator.say("   tagged: " + done))
                    .thenMany(running(vpc)
                            .filter(request -> request.filters(Filters.tag("role", "web")))
                            .all())
                    .collectList()
                    .doOnNext(found -> Narrator.say("   found and running: " + found.size()))
                    .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                    .flatMap(first -> first.tag("role")
                            .doOnNext(role -> Narrator.say("   the role of " + first.id() + ": " + role)))
                    .then();
        });
    }

    private static InstanceCollection running(Vpc vpc) {
        return vpc.instances().filter(request -> request.filters(Filters.instanceState(InstanceStateName.RUNNING)));
    }

    private Mono<Void> coalescedLoads(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("Many loads, few calls: each reader gets its own answer");
            Narrator.code("ids.flatMap(id -> ec2.instance(id).find().flatMap(Instance::state))");
            Narrator.say("   (there is no instance of the last id)");
            return vpc.instances()
                    .all()
                    .map(Instance::id)
                    .concatWithValues(UNKNOWN_INSTANCE)
                    .collectList()
                    .flatMap(ids -> counted(() -> statesOf(ids)))
                    .doOnNext(states -> Narrator.say("   " + states))
                    .then();
        });
    }

    /** Makes the instances from their ids, so that nothing is known of them. */
    private Mono<String> statesOf(List<String> ids) {
        return tally(Flux.fromIterable(ids)
                .map(ec2::instance)
                .flatMap(
                        instance -> instance.find()
                                .flatMap(Instance::state)
                                .map(InstanceState::nameAsString)
                                .defaultIfEmpty("not there"),
                        ids.size()));
    }

    private Mono<Void> references(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("References: resources that a resource's data names, with what it says of them");
            Narrator.code("instance.networkInterfaces(), instance.placementGroup()");
            Narrator.code("vpc.routeTables().all().flatMap(RouteTable::routes)");
            return vpc.instances()
                    .limit(1)
                    .all()
                    .concatMap(this::showReferences)
                    .thenMany(vpc.routeTables().all().concatMap(RouteTable::routes))
                    .doOnNext(route -> Narrator.say("   " + route))
                    .then();
        });
    }

    private Mono<Boolean> showReferences(Instance instance) {
        return instance.networkInterfaces()
                .concatMap(card -> counted(card::privateIpAddress)
                        .doOnNext(address -> Narrator.say("   " + card + " has " + address))
                        .then(counted(card::availabilityZone))
                        .doOnNext(zone ->
                                Narrator.say("   its zone, which the instance does not tell, is loaded: " + zone)))
                .then(instance.placementGroup().hasElement())
                .doOnNext(grouped -> Narrator.say("   the instance is in a placement group: " + grouped));
    }

    private Mono<Void> stopInBatches(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("Stop them in a batch: 50 a call, an outcome for each");
            Narrator.code("vpc.instances().filter(r -> r.filters(Filters.instanceState(RUNNING))).stop()");
            return counted(() -> running(vpc).stop().collectList().map(Ec2Tour::outcomes))
                    .doOnNext(outcomes -> Narrator.say("   " + outcomes))
                    .then(vpc.instances().all().collectList())
                    .flatMap(instances -> counted(() -> Flux.fromIterable(instances)
                            .flatMap(instance -> instance.waitUntilStopped(PATIENCE), count)
                            .collectList()
                            .flatMap(Ec2Tour::states)))
                    .doOnNext(states -> Narrator.say("   waited for: " + states))
                    .then();
        });
    }

    private static String outcomes(List<BatchOutcome<Instance>> outcomes) {
        long done =
                outcomes.stream().filter(BatchOutcome.Done.class::isInstance).count();
        return done + " told to stop, " + (outcomes.size() - done) + " failed";
    }

    private Mono<Void> badInput(Vpc vpc) {
        return Mono.fromRunnable(() -> {
            Narrator.chapter("Bad input fails at once and says what is wrong");
            Narrator.code("vpc.instances().pageSize(4)");
            refused(() -> vpc.instances().pageSize(4));
            Narrator.code("vpc.deleteTags(List.of())");
            refused(() -> vpc.deleteTags(List.of()));
        });
    }

    private static void refused(Supplier<?> call) {
        try {
            Narrator.say("   " + call.get());
        } catch (IllegalArgumentException e) {
            Narrator.say("   " + e.getMessage());
        }
    }

    /** All is found by listing it, so that it can be tried again while EC2 still holds something in use. */
    private Mono<Void> cleanUp(Vpc vpc) {
        return Mono.defer(() -> {
            Narrator.chapter("Clean up");
            Narrator.code("vpc.instances().terminate().requireAll(), then what is listed below the VPC, then the VPC");
            return terminate(vpc)
                    .then(delete(vpc))
                    .retryWhen(Retry.backoff(8, Duration.ofSeconds(1)).filter(Ec2Tour::isInUse))
                    .doOnSuccess(done -> Narrator.say("   " + vpc + " deleted"));
        });
    }

    private Mono<Void> terminate(Vpc vpc) {
        return vpc.instances()
                .terminate()
                .requireAll()
                .doOnNext(done -> Narrator.say("   instances told to terminate: " + done))
                .thenMany(vpc.instances().all())
                .flatMap(instance -> instance.waitUntilTerminated(PATIENCE), count)
                .then();
    }

    private static Mono<Void> delete(Vpc vpc) {
        return vpc.subnets()
                .all()
                .concatMap(Subnet::delete)
                .thenMany(vpc.securityGroups().all())
                .filterWhen(group -> group.groupName().map(name -> !name.equals("default"))) // EC2 keeps that one
                .concatMap(SecurityGroup::delete)
                .then(vpc.delete())
                .then();
    }

    private static boolean isInUse(Throwable error) {
        return error instanceof Ec2Exception refused
                && "DependencyViolation".equals(refused.awsErrorDetails().errorCode());
    }

    /** Adds to what something gives how many requests that took. */
    private Mono<String> counted(Supplier<Mono<String>> read) {
        return Mono.defer(() -> {
            long before = requests.total();
            return read.get().map(text -> text + " (" + requestsSince(before) + ")");
        });
    }

    private String requestsSince(long before) {
        long sent = requests.total() - before;
        return sent + (sent == 1 ? " request" : " requests");
    }
}
