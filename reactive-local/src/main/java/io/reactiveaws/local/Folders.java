package io.reactiveaws.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders on disk. */
final class Folders {

    private Folders() {}

    /** Where the user's installations are kept. */
    static Path home() {
        return home(System.getProperty("reactiveaws.local.home"), System.getenv(), System.getProperty("user.home"));
    }

    static Path home(@Nullable String chosen, Map<String, String> environment, String userHome) {
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        String cache = environment.get("XDG_CACHE_HOME");
        Path parent = cache == null || cache.isBlank() ? Path.of(userHome, ".cache") : Path.of(cache);
        return parent.resolve("reactive-aws").toAbsolutePath();
    }

    static List<Path> startingWith(Path folder, String prefix) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    /** Deletes it with all it holds; links in it are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
