package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.TagDescription;

class TagTest {

    private static final List<TagDescription> EXISTING = List.of(
            TagDescription.builder()
                    .resourceId("i-1")
                    .key("env")
                    .value("test")
                    .resourceType("instance")
                    .build(),
            TagDescription.builder()
                    .resourceId("vol-1")
                    .key("env")
                    .value("test")
                    .resourceType("volume")
                    .build());

    private final FakeEc2 client = new FakeEc2().on(DescribeTagsRequest.class, TagTest::matching);

    private static DescribeTagsResponse matching(DescribeTagsRequest request) {
        return DescribeTagsResponse.builder()
                .tags(EXISTING.stream()
                        .filter(tag -> request.filters().stream().allMatch(filter -> matches(filter, tag)))
                        .toList())
                .build();
    }

    private static boolean matches(Filter filter, TagDescription tag) {
        return filter.values()
                .contains(
                        switch (filter.name()) {
                            case "resource-id" -> tag.resourceId();
                            case "key" -> tag.key();
                            case "value" -> tag.value();
                            default -> throw new AssertionError(filter);
                        });
    }

    @Test
    void aTagIsThatOfItsOwnResource() {
        StepVerifier.create(client.ec2().tag("vol-1", "env", "test").resourceType())
                .assertNext(type -> assertThat(type).hasToString("volume"))
                .verifyComplete();
        assertThat(client.sent).hasSize(1);
    }

    @Test
    void aTagThatAnotherResourceHasDoesNotExist() {
        StepVerifier.create(client.ec2().tag("vol-2", "env", "test").load())
                .verifyError(ResourceNotFoundException.class);
    }

    @Test
    void theValueOfATagMayBeEmpty() {
        assertThat(client.ec2().tag("i-1", "env", "")).hasToString("ec2.Tag(resourceId=i-1, key=env, value=)");
        assertThatThrownBy(() -> client.ec2().tag("i-1", "", "test"))
                .hasMessage("ec2.Tag: the identifier 'key' must not be null or blank, was \"\"");
        assertThatThrownBy(() -> client.ec2().tag("i-1", "env", null))
                .hasMessage("ec2.Tag: the identifier 'value' must not be null");
    }

    @Test
    void aResourceKnowsItsTagsByTheirKeys() {
        client.on(
                DescribeVpcsRequest.class,
                request -> Answers.vpc("vpc-1", Answers.tag("env", "test"), Answers.tag("marked", null)));
        Vpc vpc = client.ec2().vpc("vpc-1");
        StepVerifier.create(vpc.tag("env")).expectNext("test").verifyComplete();
        StepVerifier.create(vpc.tag("marked")).expectNext("").verifyComplete();
        StepVerifier.create(vpc.tag("ENV")).verifyComplete();
        assertThat(client.sent(DescribeVpcsRequest.class)).as("loads").hasSize(1);
        assertThatThrownBy(() -> vpc.tag(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Vpc(id=vpc-1).tag: 'key' must not be null");
    }
}
