package io.reactiveaws.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link CannedServer} in a process of its own, so that its work and memory don't count. */
final class CannedProcess implements AutoCloseable {

    private final Process process;
    private final URI endpoint;

    private CannedProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts a server of objects of so many MiB. */
    static CannedProcess objects(int mebibytes) {
        return start(CannedObjects.class, String.valueOf(mebibytes));
    }

    /** Starts a server of a queue that answers after so many milliseconds. */
    static CannedProcess queue(String latency) {
        return start(CannedQueue.class, latency);
    }

    /** Starts a server of a bucket of so many pages, each of which comes after so many milliseconds. */
    static CannedProcess listing(int pages, String latency) {
        return start(CannedListing.class, String.valueOf(pages), latency);
    }

    private static CannedProcess start(Class<?> server, String... arguments) {
        try {
            Process process = java(List.of(), server, arguments)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            return new CannedProcess(process, URI.create(output.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What starts another JVM with this one's classes. */
    static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
