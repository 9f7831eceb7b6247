package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.PagingFixtures.QueueClient;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/** Batches over a collection, and over what somebody gives. */
class BatchSourcesTest {

    private final Calls calls = BatchFixtures.doing();

    /** A collection with a batch action, as generated ones are. */
    private final class Numbers extends ResourceCollection<Integer, ListQueuesRequest.Builder> {

        Numbers(SqsAsyncClient client) {
            super(PagingFixtures.listing(
                    client,
                    response ->
                            response.queueUrls().stream().map(Integer::valueOf).toList()));
        }

        Numbers(ResourceCollection<Integer, ListQueuesRequest.Builder> other) {
            super(other);
        }

        @Override
        public Numbers limit(long items) {
            return new Numbers(super.limit(items));
        }

        BatchFlux<Integer> delete() {
            return batch(calls.call(2, 1));
        }
    }

    /** A resource with a batch action. */
    private final class Parent extends Resource<String> {

        Parent() {
            super(ResourceContext.over("client"));
        }

        BatchFlux<Integer> delete(Publisher<? extends Integer> numbers) {
            return batch(calls.call(2, 1), numbers);
        }

        @Override
        protected ResourceType type() {
            return new ResourceType("toy", "Parent", List.of());
        }

        @Override
        protected List<String> identifierValues() {
            return List.of();
        }
    }

    @Test
    void aCollectionIsTouchedAcrossItsPages() {
        StepVerifier.create(new Numbers(PagingFixtures.pages("0 1 2", "", "3 4"))
                        .delete()
                        .requireAll())
                .expectNext(5L)
                .verifyComplete();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    @Test
    void theLimitOfACollectionHolds() {
        QueueClient client = PagingFixtures.pages("0 1 2", "", "3 4");

        StepVerifier.create(new Numbers(client).limit(3).delete().requireAll())
                .expectNext(3L)
                .verifyComplete();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1), List.of(2));
        assertThat(client.calls()).isOne();
    }

    @Test
    void anEmptyCollectionMakesNoCall() {
        StepVerifier.create(new Numbers(PagingFixtures.pages("", "")).delete()).verifyComplete();

        assertThat(calls.count()).isZero();
    }

    @Test
    void whatSomebodyGivesIsTouched() {
        StepVerifier.create(new Parent().delete(Flux.range(0, 3)).requireAll())
                .expectNext(3L)
                .verifyComplete();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void noResourcesAreAnErrorAtOnce() {
        Parent parent = new Parent();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parent.delete(null))
                .withMessage("'resources' must not be null");
    }
}
