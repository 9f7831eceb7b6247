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

/** A server in a child process, which prints on which port it listens. */
final class ServerProcess {

    private final String title;
    private final Pattern listens;
    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final OutputTail tail;

    private ServerProcess(String title, List<String> command) throws IOException {
        this.title = title;
        listens = Pattern.compile(Pattern.quote(title) + " listens on port (\\d+)");
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        tail = OutputTail.of(
                process, this::lookForPort, () -> port.completeExceptionally(new IllegalStateException("it ended")));
    }

    /** Blocks until it listens. */
    static ServerProcess start(String title, List<String> command, Duration limit) {
        ServerProcess server;
        try {
            server = new ServerProcess(title, command);
        } catch (IOException e) {
            throw new IllegalStateException(title + " can't be run: " + e.getMessage(), e);
        }
        server.awaitPort(limit);
        return server;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.join());
    }

    void stop() {
        ChildProcesses.end(process);
    }

    private void lookForPort(String line) {
        Matcher matcher = listens.matcher(line);
        if (matcher.matches()) {
            port.complete(Integer.valueOf(matcher.group(1)));
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
        return new IllegalStateException(title + " did not start: " + reason + ". Its last output:\n" + tail, cause);
    }
}
