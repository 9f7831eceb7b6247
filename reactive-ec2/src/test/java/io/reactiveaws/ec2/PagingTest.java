package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;

/** EC2's own rules of paging. */
class PagingTest {

    private final FakeEc2 client = new FakeEc2();
    private final Ec2 ec2 = client.ec2();

    private static DescribeInstancesResponse page(String nextToken, String... ids) {
        return Answers.instances(Stream.of(ids)
                        .map(id -> Answers.instance(instance -> instance.instanceId(id)))
                        .toList())
                .nextToken(nextToken)
                .build();
    }

    /** Three pages, of which the second has nothing but a token. */
    private void threePages() {
        client.on(DescribeInstancesRequest.class, request -> switch (String.valueOf(request.nextToken())) {
            case "null" -> page("two", "i-1", "i-2");
            case "two" -> page("three");
            case "three" -> page("", "i-3");
            default -> throw new AssertionError(request);
        });
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() {
        threePages();
        StepVerifier.create(ec2.instances().all())
                .expectNext(ec2.instance("i-1"), ec2.instance("i-2"), ec2.instance("i-3"))
                .verifyComplete();
        assertThat(client.sent(DescribeInstancesRequest.class))
                .extracting(DescribeInstancesRequest::maxResults)
                .containsExactly(1000, 1000, 1000);
    }

    @Test
    void aListingOfIdsNamesNoPageSize() {
        client.on(DescribeInstancesRequest.class, request -> page(null, "i-1"));
        ec2.instances()
                .filter(request -> request.instanceIds("i-1", "i-2"))
                .all()
                .blockLast();
        ec2.instances()
                .filter(request -> request.instanceIds("i-1", "i-2"))
                .limit(1)
                .pageSize(7)
                .all()
                .blockLast();
        assertThat(client.sent)
                .containsOnly(DescribeInstancesRequest.builder()
                        .instanceIds("i-1", "i-2")
                        .build());
    }

    @Test
    void thePageSizeThatAFilterNamesBesideIdsIsLeftToTheService() {
        client.on(DescribeInstancesRequest.class, request -> page(null, "i-1"));
        ec2.instances()
                .filter(request -> request.instanceIds("i-1").maxResults(5))
                .all()
                .blockLast();
        assertThat(client.sent)
                .containsExactly(DescribeInstancesRequest.builder()
                        .instanceIds("i-1")
                        .maxResults(5)
                        .build());
    }

    @Test
    void aSmallLimitAsksForTheSmallestPage() {
        threePages();
        StepVerifier.create(ec2.instances().limit(1).all())
                .expectNext(ec2.instance("i-1"))
                .verifyComplete();
        assertThat(client.sent)
                .containsExactly(
                        DescribeInstancesRequest.builder().maxResults(5).build());
    }

    @Test
    void aPageSizeThatEc2RefusesIsRefusedAtOnce() {
        assertThatThrownBy(() -> ec2.instances().pageSize(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Ec2().instances [DescribeInstances]: 'pageSize' must be from 5 to 1000, was 4");
        assertThatThrownBy(() -> ec2.volumes().pageSize(501))
                .hasMessage("ec2.Ec2().volumes [DescribeVolumes]: 'pageSize' must be from 5 to 500, was 501");
        assertThatThrownBy(() -> ec2.keyPairs().pageSize(5))
                .hasMessageStartingWith("ec2.Ec2().keyPairs [DescribeKeyPairs]: 'pageSize' cannot be set");
    }

    @Test
    void takingSomeAsksForNoMorePagesThanTheyNeed() {
        threePages();
        StepVerifier.create(ec2.instances().all().take(2)).expectNextCount(2).verifyComplete();
        assertThat(client.sent).hasSize(1);
    }

    @Test
    void filtersOfTheUserAndOfTheParentAddUp() {
        client.on(DescribeInstancesRequest.class, request -> page(null));
        ec2.vpc("vpc-1")
                .instances()
                .filter(request -> request.filters(Filters.tag("env", "test")))
                .filter(request -> request.filters(Filters.tag("team", "a")))
                .all()
                .blockLast();
        assertThat(client.sent(DescribeInstancesRequest.class).get(0).filters())
                .containsExactly(Filters.tag("env", "test"), Filters.tag("team", "a"), Filters.vpc("vpc-1"));
    }

    @Test
    void volumesOfAnInstanceAreListedByTheirAttachment() {
        client.on(
                DescribeVolumesRequest.class,
                request -> DescribeVolumesResponse.builder()
                        .volumes(IntStream.range(0, 3)
                                .mapToObj(i -> software.amazon.awssdk.services.ec2.model.Volume.builder()
                                        .volumeId("vol-" + i)
                                        .size(i)
                                        .build())
                                .toList())
                        .build());
        StepVerifier.create(ec2.instance("i-1").volumes().all().flatMap(Volume::size))
                .expectNext(0, 1, 2)
                .verifyComplete();
        assertThat(client.sent)
                .as("nothing is loaded anew")
                .containsExactly(DescribeVolumesRequest.builder()
                        .filters(Filters.of("attachment.instance-id", "i-1"))
                        .maxResults(500)
                        .build());
    }
}
