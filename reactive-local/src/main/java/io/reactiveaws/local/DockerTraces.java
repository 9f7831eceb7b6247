package io.reactiveaws.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether it is worth asking for Docker. Testcontainers logs a page of errors when there is none, so it is asked only
 * where one of the places it looks at exists.
 */
final class DockerTraces {

    private final Map<String, String> environment;
    private final Path userHome;
    private final Path systemSocket;
    private final Path usersFolder;

    DockerTraces(Map<String, String> environment, Path userHome, Path systemSocket, Path usersFolder) {
        this.environment = environment;
        this.userHome = userHome;
        this.systemSocket = systemSocket;
        this.usersFolder = usersFolder;
    }

    static DockerTraces ofThisMachine() {
        return new DockerTraces(
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                Path.of("/var/run/docker.sock"),
                Path.of("/run/user"));
    }

    boolean any() {
        // the named pipes of Windows can't be looked for as files
        return isWindows() || isConfigured() || sockets().stream().anyMatch(Files::exists);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private boolean isConfigured() {
        return environment.containsKey("DOCKER_HOST")
                || Files.exists(userHome.resolve(".docker-java.properties"))
                || namesHost(userHome.resolve(".testcontainers.properties"));
    }

    private static boolean namesHost(Path properties) {
        if (!Files.isReadable(properties)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(properties)) {
            return lines.anyMatch(line -> line.matches("\\s*(docker|tc)\\.host\\b.*"));
        } catch (IOException | RuntimeException unreadable) {
            return true; // Testcontainers may make more of it
        }
    }

    private List<Path> sockets() {
        List<Path> sockets = new ArrayList<>();
        sockets.add(systemSocket);
        sockets.add(userHome.resolve(".docker/run/docker.sock"));
        sockets.add(userHome.resolve(".docker/desktop/docker.sock"));
        String runtimeFolder = environment.get("XDG_RUNTIME_DIR");
        if (runtimeFolder != null) {
            sockets.add(Path.of(runtimeFolder, "docker.sock"));
        }
        try (Stream<Path> users = Files.list(usersFolder)) {
            users.map(user -> user.resolve("docker.sock")).forEach(sockets::add);
        } catch (IOException | RuntimeException none) {
            return sockets;
        }
        return sockets;
    }
}
