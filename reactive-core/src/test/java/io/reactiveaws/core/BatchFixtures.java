package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Batch actions over numbers. */
final class BatchFixtures {

    static final String OWNER = "sqs.Queue(url=q)";
    static final String MEMBER = "deleteMessages";
    static final String OPERATION = "DeleteMessageBatch";
    static final String LOCATION = "sqs.Queue(url=q).deleteMessages [DeleteMessageBatch]";

    private BatchFixtures() {}

    /** The two ways to make chunks. In the second, time stands still. */
    enum Chunking {
        WHEN_FULL {
            @Override
            BatchFlux<Integer> run(
                    BatchCall<Integer, BatchOutcome<Integer>> call, Flux<Integer> source, Supplier<Scheduler> timer) {
                return BatchFlux.of(call, source, timer);
            }
        },
        LINGERING {
            @Override
            BatchFlux<Integer> run(
                    BatchCall<Integer, BatchOutcome<Integer>> call, Flux<Integer> source, Supplier<Scheduler> timer) {
                return BatchFlux.of(call, source, Resource.LINGER, timer);
            }
        };

        abstract BatchFlux<Integer> run(
                BatchCall<Integer, BatchOutcome<Integer>> call, Flux<Integer> source, Supplier<Scheduler> timer);

        /** In time that stands still. */
        BatchFlux<Integer> run(BatchCall<Integer, BatchOutcome<Integer>> call, Flux<Integer> source) {
            VirtualTimeScheduler still = VirtualTimeScheduler.create();
            return run(call, source, () -> still);
        }
    }

    static List<BatchOutcome<Integer>> done(List<Integer> chunk) {
        return chunk.stream().<BatchOutcome<Integer>>map(BatchOutcome.Done::new).toList();
    }

    /** Does all that is asked, at once. */
    static Calls doing() {
        return new Calls(chunk -> CompletableFuture.completedFuture(done(chunk)));
    }

    /** Fails each call. */
    static Calls failing(Throwable error) {
        return new Calls(chunk -> CompletableFuture.failedFuture(error));
    }

    /** Answers nothing; a test completes the futures. */
    static Calls pending() {
        return new Calls(chunk -> new CompletableFuture<>());
    }

    /** Records its chunks and the futures that it gave for them. */
    static final class Calls {

        private final Function<List<Integer>, CompletableFuture<List<BatchOutcome<Integer>>>> answer;
        private final List<List<Integer>> chunks = Collections.synchronizedList(new ArrayList<>());
        private final List<CompletableFuture<List<BatchOutcome<Integer>>>> futures =
                Collections.synchronizedList(new ArrayList<>());

        Calls(Function<List<Integer>, CompletableFuture<List<BatchOutcome<Integer>>>> answer) {
            this.answer = answer;
        }

        BatchCall<Integer, BatchOutcome<Integer>> call(int size, int concurrency) {
            return new BatchCall<>(
                    OWNER, MEMBER, OPERATION, size, concurrency, chunk -> Mono.fromFuture(() -> send(chunk)));
        }

        private CompletableFuture<List<BatchOutcome<Integer>>> send(List<Integer> chunk) {
            chunks.add(chunk);
            CompletableFuture<List<BatchOutcome<Integer>>> future = answer.apply(chunk);
            futures.add(future);
            return future;
        }

        int count() {
            return chunks.size();
        }

        List<List<Integer>> chunks() {
            return List.copyOf(chunks);
        }

        List<Integer> sizes() {
            return chunks().stream().map(List::size).toList();
        }

        CompletableFuture<List<BatchOutcome<Integer>>> future(int call) {
            return futures.get(call);
        }

        /** Answers a call that is pending. */
        void finish(int call) {
            future(call).complete(done(chunks.get(call)));
        }

        long inFlight() {
            return List.copyOf(futures).stream()
                    .filter(future -> !future.isDone())
                    .count();
        }
    }
}
