package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.tagged;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.DhcpOptions;
import io.reactiveaws.ec2.Image;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InternetGateway;
import io.reactiveaws.ec2.NetworkAcl;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Snapshot;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Tag;
import io.reactiveaws.ec2.Tags;
import io.reactiveaws.ec2.Volume;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.ec2.VpcAddress;
import io.reactiveaws.ec2.VpcPeeringConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.NewDhcpConfiguration;

/** Tags are put on resources of all kinds, read and taken off. */
interface TagBehaviour extends Ec2Behaviour {

    @Test
    default void eachResourceGetsEachTag() {
        Vpc vpc = newVpc();
        Subnet subnet = newSubnet(vpc, 1);

        List<Tag> tags = await(ec2().createTags(
                        List.of(vpc.id(), subnet.id()),
                        Stream.concat(Tags.of("a", "1").stream(), Tags.of("b", "").stream())
                                .toList()));

        assertThat(tags)
                .containsExactly(
                        ec2().tag(vpc.id(), "a", "1"),
                        ec2().tag(vpc.id(), "b", ""),
                        ec2().tag(subnet.id(), "a", "1"),
                        ec2().tag(subnet.id(), "b", ""));
        assertThat(await(Flux.fromIterable(tags).concatMap(Tag::exists))).containsExactly(true, true, true, true);
        assertEmits(vpc.reload().flatMap(loaded -> loaded.tag("a")), "1");
        assertEmits(subnet.reload().flatMap(loaded -> loaded.tag("b")), "");
        assertEmpty(vpc.tag("c"));
    }

    @Test
    default void tagLooksAtItsOwnResource() {
        Vpc tagged = newVpc();
        Vpc other = newVpc();
        await(tagged.createTags(Tags.of("owner", "me")));

        Tag tag = ec2().tag(tagged.id(), "owner", "me");

        assertEmits(tag.load(), tag);
        assertThat(tag.snapshot())
                .hasValueSatisfying(data -> assertThat(data.resourceId()).isEqualTo(tagged.id()));
        assertEmits(ec2().tag(other.id(), "owner", "me").exists(), false);
        assertEmits(ec2().tag(tagged.id(), "owner", "you").exists(), false);
    }

    @Test
    default void tagIsDeletedOnlyWithItsValue() {
        Vpc vpc = newVpc();
        await(vpc.createTags(Tags.of("stage", "test")));

        await(ec2().tag(vpc.id(), "stage", "other").delete());
        assertEmits(vpc.reload().flatMap(loaded -> loaded.tag("stage")), "test");

        await(ec2().tag(vpc.id(), "stage", "test").delete());
        assertEmpty(vpc.reload().flatMap(loaded -> loaded.tag("stage")));
    }

    @Test
    default void allTagsAreDeleted() throws Throwable {
        Vpc vpc = newVpc();
        await(vpc.createTags(Tags.of(Map.of("a", "1", "b", "2"))));

        check(
                () -> {
                    await(vpc.deleteTags(request -> {}));
                    assertEmpty(vpc.tags().flatMapIterable(tags -> tags));
                },
                EmulatorGap.MOTO_DELETE_ALL_TAGS);
    }

    @Test
    default void resourceThatIsMissingIsNotTagged() {
        Vpc missing = ec2().vpc(missing("vpc"));

        assertRefused(
                missing.createTags(Tags.of("a", "1")).then(),
                "InvalidVpcID.NotFound",
                missing + ".createTags [CreateTags]");
    }

    /** What each taggable resource has, of whatever class. */
    record Taggable(
            String id,
            Function<Collection<software.amazon.awssdk.services.ec2.model.Tag>, Flux<Tag>> create,
            Function<String, Mono<String>> read,
            Function<Collection<String>, Mono<?>> delete) {}

    @Test
    default void resourcesOfTheNetworkAreTagged() {
        Vpc vpc = newVpc();
        assertTagged(new Taggable(vpc.id(), vpc::createTags, vpc::tag, vpc::deleteTags));
        Subnet subnet = newSubnet(vpc, 1);
        assertTagged(new Taggable(subnet.id(), subnet::createTags, subnet::tag, subnet::deleteTags));
        SecurityGroup group = newSecurityGroup(vpc);
        assertTagged(new Taggable(group.id(), group::createTags, group::tag, group::deleteTags));
        RouteTable table = newRouteTable(vpc);
        assertTagged(new Taggable(table.id(), table::createTags, table::tag, table::deleteTags));
        InternetGateway gateway = newInternetGateway();
        assertTagged(new Taggable(gateway.id(), gateway::createTags, gateway::tag, gateway::deleteTags));
        NetworkAcl acl = await(vpc.networkAcls().all().next());
        assertTagged(new Taggable(acl.id(), acl::createTags, acl::tag, acl::deleteTags));
        NetworkInterface networkInterface = newNetworkInterface(subnet);
        assertTagged(new Taggable(
                networkInterface.id(),
                networkInterface::createTags,
                networkInterface::tag,
                networkInterface::deleteTags));
        VpcAddress address = newAddress();
        assertTagged(new Taggable(address.allocationId(), address::createTags, address::tag, address::deleteTags));
    }

    @Test
    default void optionsAndConnectionsOfVpcsAreTagged() {
        DhcpOptions options = await(ec2().createDhcpOptions(List.of(NewDhcpConfiguration.builder()
                .key("domain-name")
                .values("example.com")
                .build())));
        removed(options, ec2().dhcpOptions(options.id()).delete());
        assertTagged(new Taggable(options.id(), options::createTags, options::tag, options::deleteTags));
        VpcPeeringConnection connection = await(newVpc("10.1.0.0/16")
                .requestVpcPeeringConnection(newVpc("10.2.0.0/16").id()));
        removed(connection, ec2().vpcPeeringConnection(connection.id()).delete());
        assertTagged(new Taggable(connection.id(), connection::createTags, connection::tag, connection::deleteTags));
    }

    @Test
    default void instancesAndTheirDisksAreTagged() {
        Instance instance = newInstance();
        assertTagged(new Taggable(instance.id(), instance::createTags, instance::tag, instance::deleteTags));
        Volume volume = newVolume();
        assertTagged(new Taggable(volume.id(), volume::createTags, volume::tag, volume::deleteTags));
        Snapshot snapshot = newSnapshot(volume);
        assertTagged(new Taggable(snapshot.id(), snapshot::createTags, snapshot::tag, snapshot::deleteTags));
        Image image = await(instance.createImage(newName("tagged")));
        removed(image, ec2().image(image.id()).deregister());
        assertTagged(new Taggable(image.id(), image::createTags, image::tag, image::deleteTags));
    }

    private void assertTagged(Taggable resource) {
        assertThat(await(resource.create().apply(Tags.of(Map.of("team", "blue")))))
                .containsExactly(ec2().tag(resource.id(), "team", "blue"));
        assertEmits(resource.read().apply("team"), "blue");
        await(resource.delete().apply(List.of("team")));
        assertEmpty(resource.read().apply("team"));
    }

    @Test
    default void resourcesAreFoundByTheirTags() {
        String value = newName("found");
        Vpc vpc = newVpc();
        newVpc();
        await(vpc.createTags(Tags.of(TEST, value)));

        assertThat(await(ec2().vpcs()
                        .filter(request -> request.filters(tagged(value)))
                        .all()))
                .containsExactly(vpc);
    }
}
