package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.ResourceNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;

/** Loads, attributes and references of the generated toy. */
@SuppressWarnings("unchecked") // the SDK's builders take generic varargs
class ToyDataTest {

    private final FakeEc2 ec2 = new FakeEc2();

    @Test
    void loadAsksByIdentifierAndReadsTheNestedPath() {
        ToyObject instance = instance(Instance.builder().imageId("ami-1").build());

        assertThat(instance.mono("imageId").block()).isEqualTo("ami-1");
        assertThat(ec2.requests())
                .containsExactly(
                        DescribeInstancesRequest.builder().instanceIds("i-1").build());
    }

    @Test
    void emptyAnswerIsAResourceNotFound() {
        ec2.answer("describeInstances", DescribeInstancesResponse.builder().build());

        assertThatThrownBy(
                        () -> ec2.service().get("instance", "i-1").mono("load").block())
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("toy.Instance(id=i-1) does not exist: AWS was asked for it and gave nothing");
    }

    @Test
    void reservationWithoutInstancesIsAResourceNotFound() {
        ec2.answer(
                "describeInstances",
                DescribeInstancesResponse.builder()
                        .reservations(reservation -> {})
                        .build());

        assertThatThrownBy(
                        () -> ec2.service().get("instance", "i-1").mono("load").block())
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void reloadByARequestOfOnesOwnKeepsTheIdentifier() {
        ToyObject instance = instance(Instance.builder().build());
        Consumer<DescribeInstancesRequest.Builder> request =
                builder -> builder.instanceIds("i-other").dryRun(true);

        instance.mono("reload", request).block();

        assertThat(ec2.requests())
                .containsExactly(DescribeInstancesRequest.builder()
                        .instanceIds("i-1")
                        .dryRun(true)
                        .build());
    }

    @Test
    void attributeThatCollidesHasALongerName() {
        ToyObject instance = instance(Instance.builder()
                .securityGroups(GroupIdentifier.builder().groupId("sg-1").build())
                .build());

        assertThat(instance.mono("securityGroupsAttribute").block())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(GroupIdentifier.builder().groupId("sg-1").build());
    }

    @Test
    void identifierHasTheServicesNameToo() {
        assertThat(ec2.service().get("instance", "i-1").call("instanceId")).isEqualTo("i-1");
    }

    @Test
    void attributeWithoutALoadIsAnErrorThatSaysSo() {
        assertThatThrownBy(() ->
                        ec2.service().get("tag", "i-1", "Name").mono("value").block())
                .isInstanceOf(ResourceException.class)
                .hasMessage("toy.Tag(resourceId=i-1, key=Name) has no data: it was made from its identifiers, and AWS"
                        + " has no operation that reads it; only what a response brought has its attributes");
    }

    @Test
    void handWrittenMemberReadsTheSameData() {
        ec2.answer(
                "describeVpcs",
                DescribeVpcsResponse.builder()
                        .vpcs(vpc -> vpc.cidrBlock("10.0.0.0/28"))
                        .build());

        assertThat(ec2.service().get("vpc", "vpc-1").mono("isSmall").block()).isEqualTo(true);
    }

    @Test
    void referenceIsMadeOfTheDataItNames() {
        ToyObject instance = instance(Instance.builder().vpcId("vpc-1").build());

        assertThat(instance.mono("vpc").block()).hasToString("toy.Vpc(id=vpc-1)");
    }

    @Test
    void referenceThatTheDataDoesNotNameIsEmpty() {
        ToyObject instance = instance(Instance.builder().imageId("").build());

        assertThat(instance.mono("vpc").blockOptional()).isEmpty();
        assertThat(instance.mono("image").blockOptional()).isEmpty();
    }

    @Test
    void referenceBehindAMissingStructureIsEmpty() {
        ToyObject instance = instance(Instance.builder().build());

        assertThat(instance.mono("usageTag").blockOptional()).isEmpty();
        assertThat(instance.mono("monitoredVpc").blockOptional()).isEmpty();
    }

    @Test
    void referenceByAnIndexTakesTheFirst() {
        ToyObject instance = instance(Instance.builder()
                .networkInterfaces(one -> one.vpcId("vpc-1"), two -> two.vpcId("vpc-2"))
                .build());

        assertThat(instance.mono("monitoredVpc").block()).hasToString("toy.Vpc(id=vpc-1)");
    }

    @Test
    void referenceOfANestedPathTakesTheOwnIdentifierToo() {
        ToyObject instance = instance(Instance.builder()
                .placement(placement -> placement.groupName("near"))
                .build());

        assertThat(instance.mono("usageTag").block()).hasToString("toy.Tag(resourceId=i-1, key=near)");
    }

    @Test
    void pluralReferenceGivesItemByItemAndSkipsThoseWithoutAnIdentifier() {
        ToyObject instance = instance(Instance.builder()
                .securityGroups(
                        one -> one.groupId("sg-1"), none -> {}, blank -> blank.groupId(" "), two -> two.groupId("sg-2"))
                .build());

        assertThat(instance.texts("securityGroups"))
                .containsExactly("toy.SecurityGroup(id=sg-1)", "toy.SecurityGroup(id=sg-2)");
    }

    @Test
    void referenceWithDataGivesEachItsOwnAndLoadsWhatThatLacks() {
        ToyObject instance = instance(Instance.builder()
                .networkInterfaces(
                        none -> none.description("without an id"),
                        one -> one.networkInterfaceId("eni-1").description("first"),
                        two -> two.networkInterfaceId("eni-2").description("second"))
                .build());
        ec2.answer(
                "describeNetworkInterfaces",
                DescribeNetworkInterfacesResponse.builder()
                        .networkInterfaces(loaded -> loaded.availabilityZone("us-east-1a"))
                        .build());

        List<ToyObject> both = Flux.from((Publisher<?>) instance.call("networkInterfaces"))
                .map(ToyObject::new)
                .collectList()
                .block();

        assertThat(both)
                .extracting(member -> member.object().toString())
                .containsExactly("toy.NetworkInterface(id=eni-1)", "toy.NetworkInterface(id=eni-2)");
        assertThat(both.get(0).mono("description").block()).isEqualTo("first");
        assertThat(both.get(1).mono("description").block()).isEqualTo("second");
        assertThat(ec2.requests()).as("the instance's load").hasSize(1);
        assertThat(both.get(0).mono("availabilityZone").block()).isEqualTo("us-east-1a");
        assertThat(ec2.requests()).hasSize(2);
    }

    @Test
    void referenceWithDataOfOneItem() {
        ec2.answer(
                "describeNetworkInterfaces",
                DescribeNetworkInterfacesResponse.builder()
                        .networkInterfaces(loaded -> loaded.attachment(
                                attachment -> attachment.attachmentId("a-1").deviceIndex(3)))
                        .build());

        ToyObject attachment = new ToyObject(ec2.service()
                .get("networkInterface", "eni-1")
                .mono("attachment")
                .block());

        assertThat(attachment.object()).hasToString("toy.Attachment(id=a-1)");
        assertThat(attachment.mono("deviceIndex").block()).isEqualTo(3);
    }

    @Test
    void identifierThatMayBeEmptyIsNotNull() {
        assertThat(ec2.service().call("tag", "i-1", "")).hasToString("toy.Tag(resourceId=i-1, key=)");
    }

    @Test
    void identifierThatMayBeBlankIsNotEmpty() {
        assertThat(ec2.service().call("tag", " ", "k")).hasToString("toy.Tag(resourceId= , key=k)");
        assertThatThrownBy(() -> ec2.service().call("tag", "", "k"))
                .hasMessage("toy.Tag: the identifier 'resourceId' must not be null or empty, was \"\"");
    }

    private ToyObject instance(Instance data) {
        ec2.answer(
                "describeInstances",
                DescribeInstancesResponse.builder()
                        .reservations(reservation -> reservation.instances(data))
                        .build());
        return ec2.service().get("instance", "i-1");
    }
}
