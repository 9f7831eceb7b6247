package io.reactiveaws.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** moto in a child process, where Python is. */
final class MotoCandidate implements Candidate {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final String INSTALL = "Python 3.10 or later with venv (https://www.python.org/downloads/; on Debian"
            + " and Ubuntu: apt install python3 python3-venv), with which moto " + MotoInstallation.VERSION
            + " is installed by itself.";

    private final List<String> pythonCommands;
    private final Path home;

    MotoCandidate(List<String> pythonCommands, Path home) {
        this.pythonCommands = pythonCommands;
        this.home = home;
    }

    static MotoCandidate ofThisMachine() {
        return new MotoCandidate(List.of("python3", "python"), Folders.home());
    }

    @Override
    public Attempt start() {
        Optional<Python> python = Python.find(pythonCommands);
        if (python.isEmpty()) {
            return new Attempt.Missing(INSTALL, "none of " + pythonCommands + " runs Python 3.10 or later.");
        }
        MotoInstallation installation = new MotoInstallation(home, python.get());
        try {
            installation.ensure();
        } catch (InstallationException e) {
            return new Attempt.Missing(
                    INSTALL, python.get().executable() + " (" + python.get().version() + ") " + e.getMessage());
        }
        MotoProcess moto = MotoProcess.start(installation.command("moto_server"), READY_LIMIT);
        return new Attempt.Running(
                "moto " + MotoInstallation.VERSION, moto.endpoint(), new AccessKeyAccounts(), moto::stop);
    }
}
