package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceCollection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesModificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesModificationsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Collections and batch actions of the generated toy. */
@SuppressWarnings("unchecked") // the SDK's builders take generic varargs
class ToyListTest {

    private final FakeEc2 ec2 = new FakeEc2();

    @Test
    void nestedListIsFlattenedAndKeepsTheDataOfEach() {
        threeInstances();

        List<?> instances =
                ec2.service().collection("instances").all().collectList().block();

        assertThat(instances).hasToString("[toy.Instance(id=i-1), toy.Instance(id=i-2), toy.Instance(id=i-3)]");
        assertThat(new ToyObject(instances.get(2)).mono("imageId").block()).isEqualTo("ami-3");
        assertThat(ec2.requests())
                .containsExactly(
                        DescribeInstancesRequest.builder().maxResults(1000).build());
    }

    @Test
    void emptyAnswerIsAnEmptyCollection() {
        ec2.answer("describeInstances", DescribeInstancesResponse.builder().build());

        assertThat(ec2.service().collection("instances").all().collectList().block())
                .isEmpty();
    }

    @Test
    void collectionOfOnePageLists() {
        ec2.answer(
                "describeKeyPairs",
                DescribeKeyPairsResponse.builder()
                        .keyPairs(key -> key.keyName("mine"))
                        .build());

        assertThat(ec2.service().collection("keyPairs").all().collectList().block())
                .hasToString("[toy.KeyPair(name=mine)]");
    }

    @Test
    void collectionBelowAResourceIsNarrowedToIt() {
        ec2.answer("describeVolumes", DescribeVolumesResponse.builder().build());

        ec2.service()
                .get("instance", "i-1")
                .collection("volumes")
                .all()
                .collectList()
                .block();

        assertThat(ec2.requests())
                .containsExactly(DescribeVolumesRequest.builder()
                        .filters(filter -> filter.name("attachment.instance-id").values("i-1"))
                        .maxResults(500)
                        .build());
    }

    @Test
    void collectionWithATokenAndNoPageSizePages() {
        ec2.answerEach(
                "describeReservedInstancesModifications", modifications("m-1", "second"), modifications("m-2", null));

        assertThat(ec2.service().collection("modifications").all().collectList().block())
                .hasToString("[toy.Modification(id=m-1), toy.Modification(id=m-2)]");
        assertThat(ec2.requests())
                .containsExactly(
                        DescribeReservedInstancesModificationsRequest.builder().build(),
                        DescribeReservedInstancesModificationsRequest.builder()
                                .nextToken("second")
                                .build());
    }

    @Test
    void collectionWithoutAPageSizeRefusesOne() {
        ResourceCollection<?, ?> modifications = ec2.service().collection("modifications");

        assertThatThrownBy(() -> modifications.pageSize(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "toy.Toy().modifications [DescribeReservedInstancesModifications]: 'pageSize' cannot be set,"
                                + " the operation takes no page size; use limit");
    }

    private static DescribeReservedInstancesModificationsResponse modifications(String id, String next) {
        return DescribeReservedInstancesModificationsResponse.builder()
                .reservedInstancesModifications(one -> one.reservedInstancesModificationId(id))
                .nextToken(next)
                .build();
    }

    @Test
    void batchSendsChunksAndEveryResourceIsDone() {
        threeInstances();
        ec2.answer("monitorInstances", MonitorInstancesResponse.builder().build());

        List<String> outcomes = ec2.service().get("instances").texts("monitor");

        assertThat(outcomes)
                .containsExactly(
                        "Done[resource=toy.Instance(id=i-1)]",
                        "Done[resource=toy.Instance(id=i-2)]",
                        "Done[resource=toy.Instance(id=i-3)]");
        assertThat(ec2.requests().subList(1, 3))
                .containsExactly(
                        MonitorInstancesRequest.builder()
                                .instanceIds("i-1", "i-2")
                                .build(),
                        MonitorInstancesRequest.builder().instanceIds("i-3").build());
    }

    @Test
    void batchIsOfferedByNarrowerCollectionsToo() {
        threeInstances();
        ec2.answer("monitorInstances", MonitorInstancesResponse.builder().build());

        assertThat(ec2.service().get("instances").get("limit", 1L).texts("monitor"))
                .containsExactly("Done[resource=toy.Instance(id=i-1)]");
    }

    @Test
    void batchPutsItsArgumentIntoEachRequest() {
        threeInstances();
        ec2.answer("createTags", CreateTagsResponse.builder().build());
        Tag tag = Tag.builder().key("env").value("test").build();

        assertThat(ec2.service().get("instances").get("limit", 1L).texts("createTags", List.of(tag)))
                .containsExactly("Done[resource=toy.Instance(id=i-1)]");
        assertThat(ec2.requests().get(1))
                .isEqualTo(
                        CreateTagsRequest.builder().tags(tag).resources("i-1").build());
    }

    @Test
    void listingOfIdentifiersNamesNoPageSize() {
        threeInstances();
        Consumer<DescribeInstancesRequest.Builder> ids = request -> request.instanceIds("i-1", "i-2");

        ToyObject narrowed = ec2.service().get("instances").get("filter", ids);

        ((ResourceCollection<?, ?>) narrowed.object()).all().blockLast();
        assertThat(ec2.requests())
                .containsExactly(DescribeInstancesRequest.builder()
                        .instanceIds("i-1", "i-2")
                        .build());
    }

    private void threeInstances() {
        ec2.answer(
                "describeInstances",
                DescribeInstancesResponse.builder()
                        .reservations(
                                one -> one.instances(
                                        first -> first.instanceId("i-1").imageId("ami-1"),
                                        second -> second.instanceId("i-2").imageId("ami-2")),
                                none -> {},
                                two -> two.instances(
                                        third -> third.instanceId("i-3").imageId("ami-3")))
                        .build());
    }
}
