package io.reactiveaws.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * What a process of a consumer did in some time.
 *
 * @param deleted how many messages it deleted
 * @param calls how many calls it made for that
 * @param time how long
 * @param cpu how much of the processors it took
 */
record Measurement(long deleted, long calls, Duration time, Duration cpu) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Lets a process go on for some time and looks at what it does. */
    static Measurement of(ProcessHandle process, URI server, Duration time) throws IOException, InterruptedException {
        QueueCounts before = QueueCounts.of(server);
        Duration cpuBefore = cpu(process);
        long begin = System.nanoTime();
        Thread.sleep(time.toMillis());
        QueueCounts after = QueueCounts.of(server);
        Duration cpu = cpu(process).minus(cpuBefore);
        return new Measurement(
                after.deleted() - before.deleted(),
                after.calls() - before.calls(),
                Duration.ofNanos(System.nanoTime() - begin),
                cpu);
    }

    /** Waits until a process has taken so much of the processors. */
    static void warmUp(ProcessHandle process, Duration cpu) throws InterruptedException {
        while (process.isAlive() && cpu(process).compareTo(cpu) < 0) {
            Thread.sleep(100);
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    double messagesPerSecond() {
        return deleted * NANOS_PER_SECOND / time.toNanos();
    }

    double microsPerMessage() {
        return cpu.toNanos() / NANOS_PER_MICRO / deleted;
    }

    double callsPerMessage() {
        return (double) calls / deleted;
    }
}
