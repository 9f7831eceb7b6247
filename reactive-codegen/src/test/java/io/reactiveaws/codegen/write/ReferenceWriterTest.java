package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A reference walks the data to an identifier. */
class ReferenceWriterTest {

    @Test
    void memberOfTheData() {
        assertThat(code(new ReferenceWriter(
                                toy("Instance"),
                                named("image", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                public Mono<Image> image() {
                  return attribute("imageId", data -> data.imageId())
                      .filter(identifier -> !identifier.isBlank())
                      .map(identifier -> new Image(context(), identifier));
                }""");
    }

    @Test
    void memberOfTheFirstOfAList() {
        assertThat(code(new ReferenceWriter(
                                toy("Instance"),
                                named("monitoredVpc", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                public Mono<Vpc> monitoredVpc() {
                  return attribute("networkInterfaces", data -> data.networkInterfaces())
                      .mapNotNull(items -> items.stream().findFirst().orElse(null))
                      .mapNotNull(item -> item.vpcId())
                      .filter(identifier -> !identifier.isBlank())
                      .map(identifier -> new Vpc(context(), identifier));
                }""");
    }

    @Test
    void memberOfEachOfAList() {
        assertThat(code(new ReferenceWriter(
                                toy("Instance"),
                                named("securityGroups", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                public Flux<SecurityGroup> securityGroups() {
                  return attribute("securityGroups", data -> data.securityGroups())
                      .flatMapIterable(items -> items)
                      .mapNotNull(item -> item.groupId())
                      .filter(identifier -> !identifier.isBlank())
                      .map(identifier -> new SecurityGroup(context(), identifier));
                }""");
    }

    @Test
    void eachOfAListWithItsData() {
        assertThat(code(new ReferenceWriter(
                                toy("Instance"),
                                named(
                                        "networkInterfaces",
                                        toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                public Flux<NetworkInterface> networkInterfaces() {
                  return attribute("networkInterfaces", data -> data.networkInterfaces())
                      .flatMapIterable(items -> items)
                      .filter(item -> item.networkInterfaceId() != null && !item.networkInterfaceId().isBlank())
                      .map(item -> new NetworkInterface(context(), item.networkInterfaceId(), item));
                }""");
    }

    @Test
    void identifierOfTheOwnerIsAnotherOne() {
        assertThat(code(new ReferenceWriter(
                                toy("Instance"),
                                named("usageTag", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                public Mono<Tag> usageTag() {
                  return attribute("placement", data -> data.placement())
                      .mapNotNull(item -> item.groupName())
                      .filter(identifier -> !identifier.isBlank())
                      .map(identifier -> new Tag(context(), id, identifier));
                }""");
    }

    @Test
    void oneWithItsData() {
        assertThat(code(new ReferenceWriter(
                                toy("NetworkInterface"),
                                named(
                                        "attachment",
                                        toy("NetworkInterface").model().references()))
                        .method()))
                .isEqualTo("""
                public Mono<Attachment> attachment() {
                  return attribute("attachment", data -> data.attachment())
                      .filter(item -> item.attachmentId() != null && !item.attachmentId().isBlank())
                      .map(item -> new Attachment(context(), item.attachmentId(), item));
                }""");
    }

    @Test
    void documentationOfOne() {
        assertThat(javadoc(new ReferenceWriter(
                                toy("Instance"),
                                named("image", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                Emits the {@code Image} that this instance's data names: one call at most, if the data isn't known.

                @return the resource; empty if there is none""");
    }

    @Test
    void documentationOfMany() {
        assertThat(javadoc(new ReferenceWriter(
                                toy("Instance"),
                                named("securityGroups", toy("Instance").model().references()))
                        .method()))
                .isEqualTo("""
                Emits each {@code SecurityGroup} that this instance's data names: one call at most, if the data \
                isn't known.

                @return the resources; empty if there are none""");
    }
}
