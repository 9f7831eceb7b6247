package io.reactiveaws.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Measures how fast consumers receive, handle and delete the messages of a queue: ours, those that one writes with the
 * SDK, and boto3's. Each runs in a process of its own, one after the other, in rounds, every other one backwards; what
 * answers is another process and doesn't count but for its share of the machine. Each process warms up before it is
 * measured, for a CPU time, so that a busy machine doesn't shorten it.
 */
public final class QueueSpeed {

    private static final List<String> DEFAULTS = List.of("5", "100", "10", "10", "0");
    private static final String BOTO3 = "BOTO3_";

    private final CannedProcess server;
    private final Duration warmUp;
    private final Duration time;
    private final String polls;
    private final QueueSpeedTable table = new QueueSpeedTable();

    private QueueSpeed(CannedProcess server, Duration warmUp, Duration time, String polls) {
        this.server = server;
        this.warmUp = warmUp;
        this.time = time;
        this.polls = polls;
    }

    /**
     * Measures consumers and prints tables. The system property {@code python} names the interpreter that has boto3,
     * {@code python3} unless set.
     *
     * @param arguments how many rounds (5 unless given), for how many seconds of CPU time each process warms up (100)
     *     and for how many it is measured (10), how many receives are in flight at once (10), how many milliseconds the
     *     server takes for an answer (0), and the names of consumers (all), which are those of {@link MeasuredConsumer}
     *     and BOTO3_1 or BOTO3_8 for so many threads
     * @throws IOException if a process cannot be started or ends
     * @throws InterruptedException if somebody stops this
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        given.addAll(DEFAULTS.subList(Math.min(given.size(), DEFAULTS.size()), DEFAULTS.size()));
        List<String> names = given.subList(DEFAULTS.size(), given.size());
        try (CannedProcess server = CannedProcess.queue(given.get(4))) {
            System.out.printf(
                    "%s rounds, warm-up %s s of CPU time, measured %s s, %s receives at once, answers after %s ms%n",
                    given.subList(0, DEFAULTS.size()).toArray());
            new QueueSpeed(server, seconds(given.get(1)), seconds(given.get(2)), given.get(3))
                    .run(Integer.parseInt(given.get(0)), names.isEmpty() ? all() : names);
        }
    }

    private static List<String> all() {
        return Stream.concat(Arrays.stream(MeasuredConsumer.values()).map(Enum::name), Stream.of(BOTO3 + 1, BOTO3 + 8))
                .toList();
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private void run(int rounds, List<String> consumers) throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(consumers);
        for (int round = 0; round < rounds; round++) {
            for (String consumer : order) {
                measure(consumer);
            }
            Collections.reverse(order);
        }
        table.print();
    }

    private void measure(String consumer) throws IOException, InterruptedException {
        Process process = command(consumer)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Measurement.warmUp(process.toHandle(), warmUp);
            Measurement measurement = Measurement.of(process.toHandle(), server.endpoint(), time);
            if (!process.isAlive() || measurement.deleted() == 0) {
                throw new IOException(consumer + " ended, or deleted nothing");
            }
            System.out.printf("%-16s %s%n", consumer, measurement);
            table.add(consumer, measurement);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private ProcessBuilder command(String consumer) throws IOException {
        String endpoint = server.endpoint().toString();
        if (consumer.startsWith(BOTO3)) {
            String threads = consumer.substring(BOTO3.length());
            return new ProcessBuilder(System.getProperty("python", "python3"), "-c", script(), endpoint, threads);
        }
        return CannedProcess.java(List.of(), MeasuredConsumer.class, consumer, endpoint, polls);
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(QueueSpeed.class.getResourceAsStream("/boto3_consumer.py"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
