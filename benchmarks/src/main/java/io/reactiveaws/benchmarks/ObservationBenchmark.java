package io.reactiveaws.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What an action costs over a client that does nothing when it is observed, and when it could be and is not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ObservationBenchmark {

    /** Who looks. */
    public enum Observer {
        /** No registry was given. */
        NONE,
        /** A registry without handlers. */
        IDLE,
        /** A registry with a handler that does nothing. */
        HANDLED,
        /** A registry of meters and none of observations. */
        METERED
    }

    /** Who looks in this run. */
    @Param
    public Observer observer = Observer.NONE;

    private Queue queue = Sqs.over(Fixtures.idleClient()).queue(Fixtures.URL);

    /** Made by JMH. */
    public ObservationBenchmark() {}

    /** Makes the queue. */
    @Setup
    public void setUp() {
        ObservationRegistry registry = ObservationRegistry.create();
        if (observer == Observer.HANDLED) {
            ObservationHandler<Observation.Context> handler = context -> true;
            registry.observationConfig().observationHandler(handler);
        }
        Sqs sqs = Sqs.over(Fixtures.idleClient(), options -> {
            if (observer == Observer.METERED) {
                options.meterRegistry(new SimpleMeterRegistry());
            } else if (observer != Observer.NONE) {
                options.observationRegistry(registry);
            }
        });
        queue = sqs.queue(Fixtures.URL);
    }

    /**
     * The resource's action.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void action(Blackhole blackhole) {
        queue.purge().subscribe(new Sink(blackhole));
    }
}
