package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An action is a call of the kernel with the request and what is made of the answer. */
class ActionWriterTest {

    @Test
    void changeFillsInTheIdentifier() {
        assertThat(code(new ActionWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<StopInstancesResponse> stop() {
                  return change("stop", "StopInstances", client -> \
                client.stopInstances(StopInstancesRequest.builder()
                          .instanceIds(id)
                          .build()));
                }""");
    }

    @Test
    void consumerComesBeforeWhatIsFilledIn() {
        assertThat(code(new ActionWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().actions()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                public Mono<StopInstancesResponse> stop(Consumer<StopInstancesRequest.Builder> request) {
                  argument("stop", "request", request);
                  return change("stop", "StopInstances", client -> \
                client.stopInstances(StopInstancesRequest.builder()
                          .applyMutation(request)
                          .instanceIds(id)
                          .build()));
                }""");
    }

    @Test
    void argumentsAreCheckedAndSet() {
        assertThat(code(new ActionWriter(
                                toy("Toy"),
                                named("createVpc", toy("Toy").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<Vpc> createVpc(String cidrBlock) {
                  argument("createVpc", "cidrBlock", cidrBlock);
                  return call("createVpc", "CreateVpc", client -> client.createVpc(CreateVpcRequest.builder()
                          .cidrBlock(cidrBlock)
                          .build()))
                      .map(making("createVpc", "CreateVpc", "Vpc.VpcId", \
                response -> Stream.ofNullable(response.vpc())
                          .map(item -> new Vpc(context().retryingNotFound(), item.vpcId(), item))
                          .findFirst()
                          .orElse(null)));
                }""");
    }

    @Test
    void readKeepsTheData() {
        assertThat(code(new ActionWriter(
                                toy("Instance"),
                                named("consoleOutput", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<GetConsoleOutputResponse> consoleOutput() {
                  return call("consoleOutput", "GetConsoleOutput", client -> \
                client.getConsoleOutput(GetConsoleOutputRequest.builder()
                          .instanceId(id)
                          .build()));
                }""");
    }

    @Test
    void resultIsAList() {
        assertThat(code(new ActionWriter(
                                toy("Instance"),
                                named("tags", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Flux<Tag> tags() {
                  return call("tags", "DescribeTags", client -> client.describeTags(DescribeTagsRequest.builder()
                          .filters(Filter.builder().name("resource-id").values(id).build(),
                              Filter.builder().name("resource-type").values("instance").build())
                          .build()))
                      .flatMapIterable(making("tags", "DescribeTags", "Tags[].Key", \
                response -> response.tags().stream()
                          .map(item -> new Tag(context(), id, item.key(), item))
                          .toList()));
                }""");
    }

    @Test
    void eachOfWhatIsCreatedRetriesNotFound() {
        assertThat(code(new ActionWriter(
                                toy("Toy"),
                                named("createInstances", toy("Toy").model().actions()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                public Flux<Instance> createInstances(Consumer<RunInstancesRequest.Builder> request) {
                  argument("createInstances", "request", request);
                  return call("createInstances", "RunInstances", client -> \
                client.runInstances(RunInstancesRequest.builder()
                          .applyMutation(request)
                          .build()))
                      .flatMapIterable(making("createInstances", "RunInstances", "Instances[].InstanceId", \
                response -> response.instances().stream()
                          .map(item -> new Instance(context().retryingNotFound(), item.instanceId(), item))
                          .toList()));
                }""");
    }

    @Test
    void creationMayChangeItsOwner() {
        assertThat(code(new ActionWriter(
                                toy("Instance"),
                                named("createImage", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<Image> createImage(String name) {
                  argument("createImage", "name", name);
                  return change("createImage", "CreateImage", client -> \
                client.createImage(CreateImageRequest.builder()
                          .name(name)
                          .instanceId(id)
                          .build()))
                      .map(making("createImage", "CreateImage", "ImageId", \
                response -> new Image(context().retryingNotFound(), response.imageId())));
                }""");
    }

    @Test
    void resultOfManyIdentifiersNamesThemAll() {
        ResourceSpec volume = ofEc2("""
                Volume:
                  identifiers: {id: }
                  creates: {snapshot: "CreateSnapshot(VolumeId=id) -> Mark(SnapshotId, VolumeId)"}
                Mark: {identifiers: {id: , volume: }}
                """);

        assertThat(code(new ActionWriter(
                                volume, named("snapshot", volume.model().actions()))
                        .methods()
                        .get(0)))
                .contains("making(\"snapshot\", \"CreateSnapshot\", \"SnapshotId or VolumeId\", response -> ");
    }

    @Test
    void resultOfOwnIdentifiersNeedsNothingOfTheAnswer() {
        ResourceSpec volume = ofEc2("""
                Volume:
                  identifiers: {id: }
                  actions: {touch: "ModifyVolume(VolumeId=id) -> Mark(id)"}
                Mark: {identifiers: {id: }}
                """);

        assertThat(code(new ActionWriter(volume, named("touch", volume.model().actions()))
                        .methods()
                        .get(0)))
                .endsWith("""
                        .map(response -> new Mark(context(), id));
                        }""");
    }

    @Test
    void withoutALoadThereIsNothingToForget() {
        assertThat(code(new ActionWriter(
                                toy("KeyPair"),
                                named("delete", toy("KeyPair").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<DeleteKeyPairResponse> delete() {
                  return call("delete", "DeleteKeyPair", client -> \
                client.deleteKeyPair(DeleteKeyPairRequest.builder()
                          .keyName(name)
                          .build()));
                }""");
    }

    private static ActionWriter coalesced() {
        ResourceSpec keyPair = ofEc2("""
                KeyPair:
                  extends: AbstractKeyPair
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  actions:
                    delete: DeleteKeyPair(KeyName=name)
                  coalescedActions:
                    delete: deleteWithOthers
                """);
        return new ActionWriter(keyPair, named("delete", keyPair.model().actions()));
    }

    @Test
    void whereTheDataIsKnownAHandWrittenMethodMayTakeItsPlace() {
        assertThat(code(coalesced().methods().get(0))).isEqualTo("""
                public Mono<DeleteKeyPairResponse> delete() {
                  return snapshot().isPresent()
                      ? deleteWithOthers()
                      : call("delete", "DeleteKeyPair", client -> \
                client.deleteKeyPair(DeleteKeyPairRequest.builder()
                          .keyName(name)
                          .build()));
                }""");
        assertThat(code(coalesced().methods().get(1))).doesNotContain("deleteWithOthers");
    }

    @Test
    void theDocumentationOfTheFormWithoutArgumentsTellsOfCallsForMany() {
        assertThat(javadoc(coalesced().methods().get(0)))
                .contains("<p>Where the data of this key pair is known, it takes part in a call for many instead");
        assertThat(javadoc(coalesced().methods().get(1))).doesNotContain("many");
    }
}
