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
 * moto in a virtual environment of its own, installed once for each version of it, of what it needs, and of Python. All
 * versions are pinned: the start program changes a part of Werkzeug that another version may not have.
 */
final class MotoInstallation {

    static final String VERSION = "5.2.1";

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);
    private static final String SUPERVISED = "supervised.py";
    private static final String CONSTRAINTS = "moto-constraints.txt";
    private static final List<String> FILES = List.of(SUPERVISED, "moto_server.py", CONSTRAINTS);
    private static final String MARKER = "installed";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path home;
    private final Python python;
    private final String name;

    MotoInstallation(Path home, Python python) {
        this.home = home;
        this.python = python;
        name = "moto-" + VERSION + "-" + Fingerprint.of(python.toString(), resources());
    }

    /** The command that runs a module of the installation, which ends with this JVM. */
    List<String> command(String module) {
        return supervised(folder(), executable(folder()).toString(), module);
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
                        "moto can't be installed in " + folder() + ": " + e
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
                LOG.info("Installing moto {} in {}, once; this takes a minute", VERSION, folder());
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
            // compiling all of it takes as long as all the rest; what moto needs is compiled at its first use
            String[] pip = {"pip", "--disable-pip-version-check", "install", "--no-input", "--no-compile"};
            List<String> command = supervised(draft, executable(draft).toString(), pip);
            command.addAll(List.of("-c", draft.resolve(CONSTRAINTS).toString()));
            command.add("moto[server]==" + VERSION);
            run(command, "install moto");
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

    private static void copyFiles(Path folder) throws IOException {
        for (String file : FILES) {
            Files.write(folder.resolve(file), resource(file));
        }
    }

    private static List<byte[]> resources() {
        return FILES.stream().map(MotoInstallation::resource).toList();
    }

    private static byte[] resource(String file) {
        try (InputStream content = MotoInstallation.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing in the jar of reactive-local");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
