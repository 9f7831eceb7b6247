package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.TagDescription;

/** What EC2 does not know yet right after it has created it. */
class FreshlyCreatedTest {

    private static final software.amazon.awssdk.services.ec2.model.Instance INSTANCE =
            Answers.instance(instance -> instance.instanceId("i-1"));

    private final FakeEc2 client = new FakeEc2()
            .on(CreateTagsRequest.class, request -> CreateTagsResponse.builder().build())
            .on(
                    CreateRouteRequest.class,
                    request -> CreateRouteResponse.builder().build());

    @Test
    void aTagIsAskedForAgain() {
        TagDescription found = TagDescription.builder().resourceType("vpc").build();
        Deque<DescribeTagsResponse> answers = new ArrayDeque<>(Arrays.asList(
                DescribeTagsResponse.builder().build(),
                DescribeTagsResponse.builder().tags(found).build()));
        client.on(DescribeTagsRequest.class, request -> answers.remove());

        StepVerifier.withVirtualTime(() -> client.ec2()
                        .vpc("vpc-1")
                        .createTags(Tags.of("env", "test"))
                        .flatMap(Tag::resourceType))
                .thenAwait(Duration.ofSeconds(1))
                .assertNext(type -> assertThat(type).hasToString("vpc"))
                .verifyComplete();
    }

    @Test
    void aRouteIsDeletedAgain() {
        Deque<Boolean> known = new ArrayDeque<>(Arrays.asList(false, true));
        client.on(DeleteRouteRequest.class, request -> {
            if (!known.remove()) {
                throw FakeEc2.error("InvalidRoute.NotFound");
            }
            return DeleteRouteResponse.builder().build();
        });

        StepVerifier.withVirtualTime(() -> client.ec2()
                        .routeTable("rtb-1")
                        .createRoute("::/0", request -> {})
                        .flatMap(Route::delete))
                .thenAwait(Duration.ofSeconds(1))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anInstanceThatADescribeKnowsIsTaggedAgain() {
        Deque<Boolean> known = new ArrayDeque<>(Arrays.asList(false, true));
        client.on(
                        RunInstancesRequest.class,
                        request -> RunInstancesResponse.builder()
                                .instances(INSTANCE)
                                .build())
                .on(
                        DescribeInstancesRequest.class,
                        request -> Answers.instances(List.of(INSTANCE)).build())
                .on(CreateTagsRequest.class, request -> {
                    if (!known.remove()) {
                        throw FakeEc2.error("InvalidInstanceID.NotFound");
                    }
                    return CreateTagsResponse.builder().build();
                });

        StepVerifier.withVirtualTime(() -> client.ec2()
                        .createInstances(request -> {})
                        .flatMap(Instance::reload)
                        .flatMap(instance -> instance.createTags(Tags.of("env", "test"))))
                .thenAwait(Duration.ofSeconds(1))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void aRouteThatWasNotJustCreatedIsDeletedOnce() {
        client.on(DeleteRouteRequest.class, request -> {
            throw FakeEc2.error("InvalidRoute.NotFound");
        });

        StepVerifier.create(client.ec2().route("rtb-1", "::/0").delete())
                .verifyErrorMatches(error -> error.getMessage().contains("InvalidRoute.NotFound"));
        assertThat(client.sent).hasSize(1);
    }
}
