package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.Backend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** A JVM of its own that consumes a queue, and what it has written so far. */
final class ConsumerJvm {

    private final Process process;
    private final BufferedReader output;
    private final List<String> handled = new ArrayList<>();
    private @Nullable String report;

    private ConsumerJvm(Process process, Duration limit) {
        this.process = process;
        this.output = process.inputReader();
        // only so that a test that hangs ends: its output ends then
        CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(this::kill);
    }

    /**
     * Starts one.
     *
     * @param backend its region and credentials
     * @param endpoint where it calls
     * @param visibility for how long messages are hidden
     * @param polls how many polls may be under way
     * @param limit after which it hangs
     */
    static ConsumerJvm start(
            Backend backend, URI endpoint, String queueUrl, Duration visibility, int polls, Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ConsumingProcess.class.getName(),
                endpoint.toString(),
                backend.region().id(),
                queueUrl,
                String.valueOf(visibility.toSeconds()),
                String.valueOf(polls));
        giveCredentials(backend.credentials().resolveCredentials(), builder.environment());
        try {
            return new ConsumerJvm(
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start(), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void giveCredentials(AwsCredentials credentials, Map<String, String> environment) {
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        environment.remove("AWS_SESSION_TOKEN");
        if (credentials instanceof AwsSessionCredentials session) {
            environment.put("AWS_SESSION_TOKEN", session.sessionToken());
        }
    }

    /** Ends it without warning. Unlike the process, its handle leaves the output open. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Asks it to end, as a service manager does. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Asks it to end, by the end of its input. */
    void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line, and returns the message that it tells of; null at the end of the output. */
    @Nullable
    String nextHandled() {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(ConsumingProcess.HANDLED)) {
                    String body = line.substring(ConsumingProcess.HANDLED.length());
                    handled.add(body);
                    return body;
                }
                if (line.startsWith(ConsumingProcess.REPORT)) {
                    report = line.substring(ConsumingProcess.REPORT.length());
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has handled so many messages, or has ended. */
    void awaitHandled(int count) {
        while (handled.size() < count && nextHandled() != null) {
            // goes on
        }
    }

    /** Reads what it still says until it has ended. */
    void awaitEnd() {
        awaitHandled(Integer.MAX_VALUE);
        process.onExit().join();
    }

    /** What it has handled, each as often as it has. */
    List<String> handled() {
        return handled;
    }

    /** A number of its report; fails if it made none. */
    int reported(String count) {
        if (report == null) {
            throw new AssertionError("the process made no report; it ended with " + process.exitValue());
        }
        return Integer.parseInt(report.replaceFirst(".*\\b" + count + "=(\\d+).*", "$1"));
    }
}
