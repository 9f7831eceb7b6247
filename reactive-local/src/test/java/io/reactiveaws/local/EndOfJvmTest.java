package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server ends with the JVM that started it, however that ends: not later, and not before. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EndOfJvmTest {

    private final List<ProcessHandle> children = new ArrayList<>();
    private Process jvm;

    private BufferedReader startJvm(LocalServer server) {
        return TestServers.startOrSkip(server.name(), () -> {
            try {
                return startJvmWith(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private BufferedReader startJvmWith(LocalServer server) throws IOException {
        jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StartsServer.class.getName(),
                        server.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("child ")) {
                ProcessHandle.of(Long.parseLong(line.substring(6))).ifPresent(children::add);
            }
            if (line.startsWith("not started ")) {
                throw new IllegalStateException(line.substring(12));
            }
            if (line.startsWith("started ")) {
                return output;
            }
        }
        throw new AssertionError("The JVM ended before it started " + server);
    }

    @AfterEach
    void endAll() {
        if (jvm != null) {
            jvm.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void motoEndsWhenTheJvmIsKilled() throws Exception {
        startJvm(LocalServer.MOTO);
        assertThat(children).hasSize(1).allMatch(ProcessHandle::isAlive);

        jvm.destroyForcibly();

        children.get(0).onExit().get(5, TimeUnit.MINUTES);
    }

    @Test
    void motoEndsWhenTheJvmExitsWithoutClosing() throws Exception {
        startJvm(LocalServer.MOTO);
        assertThat(children).hasSize(1).allMatch(ProcessHandle::isAlive);

        jvm.getOutputStream().close();

        assertThat(jvm.waitFor(5, TimeUnit.MINUTES)).isTrue();
        children.get(0).onExit().get(5, TimeUnit.MINUTES);
    }

    /** As a service manager ends a service: each of its processes gets SIGTERM. */
    @ParameterizedTest
    @EnumSource(LocalServer.class)
    @DisabledOnOs(OS.WINDOWS)
    void theServerAnswersShutdownHooksWhenAllProcessesAreToldToEnd(LocalServer server) throws Exception {
        BufferedReader output = startJvm(server);

        children.forEach(ProcessHandle::destroy);
        jvm.toHandle().destroy(); // unlike the process, it leaves the output open

        assertThat(output.lines()).contains("answers at shutdown: " + StartsServer.CALLS_AT_SHUTDOWN);
        for (ProcessHandle child : children) {
            child.onExit().get(5, TimeUnit.MINUTES);
        }
    }
}
