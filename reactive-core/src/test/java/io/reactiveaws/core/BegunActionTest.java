package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** What was begun is not refused, however many calls wait for a connection meanwhile; what was not may be. */
class BegunActionTest {

    private final PagingFixtures.QueueClient client = PagingFixtures.pending();
    private final ClientScope<SqsAsyncClient> scope = new ClientScope<>(
            client,
            ClientLifecycle.closedBy(() -> false),
            ResourceSettings.defaults().limits(new CallLimits(ConnectionCount.of(1), 1, null)));
    private final List<CompletableFuture<Object>> others = new ArrayList<>();
    private final List<CompletableFuture<List<BatchOutcome<Integer>>>> batchCalls = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();

    private void other(Runnable onSent) {
        Mono<Object> call = scope.send("GetQueueUrl", List::of, sent -> {
            onSent.run();
            others.add(new CompletableFuture<>());
            return others.get(others.size() - 1);
        });
        call.subscribe();
    }

    /** As many calls wait as may, now and when one of them was sent. */
    private void othersWait() {
        other(() -> other(() -> {}));
    }

    private void othersEnd() {
        for (int i = 0; i < others.size(); i++) {
            others.get(i).complete("answer");
        }
    }

    private void run(Flux<?> action) {
        action.subscribe(told::add, told::add, () -> told.add("end"));
    }

    private Flux<BatchOutcome<Integer>> batch() {
        BatchCall<Integer, BatchOutcome<Integer>> call = new BatchCall<>(
                BatchFixtures.OWNER,
                BatchFixtures.MEMBER,
                BatchFixtures.OPERATION,
                1,
                1,
                chunk -> scope.send("DeleteMessageBatch", List::of, sent -> {
                    batchCalls.add(new CompletableFuture<>());
                    return batchCalls.get(batchCalls.size() - 1);
                }));
        return BatchFlux.of(call, Flux.just(1, 2), Schedulers::parallel);
    }

    @Test
    void aLaterPageOfAListingIsNotRefused() {
        run(new ResourceCollection<>(PagingFixtures.listing(scope)).all());
        othersWait();
        client.future(0).complete(page("t1", "a"));
        othersEnd();
        client.future(1).complete(page(null, "b"));

        assertThat(told).containsExactly("a", "b", "end");
    }

    @Test
    void theFirstPageOfAListingIsRefusedWhereTooManyWait() {
        other(() -> {});
        other(() -> {});
        run(new ResourceCollection<>(PagingFixtures.listing(scope)).all());

        assertThat(told).singleElement().isInstanceOf(RejectedExecutionException.class);
        assertThat(client.calls()).isZero();
    }

    @Test
    void aLaterCallOfABatchIsNotRefused() {
        run(batch());
        othersWait();
        batchCalls.get(0).complete(BatchFixtures.done(List.of(1)));
        othersEnd();
        batchCalls.get(1).complete(BatchFixtures.done(List.of(2)));

        assertThat(told).containsExactly(new BatchOutcome.Done<>(1), new BatchOutcome.Done<>(2), "end");
    }

    @Test
    void aBatchWhoseFirstCallIsRefusedHasNotBegun() {
        other(() -> {});
        other(() -> {});
        run(batch());

        assertThat(batchCalls).isEmpty();
        assertThat(told).hasSize(3).endsWith("end");
        assertThat(told.subList(0, 2))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                BatchOutcome.Failed.class,
                                failed -> assertThat(failed.cause()).isInstanceOf(RejectedExecutionException.class)));
    }
}
