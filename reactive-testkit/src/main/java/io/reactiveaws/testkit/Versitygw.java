package io.reactiveaws.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * versitygw, an S3 on files, as a child process. Where Go is, it is built from its public sources, below
 * {@code target}; Go keeps what it compiled. It needs a POSIX shell, which ends it with this JVM.
 */
public final class Versitygw {

    private static final String VERSION = "1.8.0";
    private static final String MODULE = "github.com/versity/versitygw/cmd/versitygw@v" + VERSION;
    private static final Path HOME = Path.of("target", "versitygw-" + VERSION).toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve("versitygw");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Go's own places after that of the user's choice. */
    private static final List<String> GO = List.of("go", "/usr/local/go/bin/go", "/opt/homebrew/bin/go");

    /** Standard input ends with the JVM that holds its other end; a server that ends by itself ends the shell. */
    private static final String UNTIL_INPUT_ENDS = """
            exec 3<&0
            "$@" & server=$!
            (cat <&3 >/dev/null; kill $server) >/dev/null 2>&1 &
            wait $server
            """;

    private final Process process;
    private final int port;
    private final Path output;

    private Versitygw(int port) throws IOException {
        this.port = port;
        Path folder = Files.createTempDirectory(HOME, "data-");
        output = folder.resolve("output");
        process = run(
                output,
                Map.of("ROOT_ACCESS_KEY", "any", "ROOT_SECRET_KEY", "any"),
                List.of(
                        "sh",
                        "-c",
                        UNTIL_INPUT_ENDS,
                        "versitygw",
                        PROGRAM.toString(),
                        "--port",
                        "127.0.0.1:" + port,
                        "--keep-alive",
                        "--quiet",
                        "--iam-dir",
                        newFolder(folder, "iam"),
                        "posix",
                        "--versioning-dir",
                        newFolder(folder, "versions"),
                        newFolder(folder, "data")));
    }

    /**
     * Starts one. The first start builds it, which takes a minute or two.
     *
     * @return a server that answers
     * @throws IllegalStateException if it can't be started; the message says why
     */
    public static Versitygw start() {
        try {
            Files.createDirectories(HOME);
            if (!Files.isExecutable(PROGRAM)) {
                build();
            }
            Versitygw server = new Versitygw(freePort());
            server.awaitPort();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("versitygw " + VERSION + " did not start: " + e.getMessage(), e);
        }
    }

    /**
     * Says where it answers.
     *
     * @return a backend whose credentials are those of its root
     */
    public Backend backend() {
        return Backend.open(Emulator.VERSITYGW, URI.create("http://127.0.0.1:" + port));
    }

    /** Stops it. Its files stay below {@code target}. */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // by itself
        }
        await(process, START_LIMIT);
    }

    private static void build() throws IOException {
        Path log = HOME.resolve("build");
        Process build = run(log, Map.of("GOBIN", HOME.toString()), List.of(go(), "install", MODULE));
        if (!await(build, BUILD_LIMIT) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IllegalStateException("go install " + MODULE + " failed: " + tail(log));
        }
    }

    private static String go() {
        for (String command : GO) {
            try {
                Process version = run(HOME.resolve("go"), Map.of(), List.of(command, "version"));
                if (await(version, START_LIMIT) && version.exitValue() == 0) {
                    return command;
                }
            } catch (IOException noSuchProgram) {
                // the next one may be there
            }
        }
        throw new IllegalStateException(
                "versitygw " + VERSION + " is built by Go (https://go.dev/dl/), which is not there");
    }

    private static Process run(Path output, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitPort() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens()) {
            if (await(process, Duration.ofMillis(50)) || System.nanoTime() > end) {
                stop();
                throw new IOException(tail(output));
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean await(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for versitygw", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newFolder(Path parent, String name) throws IOException {
        return Files.createDirectory(parent.resolve(name)).toString();
    }

    private static String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
