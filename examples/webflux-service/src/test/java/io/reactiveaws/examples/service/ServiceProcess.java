package io.reactiveaws.examples.service;

import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.JavaProcess;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The service in a JVM of its own, with 128 MB. */
final class ServiceProcess implements AutoCloseable {

    /** The exit code of each JVM that is asked to end. */
    static final int SIGTERM = 128 + 15;

    private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

    private final JavaProcess process;
    private final int port;

    private ServiceProcess(JavaProcess process) {
        this.process = process;
        Matcher started = STARTED.matcher(process.awaitLine("Netty started on port"));
        if (!started.find()) {
            throw new AssertionError("no port in " + process.lines());
        }
        this.port = Integer.parseInt(started.group(1));
    }

    /** Starts it on an AWS, and waits until it takes requests. */
    static ServiceProcess start(Backend aws, String... properties) {
        AwsCredentials credentials = aws.credentials().resolveCredentials();
        Stream<String> usual = Stream.of(
                "server.port=0",
                "logging.level.io.netty.channel=ERROR", // it warns of what the SDK cancels
                "reactiveaws.endpoint=" + aws.endpoint(),
                "reactiveaws.region=" + aws.region(),
                "reactiveaws.credentials.access-key=" + credentials.accessKeyId(),
                "reactiveaws.credentials.secret-key=" + credentials.secretAccessKey());
        return new ServiceProcess(JavaProcess.start(
                FileService.class,
                Map.of(),
                Stream.concat(usual, Stream.of(properties)).map("--"::concat).toArray(String[]::new)));
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Asks it to end, and waits until it refuses further requests. */
    void terminateAndAwaitShutdown() {
        process.terminate();
        process.awaitLine("Commencing graceful shutdown");
    }

    /** Asks it to end, waits for that, and returns its exit code. */
    int terminate() {
        process.terminate();
        return awaitEnd();
    }

    /** Waits until it has ended, and returns its exit code. */
    int awaitEnd() {
        return process.awaitEnd();
    }

    /** The lines of its log that have a level, until its end. */
    List<String> logged(String level) {
        return process.lines().stream()
                .filter(line -> line.contains(" " + level + " "))
                .toList();
    }

    @Override
    public void close() {
        process.close();
    }
}
