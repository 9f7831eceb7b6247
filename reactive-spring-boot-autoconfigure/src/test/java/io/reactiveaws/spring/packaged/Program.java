package io.reactiveaws.spring.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.local.LocalAws;
import io.reactiveaws.testkit.JavaProcess;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A program in a JVM of its own, on the local AWS. */
final class Program implements AutoCloseable {

    private final JavaProcess process;

    private Program(JavaProcess process) {
        this.process = process;
    }

    static Program java(String... arguments) {
        LocalAws aws = LocalAws.shared();
        AwsCredentials credentials = aws.credentials().resolveCredentials();
        List<String> all = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dspring.main.keep-alive=true",
                "-Dreactiveaws.endpoint=" + aws.endpoint(),
                "-Dreactiveaws.region=" + aws.region(),
                "-Dreactiveaws.credentials.access-key=" + credentials.accessKeyId(),
                "-Dreactiveaws.credentials.secret-key=" + credentials.secretAccessKey()));
        all.addAll(List.of(arguments));
        return new Program(JavaProcess.java(Map.of(), all));
    }

    static String classPath(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** The next line that the application says. */
    String ready() {
        return process.awaitLine("ready: ");
    }

    /** Waits for its end by itself. */
    void done() {
        assertThat(process.awaitEnd())
                .as(() -> String.join("\n", process.lines()))
                .isZero();
    }

    /** Ends it as Kubernetes does. */
    int terminate() {
        process.terminate();
        return process.awaitEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}
