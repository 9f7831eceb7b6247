package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DockerTracesTest {

    @TempDir
    private Path machine;

    @Test
    void seesNoneOnAMachineWithoutDocker() {
        assertThat(seen(Map.of())).isFalse();
    }

    @Test
    void seesDockerHost() {
        assertThat(seen(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375"))).isTrue();
    }

    @Test
    void seesTheSystemsSocket() throws IOException {
        Files.createFile(machine.resolve("docker.sock"));

        assertThat(seen(Map.of())).isTrue();
    }

    @Test
    void seesTheUsersSocket() throws IOException {
        Files.createDirectories(machine.resolve("home/.docker/run"));
        Files.createFile(machine.resolve("home/.docker/run/docker.sock"));

        assertThat(seen(Map.of())).isTrue();
    }

    @Test
    void seesTheRootlessSocket() throws IOException {
        Files.createDirectories(machine.resolve("runtime"));
        Files.createFile(machine.resolve("runtime/docker.sock"));

        assertThat(seen(Map.of("XDG_RUNTIME_DIR", machine.resolve("runtime").toString())))
                .isTrue();
    }

    @Test
    void seesAHostInTestcontainersProperties() throws IOException {
        Path properties = Files.createDirectories(machine.resolve("home")).resolve(".testcontainers.properties");

        Files.writeString(properties, "docker.client.strategy=Some\n");
        assertThat(seen(Map.of())).isFalse();

        Files.writeString(properties, "docker.client.strategy=Some\ndocker.host = tcp://10.0.0.1:2375\n");
        assertThat(seen(Map.of())).isTrue();
    }

    private boolean seen(Map<String, String> environment) {
        return new DockerTraces(
                        environment, machine.resolve("home"), machine.resolve("docker.sock"), machine.resolve("users"))
                .any();
    }
}
