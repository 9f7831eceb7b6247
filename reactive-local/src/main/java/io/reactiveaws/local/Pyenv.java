package io.reactiveaws.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Pythons that pyenv installed: its commands run only those of the version that is in use. */
final class Pyenv {

    private static final Pattern VERSION = Pattern.compile("3\\.(\\d+)\\..*");

    private final Path versions;

    Pyenv(Map<String, String> environment, String userHome) {
        @Nullable String root = environment.get("PYENV_ROOT");
        versions = (root == null ? Path.of(userHome, ".pyenv") : Path.of(root)).resolve("versions");
    }

    static Pyenv ofThisMachine() {
        return new Pyenv(System.getenv(), System.getProperty("user.home"));
    }

    List<String> commands(PythonVersions wanted) {
        try (Stream<Path> installed = Files.list(versions)) {
            return installed
                    .filter(folder -> isOneOf(wanted, folder.getFileName().toString()))
                    .map(folder -> folder.resolve("bin").resolve("python").toString())
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException none) {
            return List.of();
        }
    }

    private static boolean isOneOf(PythonVersions wanted, String folder) {
        Matcher version = VERSION.matcher(folder);
        return version.matches() && wanted.include(Integer.parseInt(version.group(1)));
    }
}
