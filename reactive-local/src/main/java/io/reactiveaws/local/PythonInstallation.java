package io.reactiveaws.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server in a virtual environment of its own, installed once for each version of it, of what it needs, and of Python.
 * All versions are pinned: the start programs change parts of libraries that other versions may not have.
 */
final class PythonInstallation {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);
    private static final String SUPERVISED = "supervised.py";
    private static final String MARKER = "installed";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path home;
    private final Python python;
    private final PythonServer server;
    private final List<String> files;
    private final String name;

    PythonInstallation(Path home, Python python, PythonServer server) {
        this.home = home;
        this.python = python;
        this.server = server;
        files = List.of(SUPERVISED, server.module() + ".py", server.constraints());
        name = server.folder() + "-" + Fingerprint.of(python.toString() + server.requirements(), resources());
    }

    /** The command that runs the server, which ends with this JVM. */
    List<String> command() {
        return supervised(folder(), executable(folder()).toString(), server.module());
    }

    /** Installs it unless it is there; other threads and JVMs wait meanwhile. */
    void ensure() {
        if (isComplete()) {
            return;
        }
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(home);
                installUnderLock();
            } catch (IOException e) {
                throw new IllegalStateException(
                        server.title() + " can't be installed in " + folder() + ": " + e
                                + ". The system property reactiveaws.local.home may name another folder for it.",
                        e);
            }
        }
    }

    Path folder() {
        return home.resolve(name);
    }

    private boolean isComplete() {
        return Files.exists(folder().resolve(MARKER)) && Files.isExecutable(executable(folder()));
    }

    private void installUnderLock() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!isComplete() && lock.isValid()) {
                LOG.info("Installing {} in {}, once; this takes a minute or more", server.titleAndVersion(), folder());
                install();
            }
        }
    }

    /** In a folder beside, since a process of a killed JVM may still write to the one it had. */
    private void install() throws IOException {
        removeHalfInstalled();
        Path draft = Files.createTempDirectory(home, name + ".part-");
        try {
            copyFiles(draft);
            run(supervised(draft, python.executable(), "venv", draft.toString()), "create a virtual environment");
            // compiling all of it takes as long as all the rest; what the server needs is compiled at its first use
            String[] pip = {"pip", "--disable-pip-version-check", "install", "--no-input", "--no-compile"};
            List<String> command = supervised(draft, executable(draft).toString(), pip);
            command.addAll(List.of("-c", draft.resolve(server.constraints()).toString()));
            command.addAll(server.requirements());
            run(command, "install " + server.title());
            Files.createFile(draft.resolve(MARKER));
            Files.move(draft, folder(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(draft);
        }
    }

    private void removeHalfInstalled() throws IOException {
        for (Path path : Folders.startingWith(home, name)) {
            if (Files.isDirectory(path)) {
                Folders.delete(path);
            }
        }
    }

    private static void run(List<String> command, String purpose) throws IOException {
        Command.Outcome outcome = Command.run(command, LIMIT);
        if (!outcome.succeeded()) {
            throw new InstallationException(purpose, outcome.output());
        }
    }

    private static List<String> supervised(Path folder, String executable, String... module) {
        List<String> command = new ArrayList<>(
                List.of(executable, "-I", folder.resolve(SUPERVISED).toString()));
        command.addAll(List.of(module));
        return command;
    }

    private static Path executable(Path folder) {
        Path windows = folder.resolve("Scripts").resolve("python.exe");
        return Files.exists(windows) ? windows : folder.resolve("bin").resolve("python");
    }

    private void copyFiles(Path folder) throws IOException {
        for (String file : files) {
            Files.write(folder.resolve(file), resource(file));
        }
    }

    private List<byte[]> resources() {
        return files.stream().map(PythonInstallation::resource).toList();
    }

    private static byte[] resource(String file) {
        try (InputStream content = PythonInstallation.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing in the jar of reactive-local");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
