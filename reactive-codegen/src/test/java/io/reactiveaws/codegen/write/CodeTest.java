package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.LINE;
import static io.reactiveaws.codegen.write.Writing.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.codegen.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;

/** The code that the writers share: values, data on the way, resources, chains and words. */
class CodeTest {

    private static final Path INSTANCES = path(all("Reservations"), all("Instances"));

    @Test
    void valuesOfListsInLists() {
        assertThat(code(ValuesCode.of(LINE, DescribeInstancesResponse.class, INSTANCES)
                        .list()))
                .isEqualTo("""
                        response.reservations().stream()
                            .flatMap(item -> item.instances().stream())
                            .toList()""");
    }

    @Test
    void valuesKnowTheirType() {
        assertThat(ValuesCode.of(LINE, DescribeInstancesResponse.class, INSTANCES)
                        .type())
                .isEqualTo(Instance.class);
    }

    @Test
    void valuesThatAreMissingAreLeftOut() {
        Path path = path(plain("Vpc"), plain("VpcId"));

        assertThat(code(ValuesCode.of(LINE, CreateVpcResponse.class, path).list()))
                .isEqualTo("""
                        Stream.ofNullable(response.vpc())
                            .map(item -> item.vpcId())
                            .filter(Objects::nonNull)
                            .toList()""");
    }

    @Test
    void walkEndsEmptyWhereSomethingIsMissing() {
        WalkCode walk = WalkCode.of(
                LINE,
                Instance.class,
                path(new Segment("NetworkInterfaces", Index.FIRST), plain("Association"), plain("PublicIp")));

        assertThat(code(walk.code())).isEqualTo("""
                attribute("networkInterfaces", data -> data.networkInterfaces())
                .mapNotNull(items -> items.stream().findFirst().orElse(null))
                .mapNotNull(item -> item.association())
                .mapNotNull(item -> item.publicIp())""");
        assertThat(walk.type()).isEqualTo(String.class);
    }

    @Test
    void resourceOfTheFirstOfAList() {
        Path first = path(new Segment("Reservations", Index.FIRST), new Segment("Instances", Index.FIRST));
        Path id = path(
                new Segment("Reservations", Index.FIRST), new Segment("Instances", Index.FIRST), plain("InstanceId"));
        MadeResource made = new MadeResource("Instance", List.of(id), first);

        assertThat(code(new MadeCode(Writing.toy("Toy"), LINE, made, DescribeInstancesResponse.class, "context()")
                        .one()))
                .isEqualTo("""
                        response.reservations().stream().limit(1)
                            .flatMap(item -> item.instances().stream().limit(1))
                            .map(item -> new Instance(context(), item.instanceId(), item))
                            .findFirst()
                            .orElse(null)""");
    }

    @Test
    void resourceOfTheAnswerItself() {
        MadeResource made = new MadeResource("Image", List.of(new Source.Identifier("id")), null);

        assertThat(code(new MadeCode(Writing.toy("Toy"), LINE, made, CreateVpcResponse.class, "context()").one()))
                .isEqualTo("new Image(context(), id)");
    }

    @Test
    void chainHasALineForEachCall() {
        assertThat(code(Chain.of("$L", "one")
                        .then(".two()")
                        .then(".three($S)", "3")
                        .code()))
                .isEqualTo("""
                        one
                            .two()
                            .three("3")""");
    }

    @Test
    void constantsAndWordsAreMadeOfNames() {
        assertThat(Words.constant("waitUntilRunning")).isEqualTo("WAIT_UNTIL_RUNNING");
        assertThat(Words.of("KeyPair")).isEqualTo("key pair");
        assertThat(Words.missing(CreateVpcResponse.class)).isEqualTo("NOT_IN_CREATE_VPC_RESPONSE");
    }

    private static Path path(Segment... segments) {
        return new Path(List.of(segments));
    }

    private static Segment all(String member) {
        return new Segment(member, Index.ALL);
    }

    private static Segment plain(String member) {
        return new Segment(member, Index.NONE);
    }
}
