package io.reactiveaws.ec2;

import static io.reactiveaws.ec2.Answers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;

/** Tags are taken from every kind of resource that has some. */
class DeleteTagsTest {

    private final FakeEc2 client = new FakeEc2()
            .on(DeleteTagsRequest.class, request -> DeleteTagsResponse.builder().build());

    private DeleteTagsRequest onlyRequest() {
        assertThat(client.sent).hasSize(1);
        return client.sent(DeleteTagsRequest.class).get(0);
    }

    static Stream<TaggedResource<?, ?>> tagged() {
        Ec2 ec2 = Ec2.over(new FakeEc2());
        return Stream.of(
                ec2.dhcpOptions("x"),
                ec2.image("x"),
                ec2.instance("x"),
                ec2.internetGateway("x"),
                ec2.networkAcl("x"),
                ec2.networkInterface("x"),
                ec2.routeTable("x"),
                ec2.securityGroup("x"),
                ec2.snapshot("x"),
                ec2.subnet("x"),
                ec2.volume("x"),
                ec2.vpc("x"),
                ec2.vpcAddress("x"),
                ec2.vpcPeeringConnection("x"));
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void anyResourceThatHasTagsCanLoseThem(TaggedResource<?, ?> resource) {
        StepVerifier.create(resource.deleteTags(List.of("env")))
                .verifyErrorMessage("not expected: "
                        + DeleteTagsRequest.builder()
                                .tags(tag("env", null))
                                .resources("x")
                                .build());
    }

    @Test
    void keysAreDeletedWhateverTheirValues() {
        StepVerifier.create(client.ec2().vpc("vpc-1").deleteTags(List.of("env", "team")))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(onlyRequest())
                .isEqualTo(DeleteTagsRequest.builder()
                        .resources("vpc-1")
                        .tags(tag("env", null), tag("team", null))
                        .build());
    }

    @Test
    void theResourceWinsOverTheConsumer() {
        client.ec2()
                .vpc("vpc-1")
                .deleteTags(request -> request.resources("vpc-2"))
                .block();
        assertThat(onlyRequest().resources()).containsExactly("vpc-1");
        assertThat(onlyRequest().hasTags()).isFalse();
    }

    @Test
    void noKeysAreRefusedAtOnceBecauseThatWouldDeleteAll() {
        Vpc vpc = client.ec2().vpc("vpc-1");
        assertThatThrownBy(() -> vpc.deleteTags(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Vpc(id=vpc-1).deleteTags: 'keys' must not be empty: EC2 would delete all tags;"
                        + " deleteTags(request -> {}) does that");
        assertThatThrownBy(() -> vpc.deleteTags((Collection<String>) null))
                .hasMessage("ec2.Vpc(id=vpc-1).deleteTags: 'keys' must not be null");
        assertThatThrownBy(() -> vpc.deleteTags((Consumer<DeleteTagsRequest.Builder>) null))
                .hasMessage("ec2.Vpc(id=vpc-1).deleteTags: 'request' must not be null");
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndOneRequestForEach() {
        Mono<DeleteTagsResponse> deleted = client.ec2().vpc("vpc-1").deleteTags(List.of("env"));
        assertThat(client.sent).isEmpty();
        deleted.block();
        deleted.block();
        assertThat(client.sent).hasSize(2);
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<DeleteTagsResponse> answer = new CompletableFuture<>();
        client.onFuture(DeleteTagsRequest.class, request -> answer);
        StepVerifier.create(client.ec2().vpc("vpc-1").deleteTags(List.of("env")))
                .expectSubscription()
                .thenCancel()
                .verify();
        assertThat(answer).isCancelled();
    }
}
