package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static io.reactiveaws.core.PagingFixtures.queuesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/** What a user says of a collection. */
class CollectionFilterTest {

    private final QueueClient client = pages("a", "b", "c");

    @Test
    void aFilterIsInEveryRequest() {
        StepVerifier.create(queues(client)
                        .filter(request -> request.queueNamePrefix("x"))
                        .all())
                .expectNextCount(3)
                .verifyComplete();

        assertThat(client.requests())
                .extracting(ListQueuesRequest::queueNamePrefix)
                .containsExactly("x", "x", "x");
        assertThat(client.requests()).extracting(ListQueuesRequest::nextToken).containsExactly(null, "t1", "t2");
    }

    @Test
    void theLaterFilterWins() {
        StepVerifier.create(queues(client)
                        .filter(request -> request.queueNamePrefix("x"))
                        .filter(request -> request.queueNamePrefix("y"))
                        .limit(1)
                        .all())
                .expectNextCount(1)
                .verifyComplete();

        assertThat(client.requests().get(0).queueNamePrefix()).isEqualTo("y");
    }

    @Test
    void whatTheParentSaysWins() {
        StepVerifier.create(queuesOf(client, request -> request.queueNamePrefix("parent"))
                        .filter(request -> request.queueNamePrefix("x"))
                        .limit(1)
                        .all())
                .expectNextCount(1)
                .verifyComplete();

        assertThat(client.requests().get(0).queueNamePrefix()).isEqualTo("parent");
    }

    @Test
    void filtersRunInOrderOnceASubscriptionAndNotBefore() {
        List<String> runs = new ArrayList<>();
        Flux<String> all = queues(client)
                .filter(request -> runs.add("first"))
                .filter(request -> runs.add("second"))
                .all();
        assertThat(runs).isEmpty();

        StepVerifier.create(all).expectNextCount(3).verifyComplete();
        assertThat(runs).containsExactly("first", "second");

        StepVerifier.create(all).expectNextCount(3).verifyComplete();
        assertThat(runs).containsExactly("first", "second", "first", "second");
    }

    @Test
    void aStartTokenIsHonouredForTheFirstPage() {
        StepVerifier.create(queues(client)
                        .filter(request -> request.nextToken("t1"))
                        .all())
                .expectNext("b", "c")
                .verifyComplete();

        assertThat(client.requests()).extracting(ListQueuesRequest::nextToken).containsExactly("t1", "t2");
    }

    @Test
    void theOverrideConfigurationIsInEveryRequest() {
        StepVerifier.create(queues(client)
                        .filter(request -> request.overrideConfiguration(config -> config.putHeader("h", "v")))
                        .filter(request -> request.queueNamePrefix("x"))
                        .all())
                .expectNextCount(3)
                .verifyComplete();

        assertThat(client.requests())
                .allSatisfy(request -> assertThat(
                                request.overrideConfiguration().orElseThrow().headers())
                        .containsEntry("h", List.of("v")));
    }

    @Test
    void eachChangeGivesAnotherCollection() {
        ResourceCollection<String, ListQueuesRequest.Builder> queues = queues(client);

        assertThat(queues.filter(request -> request.queueNamePrefix("x"))).isNotSameAs(queues);
        assertThat(queues.limit(0)).isNotSameAs(queues);
        assertThat(queues.pageSize(1)).isNotSameAs(queues);

        StepVerifier.create(queues.all()).expectNext("a", "b", "c").verifyComplete();
        assertThat(client.requests().get(0))
                .isEqualTo(ListQueuesRequest.builder().maxResults(1000).build());
    }

    @Test
    void aFilterOfOneBranchIsNotInAnother() {
        ResourceCollection<String, ListQueuesRequest.Builder> base =
                queues(client).filter(request -> request.queueNamePrefix("base"));
        base.filter(request -> request.queueNamePrefix("branch"));

        StepVerifier.create(base.limit(1).all()).expectNextCount(1).verifyComplete();

        assertThat(client.requests().get(0).queueNamePrefix()).isEqualTo("base");
    }

    @Test
    void noFilterIsAnErrorAtOnce() {
        ResourceCollection<String, ListQueuesRequest.Builder> queues = queues(client);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.filter(null))
                .withMessage("sqs.Sqs().queues [ListQueues]: 'request' must not be null");
    }

    @Test
    void printsItsPlace() {
        assertThat(queues(client)).hasToString("sqs.Sqs().queues [ListQueues]");
    }
}
