package io.reactiveaws.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {

    private static final Duration LAST_OUTPUT = Duration.ofSeconds(1);

    private Command() {}

    /**
     * What came of it.
     *
     * @param exitCode 0 if all went well
     * @param output the last lines of what it printed
     */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Fails with an {@link IOException} where the program isn't there. */
    static Outcome run(List<String> command, Duration limit) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        OutputTail tail = OutputTail.of(process, line -> {}, () -> {});
        try {
            if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Outcome(-1, tail + "\n(stopped after " + limit.toSeconds() + " s)");
            }
            tail.awaitEnd(LAST_OUTPUT);
            return new Outcome(process.exitValue(), tail.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        } finally {
            ChildProcesses.end(process);
        }
    }
}
