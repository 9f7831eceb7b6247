package io.reactiveaws.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class SdkGettersTest {

    private static final Line LINE = new Line("toy.yaml", 3, "");
    private static final SdkTypes SQS =
            new SdkTypes(new Line("toy.yaml", 4, "software.amazon.awssdk.services.sqs.SqsAsyncClient"));

    @Test
    void namesAreThoseOfTheService() {
        assertThat(SdkGetters.names(SendMessageRequest.class)).contains("QueueUrl", "MessageBody");
    }

    @Test
    void classThatIsNoModelHasNone() {
        assertThat(SdkGetters.names(String.class)).isEmpty();
    }

    @Test
    void getterReadsAMember() {
        assertThat(SdkGetters.getter(LINE, SendMessageRequest.class, "QueueUrl").getName())
                .isEqualTo("queueUrl");
    }

    @Test
    void methodOfTheClassIsNoMember() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> SdkGetters.getter(LINE, SendMessageRequest.class, "toBuilder"))
                .withMessageStartingWith("toy.yaml:3: SendMessageRequest has no member toBuilder");
    }

    @Test
    void gettersAreInTheOrderOfTheModel() {
        assertThat(SdkGetters.getters(LINE, SendMessageRequest.class))
                .extracting(Method::getName)
                .startsWith("queueUrl", "messageBody");
    }

    @Test
    void enumsAreReadAsTextsToo() {
        assertThat(text(Instance.class, "InstanceType")).isEqualTo("instanceTypeAsString");
        assertThat(text(S3Object.class, "ChecksumAlgorithm")).isEqualTo("checksumAlgorithmAsStrings");
        assertThat(text(GetQueueAttributesResponse.class, "Attributes")).isEqualTo("attributesAsStrings");
        assertThat(text(Instance.class, "ImageId")).isEqualTo("none");
    }

    private static String text(Class<?> owner, String member) {
        return SdkGetters.textGetter(SdkGetters.getter(LINE, owner, member))
                .map(Method::getName)
                .orElse("none");
    }

    @Test
    void pathLeadsToAType() {
        Path path = new Path(List.of(
                new Segment("Reservations", Index.ALL),
                new Segment("Instances", Index.FIRST),
                new Segment("State", Index.NONE),
                new Segment("Name", Index.NONE)));

        assertThat(SdkGetters.follow(LINE, DescribeInstancesResponse.class, path.upTo(2)))
                .isEqualTo(Instance.class);
        assertThat(SdkGetters.follow(LINE, DescribeInstancesResponse.class, path)
                        .getSimpleName())
                .isEqualTo("InstanceStateName");
        assertThat(SdkGetters.follow(LINE, Instance.class, new Path(List.of()))).isEqualTo(Instance.class);
    }

    @Test
    void mapIsACollectionAndNoList() {
        Method attributes = SdkGetters.getter(LINE, GetQueueAttributesResponse.class, "Attributes");

        assertThat(SdkGetters.isCollection(attributes)).isTrue();
        assertThat(SdkGetters.isMap(attributes)).isTrue();
        assertThat(SdkGetters.isList(attributes)).isFalse();
    }

    @Test
    void listIsSetFromAnyCollection() {
        Operation batch = SQS.operation(LINE, "SendMessageBatch");

        assertThat(SdkGetters.argumentType(LINE, batch, "Entries").getTypeName())
                .startsWith("java.util.Collection<");
        assertThat(SdkGetters.argumentType(LINE, batch, "QueueUrl")).isEqualTo(String.class);
    }

    @Test
    void operationHasItsTypes() {
        Operation send = SQS.operation(LINE, "SendMessage");

        assertThat(send.method()).isEqualTo("sendMessage");
        assertThat(send.request()).isEqualTo(SendMessageRequest.class);
        assertThat(send.builder()).isEqualTo(SendMessageRequest.Builder.class);
    }
}
