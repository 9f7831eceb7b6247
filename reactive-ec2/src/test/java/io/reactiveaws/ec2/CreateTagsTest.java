package io.reactiveaws.ec2;

import static io.reactiveaws.ec2.Answers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;

/** {@code createTags} of the service and of a resource. */
class CreateTagsTest {

    private static final List<software.amazon.awssdk.services.ec2.model.Tag> TWO_TAGS =
            List.of(tag("env", "test"), tag("team", ""));

    private final FakeEc2 client = new FakeEc2()
            .on(CreateTagsRequest.class, request -> CreateTagsResponse.builder().build())
            .on(DescribeVpcsRequest.class, request -> Answers.vpc("vpc-1", tag("env", "old")));
    private final Ec2 ec2 = client.ec2();
    private final Vpc vpc = ec2.vpc("vpc-1");

    private CreateTagsRequest onlyRequest() {
        assertThat(client.sent(CreateTagsRequest.class)).hasSize(1);
        return client.sent(CreateTagsRequest.class).get(0);
    }

    @Test
    void theServiceGivesATagForEachTagOfEachResource() {
        StepVerifier.create(ec2.createTags(List.of("i-1", "vol-1"), TWO_TAGS))
                .expectNext(ec2.tag("i-1", "env", "test"))
                .expectNext(ec2.tag("i-1", "team", ""))
                .expectNext(ec2.tag("vol-1", "env", "test"))
                .expectNext(ec2.tag("vol-1", "team", ""))
                .verifyComplete();
        assertThat(onlyRequest().resources()).containsExactly("i-1", "vol-1");
        assertThat(onlyRequest().tags()).isEqualTo(TWO_TAGS);
    }

    @Test
    void theConsumerOfTheServiceSaysEverything() {
        StepVerifier.create(ec2.createTags(request -> request.resources("i-1").tags(tag("env", "test"))))
                .expectNext(ec2.tag("i-1", "env", "test"))
                .verifyComplete();
    }

    @Test
    void aResourceGivesATagForEachTag() {
        StepVerifier.create(vpc.createTags(TWO_TAGS))
                .expectNext(ec2.tag("vpc-1", "env", "test"))
                .expectNext(ec2.tag("vpc-1", "team", ""))
                .verifyComplete();
        assertThat(onlyRequest().resources()).containsExactly("vpc-1");
    }

    @Test
    void theResourceWinsOverTheConsumer() {
        StepVerifier.create(vpc.createTags(
                        request -> request.resources("vpc-2").dryRun(true).tags(tag("env", "test"))))
                .expectNext(ec2.tag("vpc-1", "env", "test"))
                .verifyComplete();
        assertThat(onlyRequest().resources()).containsExactly("vpc-1");
        assertThat(onlyRequest().dryRun()).isTrue();
    }

    @Test
    void aTagWithoutAValueHasAnEmptyOne() {
        StepVerifier.create(vpc.createTags(request -> request.tags(tag("env", null))))
                .expectNext(ec2.tag("vpc-1", "env", ""))
                .verifyComplete();
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndOneRequestForEach() {
        Flux<Tag> created = vpc.createTags(TWO_TAGS);
        assertThat(client.sent).isEmpty();
        created.blockLast();
        created.blockLast();
        assertThat(client.sent(CreateTagsRequest.class)).hasSize(2);
    }

    @Test
    void demandIsRespected() {
        StepVerifier.create(vpc.createTags(TWO_TAGS), 0)
                .expectSubscription()
                .thenRequest(1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
    }

    @Test
    void taggingForgetsTheTagsThatWereKnown() {
        StepVerifier.create(vpc.tag("env")).expectNext("old").verifyComplete();
        vpc.createTags(TWO_TAGS).blockLast();
        StepVerifier.create(vpc.tag("env")).expectNext("old").verifyComplete();
        assertThat(client.sent(DescribeVpcsRequest.class)).hasSize(2);
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<CreateTagsResponse> answer = new CompletableFuture<>();
        client.onFuture(CreateTagsRequest.class, request -> answer);
        StepVerifier.create(vpc.createTags(TWO_TAGS))
                .expectSubscription()
                .thenCancel()
                .verify();
        assertThat(answer).isCancelled();
    }

    @Test
    void anErrorSaysWhere() {
        client.onFuture(CreateTagsRequest.class, request -> CompletableFuture.failedFuture(FakeEc2.error("Refused")));
        StepVerifier.create(vpc.createTags(TWO_TAGS))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("Refused")
                        .satisfies(refused -> assertThat(refused.getSuppressed()[0])
                                .hasMessageContaining("ec2.Vpc(id=vpc-1).createTags [CreateTags]")));
        StepVerifier.create(ec2.createTags(List.of("i-1"), TWO_TAGS))
                .verifyErrorSatisfies(error ->
                        assertThat(error.getSuppressed()[0]).hasMessageContaining("ec2.Ec2().createTags [CreateTags]"));
    }

    @Test
    void aConsumerThatFailsIsAnErrorThatSaysWhere() {
        StepVerifier.create(vpc.createTags(request -> {
                    throw new IllegalStateException("mine");
                }))
                .verifyErrorSatisfies(error -> assertThat(error.getSuppressed()[0])
                        .hasMessageContaining("ec2.Vpc(id=vpc-1).createTags [CreateTags]"));
        assertThat(client.sent).isEmpty();
    }

    @Test
    void nullIsRefusedAtOnce() {
        assertThatThrownBy(() -> vpc.createTags((Collection<software.amazon.awssdk.services.ec2.model.Tag>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Vpc(id=vpc-1).createTags: 'tags' must not be null");
        assertThatThrownBy(() -> vpc.createTags((Consumer<CreateTagsRequest.Builder>) null))
                .hasMessage("ec2.Vpc(id=vpc-1).createTags: 'request' must not be null");
        assertThatThrownBy(() -> ec2.createTags(null, TWO_TAGS))
                .hasMessage("ec2.Ec2().createTags: 'resources' must not be null");
        assertThatThrownBy(() -> ec2.createTags(List.of("i-1"), null))
                .hasMessage("ec2.Ec2().createTags: 'tags' must not be null");
        assertThatThrownBy(() -> ec2.createTags(null)).hasMessage("ec2.Ec2().createTags: 'request' must not be null");
    }

    @Test
    void aMapWritesTheTags() {
        StepVerifier.create(vpc.createTags(Tags.of(Map.of("env", "test"))))
                .expectNext(ec2.tag("vpc-1", "env", "test"))
                .verifyComplete();
    }
}
