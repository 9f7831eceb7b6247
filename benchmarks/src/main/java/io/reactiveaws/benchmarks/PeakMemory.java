package io.reactiveaws.benchmarks;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The most memory that this JVM has had since it was asked to look. */
final class PeakMemory implements AutoCloseable {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final double MIB = 1024 * 1024;

    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong heap = new AtomicLong();
    private final AtomicLong direct = new AtomicLong();
    private final Disposable looking;

    PeakMemory() {
        looking = Flux.interval(INTERVAL)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic(), 1)
                .subscribe(tick -> look());
    }

    /** Of the heap only what a full collection leaves counts, as told at its end: afterwards it fills again. */
    private void look() {
        long used = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        direct.accumulateAndGet(used, Math::max);
        System.gc();
        long live = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        heap.accumulateAndGet(live, Math::max);
        looks.incrementAndGet();
    }

    /** Says what the most was. */
    String told() throws IOException {
        return "peak RSS %s; in %d looks at most %.0f MiB of heap after a full collection, %.0f MiB of direct memory"
                .formatted(residentSet(), looks.get(), heap.get() / MIB, direct.get() / MIB);
    }

    /** Only Linux tells it. */
    private static String residentSet() throws IOException {
        if (!Files.exists(STATUS)) {
            return "unknown";
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> "%.0f MiB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        looking.dispose();
    }
}
