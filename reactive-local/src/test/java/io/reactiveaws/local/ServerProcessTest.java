package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerProcessTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path pythonFolder;

    @Test
    void readsThePortAmongOtherOutput() throws IOException {
        FakePython python = new FakePython(pythonFolder, "3.11.7").with("moto", """
                DeprecationWarning: something
                moto listens on port 12345
                more
                """);

        ServerProcess server = ServerProcess.start("moto", command(python), LONG);

        assertThat(server.endpoint()).isEqualTo(URI.create("http://127.0.0.1:12345"));
        server.stop();
    }

    @Test
    void showsTheLastOutputOfOneThatEndsAtStart() {
        List<String> command = List.of("/bin/sh", "-c", "i=0; while [ $i -lt 30 ]; do i=$((i+1)); echo line $i; done");

        assertThatThrownBy(() -> ServerProcess.start("moto", command, LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("moto did not start: it ended. Its last output:\nline 11\nline 12\n")
                .hasMessageEndingWith("\nline 30");
    }

    @Test
    void endsOneThatIsNotReadyInTime() throws IOException {
        FakePython python = new FakePython(pythonFolder, "3.11.7").with("moto", "");

        assertThatThrownBy(() -> ServerProcess.start("moto", command(python), Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("moto did not start: it was not ready in 1 ms.");
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(pythonFolder.toString()));
    }

    private static List<String> command(FakePython python) {
        return List.of(python.command(), "-I", "supervised.py", "moto_server");
    }
}
