package io.reactiveaws.benchmarks;

import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** An action beside the same call of the raw client, both without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CallBenchmark {

    private final SqsAsyncClient client = Fixtures.sdkClient();
    private final Queue queue = Sqs.over(client).queue(Fixtures.URL);
    private final SqsAsyncClient idleClient = Fixtures.idleClient();
    private final Queue idleQueue = Sqs.over(idleClient).queue(Fixtures.URL);

    /** Made by JMH. */
    public CallBenchmark() {}

    /**
     * The raw client.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void rawClient(Blackhole blackhole) {
        blackhole.consume(client.sendMessage(SendMessageRequest.builder()
                        .messageBody("hello")
                        .queueUrl(Fixtures.URL)
                        .build())
                .join());
    }

    /**
     * The raw client in a Mono, as one writes it by hand.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void rawClientInMono(Blackhole blackhole) {
        Mono.fromFuture(() -> client.sendMessage(SendMessageRequest.builder()
                        .messageBody("hello")
                        .queueUrl(Fixtures.URL)
                        .build()))
                .subscribe(new Sink(blackhole));
    }

    /**
     * A client that does nothing, in a Mono: what the action below is to be compared with.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void idleClientInMono(Blackhole blackhole) {
        Mono.fromFuture(() -> idleClient.sendMessage(SendMessageRequest.builder()
                        .messageBody("hello")
                        .queueUrl(Fixtures.URL)
                        .build()))
                .subscribe(new Sink(blackhole));
    }

    /**
     * The resource's action over the client that does nothing.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void idleResourceAction(Blackhole blackhole) {
        idleQueue.sendMessage("hello").subscribe(new Sink(blackhole));
    }

    /**
     * The resource's action.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void resourceAction(Blackhole blackhole) {
        queue.sendMessage("hello").subscribe(new Sink(blackhole));
    }
}
