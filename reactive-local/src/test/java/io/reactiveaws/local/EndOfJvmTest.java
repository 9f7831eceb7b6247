package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** moto doesn't outlive the JVM that started it, however that ends. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EndOfJvmTest {

    private Process jvm;
    private List<ProcessHandle> children;

    @BeforeEach
    void startJvm() throws IOException {
        jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StartsMoto.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children = new ArrayList<>();
        BufferedReader output = jvm.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("child ")) {
                ProcessHandle.of(Long.parseLong(line.substring(6))).ifPresent(children::add);
            }
            if (line.startsWith("started ")) {
                break;
            }
        }
    }

    @AfterEach
    void endAll() {
        jvm.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void motoEndsWhenTheJvmIsKilled() throws Exception {
        assertThat(children).hasSize(1).allMatch(ProcessHandle::isAlive);

        jvm.destroyForcibly();

        children.get(0).onExit().get(2, TimeUnit.MINUTES);
    }

    @Test
    void motoEndsWhenTheJvmExitsWithoutClosing() throws Exception {
        assertThat(children).hasSize(1).allMatch(ProcessHandle::isAlive);

        jvm.getOutputStream().close();

        assertThat(jvm.waitFor(30, TimeUnit.SECONDS)).isTrue();
        children.get(0).onExit().get(2, TimeUnit.MINUTES);
    }
}
