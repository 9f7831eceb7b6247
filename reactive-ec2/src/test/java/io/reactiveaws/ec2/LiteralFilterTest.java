package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Identifiers are no patterns, what users filter by is. */
class LiteralFilterTest {

    private final FakeEc2 client = new FakeEc2()
            .on(
                    DescribeInstancesRequest.class,
                    request -> DescribeInstancesResponse.builder().build())
            .on(
                    DescribeTagsRequest.class,
                    request -> DescribeTagsResponse.builder().build());

    @Test
    void theInstancesOfAGroupAreThoseOfNoOther() {
        client.ec2().placementGroup("test-*").instances().all().blockLast();

        assertThat(client.sent(DescribeInstancesRequest.class).get(0).filters())
                .containsExactly(Filter.builder()
                        .name("placement-group-name")
                        .values("test-\\*")
                        .build());
    }

    @Test
    void aTagIsNoOther() {
        client.ec2().tag("i-1", "a?", "C:\\*").exists().block();

        assertThat(client.sent(DescribeTagsRequest.class).get(0).filters())
                .extracting(Filter::values)
                .containsExactly(List.of("i-1"), List.of("a\\?"), List.of("C:\\\\\\*"));
    }

    @Test
    void whatUsersFilterByIsAsTheySayIt() {
        client.ec2()
                .vpc("vpc-1")
                .instances()
                .filter(request -> request.filters(Filters.of("instance-type", "t3.*")))
                .all()
                .blockLast();

        assertThat(client.sent(DescribeInstancesRequest.class).get(0).filters())
                .extracting(Filter::values)
                .contains(List.of("t3.*"), List.of("vpc-1"));
    }
}
