package io.reactiveaws.spring.packaged;

import io.reactiveaws.local.LocalAws;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A program in a JVM of its own, on the local AWS. */
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader();
        CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly); // only if it hangs
    }

    static Program java(String... arguments) throws IOException {
        LocalAws aws = LocalAws.shared();
        AwsCredentials credentials = aws.credentials().resolveCredentials();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dspring.main.keep-alive=true",
                "-Dreactiveaws.endpoint=" + aws.endpoint(),
                "-Dreactiveaws.region=" + aws.region(),
                "-Dreactiveaws.credentials.access-key=" + credentials.accessKeyId(),
                "-Dreactiveaws.credentials.secret-key=" + credentials.secretAccessKey()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static String classPath(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** The next line that the application says. */
    String ready() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("ready: ")) {
                return line;
            }
        }
        throw new AssertionError("it ended: " + String.join("\n", lines));
    }

    /** Waits for its end by itself. */
    void done() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        if (process.waitFor() != 0) {
            throw new AssertionError("it failed: " + String.join("\n", lines));
        }
    }

    /** Ends it as Kubernetes does. */
    int terminate() throws InterruptedException {
        process.toHandle().destroy(); // and its output stays open
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
