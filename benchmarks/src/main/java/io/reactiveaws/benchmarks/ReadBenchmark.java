package io.reactiveaws.benchmarks;

import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;

/** Making a resource, and reading data that is known, beside Reactor's {@code Mono.cache()}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReadBenchmark {

    private static final int MANY = 1_000;

    private final Sqs sqs = Sqs.over(Fixtures.idleClient());
    private final Queue queue = sqs.queue(Fixtures.URL);
    private Mono<GetQueueAttributesResponse> cached = Mono.empty();

    /** Made by JMH. */
    public ReadBenchmark() {}

    /** Loads once. */
    @Setup
    public void load() {
        queue.load().block();
        cached = queue.data().cache();
        cached.block();
    }

    /**
     * Makes a resource.
     *
     * @return the resource
     */
    @Benchmark
    public Queue construct() {
        return sqs.queue(Fixtures.URL);
    }

    /**
     * Reads known data.
     *
     * @param blackhole takes it
     */
    @Benchmark
    public void data(Blackhole blackhole) {
        queue.data().subscribe(new Sink(blackhole));
    }

    /**
     * Reads from {@code Mono.cache()}.
     *
     * @param blackhole takes it
     */
    @Benchmark
    public void monoCache(Blackhole blackhole) {
        cached.subscribe(new Sink(blackhole));
    }

    /**
     * Reads the snapshot.
     *
     * @param blackhole takes it
     */
    @Benchmark
    public void snapshot(Blackhole blackhole) {
        blackhole.consume(queue.snapshot());
    }

    /**
     * Reads known data within flatMap.
     *
     * @param blackhole takes them
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void dataInFlatMap(Blackhole blackhole) {
        Flux.range(0, MANY).flatMap(i -> queue.data()).subscribe(new Sink(blackhole));
    }

    /**
     * Reads from {@code Mono.cache()} within flatMap.
     *
     * @param blackhole takes them
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void monoCacheInFlatMap(Blackhole blackhole) {
        Flux.range(0, MANY).flatMap(i -> cached).subscribe(new Sink(blackhole));
    }
}
