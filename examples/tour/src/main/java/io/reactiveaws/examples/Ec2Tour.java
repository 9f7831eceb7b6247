package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Image;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InstanceCollection;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.Route;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.examples.RequestCount.Counted;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** The EC2 part of the tour; {@link #run()} lists its chapters, and each has its pipeline below it. */
final class Ec2Tour {

    private static final String NETWORK = "10.20.0.0/16";
    private static final String SUBNET = "10.20.1.0/24";
    private static final String UNKNOWN_INSTANCE = "i-0123456789abcdef0";
    private static final WaiterConfig PATIENCE =
            WaiterConfig.defaults().delay(Duration.ofSeconds(5)).timeout(Duration.ofMinutes(5));

    private final Ec2 ec2;
    private final RequestCount requests;
    private final int count;
    private final String name = Tour.newName();

    /** Takes how many instances it may start. */
    Ec2Tour(Session session, RequestCount requests, int count) {
        this.ec2 = session.resource(Ec2.class);
        this.requests = requests;
        this.count = count;
    }

    Mono<Void> run() {
        return Mono.usingWhen(
                create(),
                vpc -> Flux.just(
                                network(vpc),
                                launch(vpc),
                                tag(vpc),
                                coalescedLoads(vpc),
                                references(vpc),
                                stopInBatches(vpc),
                                badInput(vpc))
                        .concatMap(Chapter::run)
                        .then(),
                vpc -> cleanUp(vpc).run());
    }

    private Mono<Vpc> create() {
        return Chapter.titled("EC2: create a VPC, named as it is created")
                .code("ec2.createVpc(r -> r.cidrBlock(\"" + NETWORK
                        + "\").tagSpecifications(Tags.specification(ResourceType.VPC, Tags.of(\"Name\", name))))")
                .run()
                .then(createVpc())
                .doOnNext(Narrator::tell);
    }

    private Mono<Vpc> createVpc() {
        return ec2.createVpc(request -> request.cidrBlock(NETWORK)
                .tagSpecifications(Tags.specification(ResourceType.VPC, Tags.of("Name", name))));
    }

    private Chapter network(Vpc vpc) {
        return Chapter.titled("A subnet and a security group in it")
                .code("vpc.waitUntilAvailable().flatMap(there -> there.createSubnet(\"" + SUBNET + "\"))")
                .code("vpc.createSecurityGroup(name, \"Made by the tour\")")
                .runs(() -> createSubnet(vpc).then(createSecurityGroup(vpc)));
    }

    private static Mono<Subnet> createSubnet(Vpc vpc) {
        return vpc.waitUntilAvailable(PATIENCE)
                .flatMap(there -> there.createSubnet(SUBNET))
                .doOnNext(Narrator::tell);
    }

    private Mono<SecurityGroup> createSecurityGroup(Vpc vpc) {
        return vpc.createSecurityGroup(name, "Made by the tour").doOnNext(Narrator::tell);
    }

    private Chapter launch(Vpc vpc) {
        return Chapter.titled("Start " + count + " instances, and wait for all of them in shared polls")
                .code("ec2.images().filter(r -> r.owners(\"amazon\").filters(...)).all()")
                .code("subnet.createInstances(r -> r.imageId(image.id()).minCount(" + count + ")...)")
                .code("instances.flatMap(Instance::waitUntilRunning)")
                .runs(() -> startInstances(vpc).collectList().flatMap(this::waitUntilRunning));
    }

    private Flux<Instance> startInstances(Vpc vpc) {
        return newestImage()
                .doOnNext(Narrator::tell)
                .flatMapMany(image -> Mono.zip(subnet(vpc), securityGroup(vpc))
                        .flatMapMany(network -> startInstances(network.getT1(), network.getT2(), image)));
    }

    /** The local AWS has none of the newest Linux; any image does there. */
    private Mono<Image> newestImage() {
        return linuxImages()
                .switchIfEmpty(anyImage())
                .flatMap(image -> image.creationDate().map(date -> new Dated(date, image)))
                .reduce((one, other) -> one.date().compareTo(other.date()) < 0 ? other : one)
                .map(Dated::image);
    }

    private record Dated(String date, Image image) {}

    private Flux<Image> linuxImages() {
        return ec2.images()
                .filter(request -> request.owners("amazon")
                        .filters(
                                Filters.of("name", "al2023-ami-2023.*"),
                                Filters.of("architecture", "x86_64"),
                                Filters.of("state", "available")))
                .all();
    }

    private Flux<Image> anyImage() {
        return ec2.images().filter(request -> request.owners("amazon")).limit(1).all();
    }

    private static Mono<Subnet> subnet(Vpc vpc) {
        return vpc.subnets().all().next();
    }

    private Mono<SecurityGroup> securityGroup(Vpc vpc) {
        return vpc.securityGroups()
                .filter(request -> request.filters(Filters.of("group-name", name)))
                .all()
                .next();
    }

    private Flux<Instance> startInstances(Subnet subnet, SecurityGroup group, Image image) {
        return subnet.createInstances(request -> request.imageId(image.id())
                .instanceType(InstanceType.T3_NANO)
                .securityGroupIds(group.id())
                .minCount(count)
                .maxCount(count)
                .tagSpecifications(Tags.specification(ResourceType.INSTANCE, Tags.of("Name", name))));
    }

    private Mono<Counted<String>> waitUntilRunning(List<Instance> started) {
        return requests.counted(states(started))
                .doOnNext(states -> Narrator.tell("just started, known without a call: " + states))
                .then(waitForAll(started, instance -> instance.waitUntilRunning(PATIENCE)));
    }

    private Mono<Counted<String>> waitForAll(List<Instance> instances, Function<Instance, Mono<Instance>> waiter) {
        return Flux.fromIterable(instances)
                .flatMap(waiter, instances.size())
                .collectList()
                .flatMap(Ec2Tour::states)
                .as(requests::counted)
                .doOnNext(states -> Narrator.tell("waited for: " + states));
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

    private static Chapter tag(Vpc vpc) {
        return Chapter.titled("Tag them in a batch, and find them by the tag")
                .code("vpc.instances().createTags(Tags.of(\"role\", \"web\")).requireAll()")
                .code("vpc.instances().filter(r -> r.filters(Filters.tag(\"role\", \"web\"))).all()")
                .code("instance.tag(\"role\")")
                .runs(() -> tagAll(vpc).then(findByTag(vpc)).flatMap(Ec2Tour::tellTag));
    }

    private static Mono<Long> tagAll(Vpc vpc) {
        return vpc.instances()
                .createTags(Tags.of("role", "web"))
                .requireAll()
                .doOnNext(done -> Narrator.tell("tagged: " + done));
    }

    private static Mono<Instance> findByTag(Vpc vpc) {
        return running(vpc)
                .filter(request -> request.filters(Filters.tag("role", "web")))
                .all()
                .collectList()
                .doOnNext(found -> Narrator.tell("found and running: " + found.size()))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static Mono<String> tellTag(Instance instance) {
        return instance.tag("role").doOnNext(role -> Narrator.tell("the role of " + instance.id() + ": " + role));
    }

    private static InstanceCollection running(Vpc vpc) {
        return vpc.instances().filter(request -> request.filters(Filters.instanceState(InstanceStateName.RUNNING)));
    }

    private Chapter coalescedLoads(Vpc vpc) {
        return Chapter.titled("Many loads, few calls: each reader gets its own answer")
                .code("ids.flatMap(id -> ec2.instance(id).find().flatMap(Instance::state))")
                .note("(there is no instance of the last id)")
                .runs(() -> idsAndAnUnknown(vpc).flatMap(this::loadEach));
    }

    private static Mono<List<String>> idsAndAnUnknown(Vpc vpc) {
        return vpc.instances()
                .all()
                .map(Instance::id)
                .concatWithValues(UNKNOWN_INSTANCE)
                .collectList();
    }

    private Mono<Counted<String>> loadEach(List<String> ids) {
        return requests.counted(statesOf(ids)).doOnNext(Narrator::tell);
    }

    /** Makes the instances from their ids, so that nothing is known of them. */
    private Mono<String> statesOf(List<String> ids) {
        return tally(Flux.fromIterable(ids).map(ec2::instance).flatMap(Ec2Tour::stateIfThere, ids.size()));
    }

    private static Mono<String> stateIfThere(Instance instance) {
        return instance.find()
                .flatMap(Instance::state)
                .map(InstanceState::nameAsString)
                .defaultIfEmpty("not there");
    }

    private Chapter references(Vpc vpc) {
        return Chapter.titled("References: resources that a resource's data names, with what it says of them")
                .code("instance.networkInterfaces(), instance.placementGroup()")
                .code("vpc.routeTables().all().flatMap(RouteTable::routes)")
                .runs(() -> tellReferences(vpc).thenMany(tellRoutes(vpc)));
    }

    private Flux<Boolean> tellReferences(Vpc vpc) {
        return vpc.instances()
                .limit(1)
                .all()
                .concatMap(instance -> tellCards(instance).then(tellPlacement(instance)));
    }

    private Flux<Counted<String>> tellCards(Instance instance) {
        return instance.networkInterfaces().concatMap(this::tellCard);
    }

    private Mono<Counted<String>> tellCard(NetworkInterface card) {
        return requests.counted(card.privateIpAddress())
                .doOnNext(address -> Narrator.tell(card + " has " + address))
                .then(requests.counted(card.availabilityZone()))
                .doOnNext(zone -> Narrator.tell("its zone, which the instance does not tell, is loaded: " + zone));
    }

    private static Mono<Boolean> tellPlacement(Instance instance) {
        return instance.placementGroup()
                .hasElement()
                .doOnNext(grouped -> Narrator.tell("the instance is in a placement group: " + grouped));
    }

    private static Flux<Route> tellRoutes(Vpc vpc) {
        return vpc.routeTables().all().concatMap(RouteTable::routes).doOnNext(Narrator::tell);
    }

    private Chapter stopInBatches(Vpc vpc) {
        return Chapter.titled("Stop them in a batch: 50 a call, an outcome for each")
                .code("vpc.instances().filter(r -> r.filters(Filters.instanceState(RUNNING))).stop()")
                .runs(() -> stopRunning(vpc).then(waitUntilStopped(vpc)));
    }

    private Mono<Counted<String>> stopRunning(Vpc vpc) {
        return requests.counted(running(vpc).stop().collectList().map(Ec2Tour::summary))
                .doOnNext(Narrator::tell);
    }

    private static String summary(List<BatchOutcome<Instance>> outcomes) {
        long done = outcomes.stream().filter(BatchOutcome::isDone).count();
        return done + " told to stop, " + (outcomes.size() - done) + " failed or unknown";
    }

    private Mono<Counted<String>> waitUntilStopped(Vpc vpc) {
        return vpc.instances()
                .all()
                .collectList()
                .flatMap(stopped -> waitForAll(stopped, instance -> instance.waitUntilStopped(PATIENCE)));
    }

    private static Chapter badInput(Vpc vpc) {
        return BadInput.chapter(
                new BadInput(
                        "vpc.instances().pageSize(4)", () -> vpc.instances().pageSize(4)),
                new BadInput("vpc.deleteTags(List.of())", () -> vpc.deleteTags(List.of())));
    }

    private Chapter cleanUp(Vpc vpc) {
        return Chapter.titled("Clean up")
                .code("vpc.instances().terminate().requireAll(), then what is listed below the VPC, then the VPC")
                .runs(() -> deleteWithContents(vpc).doOnSuccess(done -> Narrator.tell(vpc + " deleted")));
    }

    /** All is found by listing it, so that it can be tried again while EC2 still holds something in use. */
    private Mono<Void> deleteWithContents(Vpc vpc) {
        return terminate(vpc)
                .then(deleteNetwork(vpc))
                .retryWhen(Retry.backoff(8, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(15))
                        .filter(Ec2Tour::isInUse)
                        .doBeforeRetry(retry -> Narrator.tell(
                                "still in use, trying again: " + retry.failure().getMessage())));
    }

    private Mono<Void> terminate(Vpc vpc) {
        return vpc.instances()
                .terminate()
                .requireAll()
                .doOnNext(done -> Narrator.tell("instances told to terminate: " + done))
                .thenMany(vpc.instances().all())
                .flatMap(instance -> instance.waitUntilTerminated(PATIENCE), count)
                .then();
    }

    private static Mono<Void> deleteNetwork(Vpc vpc) {
        return vpc.subnets()
                .all()
                .concatMap(Subnet::delete)
                .thenMany(ownGroups(vpc))
                .concatMap(SecurityGroup::delete)
                .then(vpc.delete())
                .then();
    }

    /** Without the one that EC2 made, and keeps. */
    private static Flux<SecurityGroup> ownGroups(Vpc vpc) {
        return vpc.securityGroups().all().filterWhen(group -> group.groupName().map(name -> !name.equals("default")));
    }

    private static boolean isInUse(Throwable error) {
        return error instanceof Ec2Exception refused
                && "DependencyViolation".equals(refused.awsErrorDetails().errorCode());
    }
}
