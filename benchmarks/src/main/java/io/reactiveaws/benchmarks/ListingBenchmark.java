package io.reactiveaws.benchmarks;

import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** A listing's own cost for each resource, beside Reactor's expand; a client that does nothing gives the pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Fixtures.PAGES * Fixtures.PAGE_SIZE)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ListingBenchmark {

    private final SqsAsyncClient client = Fixtures.idleClient();
    private final Sqs sqs = Sqs.over(client);

    /** Made by JMH. */
    public ListingBenchmark() {}

    /**
     * A collection.
     *
     * @param blackhole takes the queues
     */
    @Benchmark
    public void collection(Blackhole blackhole) {
        sqs.queues().all().subscribe(new Sink(blackhole));
    }

    /**
     * The pages by expand, the same resources made of them.
     *
     * @param blackhole takes the queues
     */
    @Benchmark
    public void expand(Blackhole blackhole) {
        page(null)
                .expand(response -> response.nextToken() == null ? Mono.empty() : page(response.nextToken()))
                .concatMap(response -> Flux.fromIterable(response.queueUrls()))
                .map(sqs::queue)
                .subscribe(new Sink(blackhole));
    }

    private Mono<ListQueuesResponse> page(@Nullable String token) {
        return Mono.fromFuture(
                () -> client.listQueues(request -> request.maxResults(1000).nextToken(token)));
    }
}
