package io.reactiveaws.testkit;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A program in a JVM of its own, and what it has written. */
public final class JavaProcess implements AutoCloseable {

    /** Only so that a test that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private JavaProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
        CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS).execute(this::kill);
    }

    /**
     * Starts a program with 128 MB and the class path of the tests.
     *
     * @param main its main class
     * @param environment what is added to the environment
     * @param arguments its arguments
     * @return the program, which may not have begun yet
     */
    public static JavaProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        Stream<String> usual = Stream.of(
                "-Xmx128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName());
        return java(environment, Stream.concat(usual, Stream.of(arguments)).toList());
    }

    /**
     * Starts this JVM's {@code java}.
     *
     * @param environment what is added to the environment
     * @param arguments options, and what is started
     * @return the program, which may not have begun yet
     */
    public static JavaProcess java(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("AWS_SESSION_TOKEN");
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says in the words of an environment where a service is.
     *
     * @param service the service as in {@code AWS_ENDPOINT_URL_S3}
     * @param endpoint where it is
     * @param backend whose region and credentials count
     * @return the variables
     */
    public static Map<String, String> environment(String service, URI endpoint, Backend backend) {
        AwsCredentials credentials = backend.credentials().resolveCredentials();
        return Map.of(
                "AWS_ENDPOINT_URL_" + service,
                endpoint.toString(),
                "AWS_REGION",
                backend.region().id(),
                "AWS_ACCESS_KEY_ID",
                credentials.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY",
                credentials.secretAccessKey());
    }

    /** Ends it without warning: SIGKILL. Unlike the process, its handle leaves the output open. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Asks it to end: SIGTERM. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /**
     * Waits for a line that has these words.
     *
     * @param words the words
     * @return the line
     */
    public String awaitLine(String words) {
        String line = nextLine();
        while (line != null && !line.contains(words)) {
            line = nextLine();
        }
        if (line == null) {
            throw new AssertionError(
                    "the process has ended without the line '%s':\n%s".formatted(words, String.join("\n", lines)));
        }
        return line;
    }

    /**
     * Waits until it has ended.
     *
     * @return its exit code
     */
    public int awaitEnd() {
        while (nextLine() != null) {
            // goes on
        }
        return process.onExit().join().exitValue();
    }

    private @Nullable String nextLine() {
        try {
            String line = output.readLine();
            if (line != null) {
                lines.add(line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns all that has been read of what it has written.
     *
     * @return the lines
     */
    public List<String> lines() {
        return lines;
    }

    /** Ends it, if it hasn't. */
    @Override
    public void close() {
        kill();
    }
}
