package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A resource is made without data, with data, or with data in another shape. */
class ConstructorWriterTest {

    @Test
    void withoutAShape() {
        assertThat(code(new ConstructorWriter(toy("SecurityGroup"))
                        .constructors()
                        .get(0)))
                .isEqualTo("""
                Constructor(ResourceContext<Ec2AsyncClient> context,
                    String id) {
                  super(context);
                  this.id = TYPE.require("id", id);
                }""");
    }

    @Test
    void withoutData() {
        assertThat(code(new ConstructorWriter(toy("Tag")).constructors().get(0)))
                .isEqualTo("""
                Constructor(ResourceContext<Ec2AsyncClient> context,
                    String resourceId, String key) {
                  this(context, resourceId, key, NO_DATA);
                }""");
    }

    @Test
    void withData() {
        assertThat(code(new ConstructorWriter(toy("Tag")).constructors().get(1)))
                .isEqualTo("""
                Constructor(ResourceContext<Ec2AsyncClient> context,
                    String resourceId, String key,
                    @Nullable TagDescription data) {
                  super(context, data);
                  this.resourceId = TYPE.requireNotEmpty("resourceId", resourceId);
                  this.key = TYPE.requireNotNull("key", key);
                }""");
    }

    @Test
    void withoutDataOfAnyShape() {
        assertThat(code(new ConstructorWriter(toy("NetworkInterface"))
                        .constructors()
                        .get(0)))
                .isEqualTo("""
                Constructor(ResourceContext<Ec2AsyncClient> context,
                    String id) {
                  this(context, id, NO_DATA);
                }""");
    }

    @Test
    void withDataInAnotherShape() {
        assertThat(code(new ConstructorWriter(toy("NetworkInterface"))
                        .constructors()
                        .get(2)))
                .isEqualTo("""
                Constructor(ResourceContext<Ec2AsyncClient> context,
                    String id, InstanceNetworkInterface data) {
                  super(context, SdkMembers.copyExcept(data, NetworkInterface.builder(), \
                NOT_IN_INSTANCE_NETWORK_INTERFACE).build(), NOT_IN_INSTANCE_NETWORK_INTERFACE);
                  this.id = TYPE.require("id", id);
                }""");
    }

    @Test
    void havingNoDataHasAName() {
        assertThat(code(new ConstructorWriter(toy("Tag")).constants().get(0))).isEqualTo("""
                private static final @Nullable TagDescription NO_DATA = null;""");
        assertThat(new ConstructorWriter(toy("SecurityGroup")).constants()).isEmpty();
    }

    @Test
    void whatAnotherShapeLacks() {
        assertThat(code(new ConstructorWriter(toy("NetworkInterface"))
                        .constants()
                        .get(1)))
                .isEqualTo("""
                private static final Set<String> NOT_IN_INSTANCE_NETWORK_INTERFACE = Set.of("association",
                    "attachment",
                    "availabilityZone",
                    "connectionTrackingConfiguration",
                    "ipv6Addresses",
                    "outpostArn",
                    "publicDnsName",
                    "publicIpDnsNameOptions",
                    "privateIpAddresses",
                    "ipv4Prefixes",
                    "ipv6Prefixes",
                    "requesterId",
                    "requesterManaged",
                    "tagSet",
                    "denyAllIgwTraffic",
                    "ipv6Native",
                    "ipv6Address",
                    "associatedSubnets",
                    "availabilityZoneId");""");
    }
}
