package io.reactiveaws.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that is written in Python, in a child process, where Python is. */
final class PythonCandidate implements Candidate {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final PythonServer server;
    private final List<String> pythonCommands;
    private final Path home;

    PythonCandidate(PythonServer server, List<String> pythonCommands, Path home) {
        this.server = server;
        this.pythonCommands = pythonCommands;
        this.home = home;
    }

    static PythonCandidate ofThisMachine(PythonServer server) {
        return new PythonCandidate(server, commandsOfThisMachine(server), Folders.home());
    }

    static List<String> commandsOfThisMachine(PythonServer server) {
        List<String> commands = new ArrayList<>(server.commands());
        commands.addAll(Pyenv.ofThisMachine().commands(server.pythons()));
        return commands;
    }

    @Override
    public Attempt start() {
        Optional<Python> python = Python.find(pythonCommands, server.pythons());
        if (python.isEmpty()) {
            return new Attempt.Missing(
                    server.whatToInstall(), "none of " + pythonCommands + " runs " + server.pythons() + ".");
        }
        PythonInstallation installation = new PythonInstallation(home, python.get(), server);
        try {
            installation.ensure();
        } catch (InstallationException e) {
            return new Attempt.Missing(
                    server.whatToInstall(),
                    python.get().executable() + " (" + python.get().version() + ") " + e.getMessage());
        }
        ServerProcess process = ServerProcess.start(server.title(), installation.command(), READY_LIMIT);
        return new Attempt.Running(
                server.titleAndVersion(), process.endpoint(), new AccessKeyAccounts(), process::stop);
    }
}
