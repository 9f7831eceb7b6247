package io.reactiveaws.benchmarks;

import io.reactiveaws.benchmarks.Thing.Client;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * What coalescing costs a load where calls cost nothing: of a client that does no work, so that only our part is seen.
 * A real call takes milliseconds, and a coalesced load is a two-hundredth of one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CoalescedLoadBenchmark {

    private static final int MANY = 1_000;

    /** Whether loads are coalesced. */
    @Param({"true", "false"})
    public boolean coalesce;

    private final Client atOnce = new Client(true);
    private final Client later = new Client(false);
    private List<Thing> alone = List.of();
    private List<Thing> coalesced = List.of();

    /** Made by JMH. */
    public CoalescedLoadBenchmark() {}

    /** Makes the resources. */
    @Setup
    public void makeResources() {
        alone = things(atOnce);
        coalesced = things(later);
    }

    private List<Thing> things(Client client) {
        ResourceContext<Client> context = new ResourceContext<>(new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                new ResourceSettings(
                        JsonMapper.shared(),
                        Schedulers::parallel,
                        coalesce,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults())));
        return IntStream.range(0, MANY)
                .mapToObj(i -> new Thing(context, "t" + i))
                .toList();
    }

    /**
     * Loads one after the other, each in a call of its own.
     *
     * @param blackhole takes them
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void alone(Blackhole blackhole) {
        for (Thing thing : alone) {
            thing.reload().subscribe(new Sink(blackhole));
        }
    }

    /**
     * Loads many that begin before the first is answered: six calls if they are coalesced, else a thousand.
     *
     * @param blackhole takes them
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void coalesced(Blackhole blackhole) {
        for (Thing thing : coalesced) {
            thing.reload().subscribe(new Sink(blackhole));
        }
        later.answerAll();
    }
}
