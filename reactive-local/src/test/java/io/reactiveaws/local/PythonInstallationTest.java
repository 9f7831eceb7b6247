package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisabledOnOs(OS.WINDOWS)
class PythonInstallationTest {

    @TempDir
    private Path home;

    @TempDir
    private Path pythonFolder;

    private FakePython python;
    private PythonInstallation installation;

    @BeforeEach
    void prepare() throws IOException {
        python = new FakePython(pythonFolder, "3.11.7");
        installation = installation(home, python.python());
    }

    @Test
    void installsThePinnedVersionOnce() throws IOException {
        installation.ensure();
        installation.ensure();
        installation(home, python.python()).ensure();

        assertThat(python.installations()).hasSize(1);
        assertThat(python.installations().get(0))
                .containsPattern(" -c \\S+/moto-constraints\\.txt ")
                .endsWith(" moto[server]==5.2.5");
        assertThat(installation.folder()).isDirectoryContaining("glob:**/moto_server.py");
        assertThat(folders()).containsExactly(installation.folder());
    }

    static List<PythonServer> servers() {
        return List.of(PythonServer.MOTO, PythonServer.LOCALSTACK);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void pinsWhatTheServerNeeds(PythonServer server) throws IOException {
        PythonInstallation ofServer = new PythonInstallation(home, python.python(), server);
        ofServer.ensure();

        List<String> pins = Files.readAllLines(ofServer.folder().resolve(server.constraints())).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(pins).allMatch(pin -> pin.matches("[\\w.-]+==[\\w.]+(; .+)?"));
        assertThat(pins).anyMatch(pin -> pin.startsWith("Werkzeug=="));
    }

    @Test
    void eachServerHasAnInstallationOfItsOwn() throws IOException {
        installation.ensure();
        new PythonInstallation(home, python.python(), PythonServer.LOCALSTACK).ensure();

        assertThat(python.installations()).hasSize(2);
        assertThat(python.installations().get(1))
                .containsPattern(" -c \\S+/localstack-constraints\\.txt ")
                .endsWith(" localstack-core[runtime]==4.14.0 service-identity");
        assertThat(folders()).hasSize(2).contains(installation.folder());
    }

    @Test
    void anotherPythonGetsAnInstallationOfItsOwn() throws IOException {
        installation.ensure();
        installation(home, new Python(python.command(), "3.12.0")).ensure();

        assertThat(python.installations()).hasSize(2);
        assertThat(folders()).hasSize(2).contains(installation.folder());
    }

    @Test
    void redoesAnInstallationThatWasInterrupted() throws IOException {
        installation.ensure();
        Files.delete(installation.folder().resolve("installed"));
        Files.writeString(installation.folder().resolve("leftover"), "");
        Files.createDirectory(home.resolve(installation.folder().getFileName() + ".part-killed"));

        installation.ensure();

        assertThat(python.installations()).hasSize(2);
        assertThat(installation.folder().resolve("leftover")).doesNotExist();
        assertThat(folders()).containsExactly(installation.folder());
    }

    @Test
    void redoesAnInstallationWhosePythonIsGone() throws IOException {
        installation.ensure();
        Files.delete(installation.folder().resolve("bin/python"));

        installation.ensure();

        assertThat(python.installations()).hasSize(2);
        assertThat(installation.folder().resolve("bin/python")).isExecutable();
    }

    @Test
    void aFailedInstallationShowsTheLastOutputAndLeavesNothing() throws IOException {
        python.with("pip-fails", "ERROR: No matching distribution found\n");

        assertThatThrownBy(installation::ensure)
                .hasMessage("could not install moto:\n      ERROR: No matching distribution found");
        assertThat(folders()).isEmpty();

        python.without("pip-fails");
        installation.ensure();
        assertThat(folders()).containsExactly(installation.folder());
    }

    @Test
    void parallelStartsInstallOnce() throws IOException {
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CompletableFuture<?>[] starts = IntStream.range(0, threads)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> ensureTogether(together), executor))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        } finally {
            executor.shutdownNow();
        }

        assertThat(python.installations()).hasSize(1);
    }

    private void ensureTogether(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        installation(home, python.python()).ensure();
    }

    @Test
    void aPythonWithoutVenvIsMissingAndSaysSo() throws IOException {
        python.with("venv-fails", "ensurepip is not available. apt install python3.11-venv\n");

        Attempt.Missing missing =
                (Attempt.Missing) new PythonCandidate(PythonServer.MOTO, List.of(python.command()), home).start();

        assertThat(missing.install()).contains("apt install python3 python3-venv");
        assertThat(missing.reason())
                .isEqualTo(python.command() + " (3.11.7) could not create a virtual environment:\n"
                        + "      ensurepip is not available. apt install python3.11-venv");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> installation(file, python.python()).ensure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("moto can't be installed in " + file)
                .hasMessageContaining("reactiveaws.local.home");
    }

    private static PythonInstallation installation(Path home, Python python) {
        return new PythonInstallation(home, python, PythonServer.MOTO);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.list(home)) {
            return paths.filter(Files::isDirectory).toList();
        }
    }
}
