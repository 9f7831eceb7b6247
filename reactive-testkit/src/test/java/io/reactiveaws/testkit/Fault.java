package io.reactiveaws.testkit;

import java.util.List;

/**
 * A fault that a generated or hand-written class could have.
 *
 * @param file the class
 * @param right what it should say
 * @param wrong what it says
 * @param test the contract test that must fail
 * @param text a part of what the failure says
 */
record Fault(String file, String right, String wrong, String test, String text) {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "Instance",
                    ".instanceIds(id)",
                    ".instanceIds(\"i-wrong\")",
                    "toy.Instance.stop: sends its arguments and the identifiers",
                    "i-wrong"),
            new Fault(
                    "Instance",
                    "return call(\"consoleOutput\"",
                    "var early = scope().client().getConsoleOutput("
                            + "GetConsoleOutputRequest.builder().instanceId(id).build());"
                            + " return call(\"consoleOutput\"",
                    "toy.Instance.consoleOutput: sends its arguments and the identifiers",
                    "nothing is sent before subscription"),
            new Fault(
                    "Instance",
                    ".build()));",
                    ".build())).cache();",
                    "toy.Instance.consoleOutput: sends its arguments and the identifiers",
                    "one request for each of 2 subscriptions"),
            new Fault(
                    "Instance",
                    ".build()));",
                    ".build())).publishOn(reactor.core.scheduler.Schedulers.parallel());",
                    "toy.Instance.stop: sends its arguments and the identifiers",
                    "all is emitted on the thread that answers"),
            new Fault(
                    "Instance",
                    ".applyMutation(request)\n                        .instanceId(id)",
                    ".instanceId(id)\n                        .applyMutation(request)",
                    "toy.Instance.consoleOutput: sends what the consumer says, and the identifiers win",
                    "InstanceId-consumer"),
            new Fault(
                    "Instance",
                    ".applyMutation(request)",
                    "",
                    "toy.Instance.stop: sends what the consumer says, and the identifiers win",
                    "the request"),
            new Fault(
                    "Instance",
                    ".attribute(\"kernel\")",
                    ".attribute(\"ramdisk\")",
                    "toy.Instance.resetKernel: sends its arguments and the identifiers",
                    "ramdisk"),
            new Fault(
                    "Instance",
                    "argument(\"stop\", \"request\", request);",
                    "",
                    "toy.Instance.stop: refuses null",
                    "null as argument 0 of stop"),
            new Fault(
                    "Instance",
                    "change(\"stop\"",
                    "call(\"stop\"",
                    "toy.Instance.stop: the next read loads again, also after error and cancel",
                    "requests of the next read"),
            new Fault(
                    "Instance",
                    "call(\"consoleOutput\"",
                    "change(\"consoleOutput\"",
                    "toy.Instance.consoleOutput: the next read does not load",
                    "requests of the next read"),
            new Fault(
                    "Instance",
                    "data.imageId()",
                    "data.keyName()",
                    "toy.Instance.imageId: is known without a call",
                    "the data's value"),
            new Fault(
                    "Instance",
                    "data.vpcId())\n",
                    "data.subnetId())\n",
                    "toy.Instance.vpc: is known without a call",
                    "with their identifiers and data"),
            new Fault(
                    "Instance",
                    "TYPE.require(\"id\", id)",
                    "id",
                    "toy.Instance.id: is neither null nor blank",
                    "Expecting code to raise a throwable"),
            new Fault(
                    "Volume",
                    "TYPE.requireNotEmpty(\"id\", id)",
                    "TYPE.require(\"id\", id)",
                    "toy.Volume.id: is neither null nor empty",
                    "must not be null or"),
            new Fault(
                    "Region",
                    "TYPE.requireNotNull(\"name\", name)",
                    "TYPE.requireNotEmpty(\"name\", name)",
                    "toy.Region.name: is not null",
                    "must not be null"),
            new Fault(
                    "Instance",
                    "public String instanceId() {\n        return id",
                    "public String instanceId() {\n        return \"i-wrong\"",
                    "toy.Instance.id: is given and costs no call",
                    "the alias instanceId"),
            new Fault(
                    "Instance",
                    "    public String id() {",
                    "    public String surprise() { return id; }\n    public String id() {",
                    "toy.Instance.class: has the model's members and no others",
                    "surprise"),
            new Fault(
                    "Instance",
                    "Duration.ofSeconds(15)",
                    "Duration.ofSeconds(5)",
                    "toy.Instance.waitUntilRunning: polls as often and as long as the model says",
                    "time"),
            new Fault(
                    "Instance",
                    "Verdict.FAILURE, \"terminated\"",
                    "Verdict.RETRY, \"terminated\"",
                    "toy.Instance.waitUntilRunning: failure any Reservations[].Instances[].State.Name terminated",
                    "to be completed exceptionally"),
            new Fault(
                    "InstanceCollection",
                    " 10,",
                    " 9,",
                    "toy.Toy.instances().stop: acts on all",
                    "a request for each 10 resources"),
            new Fault(
                    "Instance",
                    "resources.stream().map(Instance::id).toList()",
                    "resources.get(0).id()",
                    "toy.Toy.instances().stop: acts on all",
                    "a request for each 10 resources"),
            new Fault(
                    "InstanceCollection",
                    "argument(\"stop\", \"request\", request);",
                    "",
                    "toy.Toy.instances().stop: refuses null",
                    "Expecting code to raise a throwable"),
            new Fault(
                    "Instance",
                    "change(resources, resources",
                    "(resources",
                    "toy.Toy.instances().stop: acts on all",
                    "with their identifiers and data"),
            new Fault(
                    "Toy",
                    "return new Instance(context(), id);",
                    "return new Instance(context(), id + \"x\");",
                    "toy.Toy.instance: has its identifiers and costs no call",
                    "the identifiers"),
            new Fault(
                    "ToyOperations",
                    "1000, DescribeInstancesRequest::maxResults",
                    "500, DescribeInstancesRequest::maxResults",
                    "toy.Toy.instances: lists what the model says",
                    "the requests for the pages"),
            new Fault(
                    "ToyOperations",
                    "(request, page) -> request.nextToken(page.nextToken()),",
                    "(request, page) -> {},",
                    "toy.Toy.instances: lists what the model says",
                    "the requests for the pages"),
            new Fault(
                    "Instance",
                    "Set.of(\"InvalidInstanceID.NotFound\")",
                    "Set.of(\"AnotherCode\")",
                    "toy.Instance.find: is empty where the service says that there is none",
                    "toy.Instance(id=id-own).load [DescribeInstances]"),
            new Fault(
                    "ToyOperations",
                    ".unless(request -> !request.instanceIds().isEmpty())",
                    "",
                    "toy.Toy.instances: names no page size beside InstanceIds",
                    "the page size beside InstanceIds"),
            new Fault(
                    "Instance",
                    "ifPresent(Verdict.SUCCESS)",
                    "ifAll(Verdict.SUCCESS, \"none\")",
                    "toy.Instance.waitUntilExists: success present Reservations[].Instances[]",
                    "to be completed"),
            new Fault(
                    "InstanceCollection",
                    "request -> request.tags(tags)",
                    "request -> {}",
                    "toy.Toy.instances().createTags: acts on all",
                    "a request for each 10 resources"),
            new Fault(
                    "InstanceCollection",
                    "argument(\"createTags\", \"tags\", tags);",
                    "",
                    "toy.Toy.instances().createTags: refuses null",
                    "null as argument 0 of createTags"),
            new Fault(
                    "Region",
                    "TYPE.requireNotNull(\"name\", name)",
                    "TYPE.require(\"name\", name)",
                    "toy.Region.name: is not null",
                    "must not be null"),
            new Fault(
                    "Volume",
                    "SdkMembers.copyExcept(data, software.amazon.awssdk.services.ec2.model.Volume.builder(),"
                            + " NOT_IN_CREATE_VOLUME_RESPONSE).build()",
                    "null",
                    "toy.Toy.createVolume: sends its arguments and the identifiers",
                    "with their identifiers and data"),
            new Fault(
                    "NetworkInterface",
                    "\"availabilityZone\",",
                    "\"description\",",
                    "toy.Instance.networkInterfaces: is known without a call",
                    "with their identifiers and data"),
            new Fault(
                    "Toy",
                    "item.instanceId(), item",
                    "item.imageId(), item",
                    "toy.Toy.createInstances: sends its arguments and the identifiers",
                    "with their identifiers and data"),
            new Fault(
                    "Toy",
                    "item.regionName()",
                    "item.endpoint()",
                    "toy.Toy.regions: lists what the model says",
                    "with their identifiers and data"),
            new Fault(
                    "Vpc",
                    ".name(\"vpc-id\")",
                    ".name(\"vpc\")",
                    "toy.Vpc.instances: filters append to lists, and the identifiers win",
                    "the requests for the pages"),
            new Fault(
                    "Vpc",
                    "7,\n            data -> data.vpcId()",
                    "6,\n            data -> data.vpcId()",
                    "toy.Vpc.load: takes as many in a call as the model says",
                    "the request"),
            new Fault(
                    "Vpc",
                    "data -> data.vpcId()",
                    "data -> data.dhcpOptionsId()",
                    "toy.Vpc.load: gives each of many its own data",
                    "load 3"),
            new Fault(
                    "ToyOperations",
                    "DescribeVpcsResponse::nextToken",
                    "(DescribeVpcsResponse page) -> null",
                    "toy.Vpc.load: gives each of many its own data",
                    "load 1"),
            new Fault(
                    "Vpc",
                    "request -> request.filters(",
                    "request -> request.dryRun(true).filters(",
                    "toy.Vpc.load: goes with others while a call is in flight",
                    "the request"),
            new Fault(
                    "Vpc",
                    "return COALESCED;",
                    "return null;",
                    "toy.Vpc.load: goes with others while a call is in flight",
                    "calls while one is in flight"),
            new Fault(
                    "NetworkInterface",
                    "IdentifierRules.ALL_OR_NOTHING",
                    "IdentifierRules.MISSING_LEFT_OUT",
                    "toy.NetworkInterface.load: is sent again in halves when one of many is refused",
                    "calls"),
            new Fault(
                    "AbstractRegion",
                    "return uncut(call(",
                    "return (call(",
                    "toy.Region.zones: cancel lets a call that is sent end",
                    "the SDK's future after cancel"),
            new Fault(
                    "AbstractRegion",
                    ".zoneNames(name())",
                    "",
                    "toy.Region.zones: sends what the consumer says, and the identifiers win",
                    "the request"),
            new Fault(
                    "Vpc",
                    "response.vpcs().stream()",
                    "response.vpcs().stream().skip(1)",
                    "toy.Vpc.load: asks once and keeps the answer",
                    "Optional"));
}
