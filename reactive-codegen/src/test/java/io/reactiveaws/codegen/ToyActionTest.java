package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Actions of the generated toy. */
@SuppressWarnings("unchecked") // the SDK's builders take generic varargs
class ToyActionTest {

    private final FakeEc2 ec2 = new FakeEc2();

    @Test
    void actionNamesItsResource() {
        ec2.answer("stopInstances", StopInstancesResponse.builder().build());

        instance().mono("stop").block();

        assertThat(ec2.requests())
                .containsExactly(
                        StopInstancesRequest.builder().instanceIds("i-1").build());
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        instance().mono("stop");

        assertThat(ec2.requests()).isEmpty();
    }

    @Test
    void whatIdentifiesTheResourceWinsOverTheRequest() {
        ec2.answer("stopInstances", StopInstancesResponse.builder().build());
        Consumer<StopInstancesRequest.Builder> request =
                builder -> builder.instanceIds("i-other").force(true);

        instance().mono("stop", request).block();

        assertThat(ec2.requests())
                .containsExactly(StopInstancesRequest.builder()
                        .instanceIds("i-1")
                        .force(true)
                        .build());
    }

    @Test
    void argumentGoesIntoTheRequestAndTheResultIsAResource() {
        ec2.answer("createImage", CreateImageResponse.builder().imageId("ami-1").build());

        assertThat(instance().mono("createImage", "backup").block()).hasToString("toy.Image(id=ami-1)");
        assertThat(ec2.requests())
                .containsExactly(CreateImageRequest.builder()
                        .instanceId("i-1")
                        .name("backup")
                        .build());
    }

    @Test
    void argumentThatIsMissingIsNamed() {
        assertThatThrownBy(() -> instance().call("createImage", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("toy.Instance(id=i-1).createImage: 'name' must not be empty");
    }

    @Test
    void literalGoesIntoTheRequest() {
        ec2.answer(
                "resetInstanceAttribute",
                ResetInstanceAttributeResponse.builder().build());

        instance().mono("resetKernel").block();

        assertThat(ec2.requests())
                .containsExactly(ResetInstanceAttributeRequest.builder()
                        .instanceId("i-1")
                        .attribute("kernel")
                        .build());
    }

    @Test
    void severalFiltersGoIntoOneRequest() {
        ec2.answer(
                "describeTags",
                DescribeTagsResponse.builder()
                        .tags(tag -> tag.key("Name").value("web"))
                        .build());

        assertThat(instance().texts("tags")).containsExactly("toy.Tag(resourceId=i-1, key=Name)");
        assertThat(ec2.requests())
                .containsExactly(DescribeTagsRequest.builder()
                        .filters(filter("resource-id", "i-1"), filter("resource-type", "instance"))
                        .build());
    }

    @Test
    void listOfResultsKeepsTheDataOfEach() {
        ec2.answer(
                "runInstances",
                RunInstancesResponse.builder()
                        .instances(
                                one -> one.instanceId("i-1").imageId("ami-1"),
                                two -> two.instanceId("i-2").imageId("ami-2"))
                        .build());

        List<?> made = ((Flux<?>) ec2.service().call("createInstances", "ami-1", 1, 2))
                .collectList()
                .block();

        assertThat(made).hasToString("[toy.Instance(id=i-1), toy.Instance(id=i-2)]");
        assertThat(new ToyObject(made.get(1)).mono("imageId").block()).isEqualTo("ami-2");
        assertThat(ec2.requests())
                .containsExactly(RunInstancesRequest.builder()
                        .imageId("ami-1")
                        .minCount(1)
                        .maxCount(2)
                        .build());
    }

    @Test
    void listOfNoResultsIsEmpty() {
        ec2.answer("runInstances", RunInstancesResponse.builder().build());

        assertThat(ec2.service().texts("createInstances", "ami-1", 1, 1)).isEmpty();
    }

    @Test
    void resultBelowAStructureKeepsItsData() {
        ec2.answer(
                "createVpc",
                CreateVpcResponse.builder()
                        .vpc(vpc -> vpc.vpcId("vpc-1").cidrBlock("10.0.0.0/16"))
                        .build());

        ToyObject vpc =
                new ToyObject(ec2.service().mono("createVpc", "10.0.0.0/16").block());

        assertThat(vpc.object()).hasToString("toy.Vpc(id=vpc-1)");
        assertThat(vpc.mono("cidrBlock").block()).isEqualTo("10.0.0.0/16");
    }

    @Test
    void resultKeepsWhatAnAnswerOfAnotherShapeSays() {
        ec2.answer(
                "createVolume",
                CreateVolumeResponse.builder().volumeId("vol-1").size(8).build());

        ToyObject volume = new ToyObject(ec2.service().mono("createVolume", 8).block());

        assertThat(volume.object()).hasToString("toy.Volume(id=vol-1)");
        assertThat(volume.mono("size").block()).isEqualTo(8);
    }

    @Test
    void resultBelowAMissingStructureIsAnError() {
        ec2.answer("createVpc", CreateVpcResponse.builder().build());

        assertThatThrownBy(() -> ec2.service().mono("createVpc", "10.0.0.0/16").block())
                .isInstanceOf(ResourceException.class)
                .hasMessageStartingWith("toy.Toy().createVpc [CreateVpc]: the answer has no Vpc.VpcId, by which");
    }

    @Test
    void resultWithoutItsIdentifierIsAnError() {
        ec2.answer("createKeyPair", CreateKeyPairResponse.builder().build());

        assertThatThrownBy(() -> ec2.service().mono("createKeyPair", "mine").block())
                .isInstanceOf(ResourceException.class)
                .hasMessageStartingWith("toy.Toy().createKeyPair [CreateKeyPair]: the answer has no KeyName, by which");
    }

    @Test
    void resultInAListWithoutItsIdentifierIsAnError() {
        ec2.answer(
                "runInstances",
                RunInstancesResponse.builder()
                        .instances(one -> one.instanceId("i-1"), none -> {})
                        .build());

        assertThatThrownBy(() -> ec2.service().texts("createInstances", "ami-1", 1, 2))
                .isInstanceOf(ResourceException.class)
                .hasMessageStartingWith(
                        "toy.Toy().createInstances [RunInstances]: the answer has no Instances[].InstanceId, by which");
    }

    @Test
    void collectionsAreArguments() {
        ec2.answer("createTags", CreateTagsResponse.builder().build());
        Tag tag = Tag.builder().key("Name").value("web").build();

        ec2.service().mono("createTags", List.of("i-1"), List.of(tag)).block();

        assertThat(ec2.requests())
                .containsExactly(
                        CreateTagsRequest.builder().resources("i-1").tags(tag).build());
    }

    private ToyObject instance() {
        return ec2.service().get("instance", "i-1");
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
