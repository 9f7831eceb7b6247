package io.reactiveaws.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moto server in a child process. */
final class MotoProcess {

    private static final Pattern LISTENS = Pattern.compile("moto listens on port (\\d+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final OutputTail tail;

    private MotoProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        tail = OutputTail.of(
                process, this::lookForPort, () -> port.completeExceptionally(new IllegalStateException("it ended")));
    }

    /** Blocks until it listens. */
    static MotoProcess start(List<String> command, Duration limit) {
        MotoProcess moto;
        try {
            moto = new MotoProcess(command);
        } catch (IOException e) {
            throw new IllegalStateException("moto can't be run: " + e.getMessage(), e);
        }
        moto.awaitPort(limit);
        return moto;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.join());
    }

    void stop() {
        ChildProcesses.end(process);
    }

    private void lookForPort(String line) {
        Matcher listens = LISTENS.matcher(line);
        if (listens.matches()) {
            port.complete(Integer.valueOf(listens.group(1)));
        }
    }

    private void awaitPort(Duration limit) {
        try {
            port.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw notStarted("it ended", e);
        } catch (TimeoutException e) {
            throw notStarted("it was not ready in " + limit.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStarted("interrupted", e);
        }
    }

    private IllegalStateException notStarted(String reason, Exception cause) {
        stop();
        return new IllegalStateException("moto did not start: " + reason + ". Its last output:\n" + tail, cause);
    }
}
