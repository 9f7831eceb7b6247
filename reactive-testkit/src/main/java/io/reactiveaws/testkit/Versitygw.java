package io.reactiveaws.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

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
    private static final int ANSWER_LIMIT_MILLIS = 5_000;
    private static final int PORTS_TRIED = 5;

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
    private final URI endpoint;
    private final Path output;

    /** No other versitygw that answers at the port knows it. */
    private final String healthPath = "/" + UUID.randomUUID();

    private Versitygw(int port) throws IOException {
        endpoint = URI.create("http://127.0.0.1:" + port);
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
                        endpoint.getAuthority(),
                        "--health",
                        healthPath,
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
        return start(Versitygw::freePort);
    }

    /** A port that is free when it is found may be another process' when the server takes it. */
    static Versitygw start(IntSupplier ports) {
        try {
            Files.createDirectories(HOME);
            if (!Files.isExecutable(PROGRAM)) {
                build();
            }
            for (int tried = 1; ; tried++) {
                Versitygw server = new Versitygw(ports.getAsInt());
                if (server.answersInTime()) {
                    return server;
                }
                server.stop();
                if (tried == PORTS_TRIED) {
                    throw new IOException(tail(server.output));
                }
            }
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
        return Backend.open(Emulator.VERSITYGW, endpoint);
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

    /** Returns false when it has ended. */
    private boolean answersInTime() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (await(process, Duration.ofMillis(50))) {
                return false;
            }
            if (System.nanoTime() > end) {
                stop();
                throw new IOException("no answer in " + START_LIMIT.toSeconds() + " s. " + tail(output));
            }
        }
        return true;
    }

    private boolean answers() {
        try {
            URL health = endpoint.resolve(healthPath).toURL();
            HttpURLConnection connection = (HttpURLConnection) health.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_LIMIT_MILLIS);
            connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                    && "VERSITYGW".equals(connection.getHeaderField("Server"));
        } catch (IOException notYet) {
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
