package io.reactiveaws.examples.batch;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The program in a JVM of its own, with 128 MB, and what it has written. */
final class PipelineProcess {

    /** Only so that a test that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private PipelineProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
        CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS).execute(this::kill);
    }

    /** Starts a command; the endpoints and the credentials are what a user's environment says. */
    static PipelineProcess start(URI s3, Backend sqs, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                BatchPipeline.class.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        AwsCredentials credentials = sqs.credentials().resolveCredentials();
        environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
        environment.put("AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString());
        environment.put("AWS_REGION", sqs.region().id());
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        environment.remove("AWS_SESSION_TOKEN");
        try {
            return new PipelineProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without warning: SIGKILL. Unlike the process, its handle leaves the output open. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Asks it to end: SIGTERM. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for a line that begins so. */
    void awaitLine(String beginning) {
        String line = nextLine();
        while (line != null && !line.startsWith(beginning)) {
            line = nextLine();
        }
        if (line == null) {
            throw new AssertionError(
                    "the process has ended without the line '%s':\n%s".formatted(beginning, String.join("\n", lines)));
        }
    }

    /** Waits until it has ended, and returns its exit code. */
    int awaitEnd() {
        while (nextLine() != null) {
            // goes on
        }
        return process.onExit().join().exitValue();
    }

    private String nextLine() {
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

    /** All that it has written. */
    List<String> lines() {
        return lines;
    }

    /** A number of its report, such as that before " transformed". */
    int reported(String what) {
        Matcher number = Pattern.compile("(?m)^Report:.*?(\\d+) " + what).matcher(String.join("\n", lines));
        if (!number.find()) {
            throw new AssertionError("the process made no report of " + what + ":\n" + String.join("\n", lines));
        }
        return Integer.parseInt(number.group(1));
    }
}
