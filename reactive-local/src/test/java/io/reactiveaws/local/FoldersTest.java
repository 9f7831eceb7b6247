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

class FoldersTest {

    @TempDir
    private Path folder;

    @Test
    void homeIsTheChosenOneElseInTheCache() {
        Path user = folder.resolve("user");
        Path cache = folder.resolve("cache");
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());

        assertThat(Folders.home(folder.toString(), environment, user.toString()))
                .isEqualTo(folder);
        assertThat(Folders.home(null, environment, user.toString())).isEqualTo(cache.resolve("reactive-aws"));
        assertThat(Folders.home(null, Map.of(), user.toString())).isEqualTo(user.resolve(".cache/reactive-aws"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void deleteDoesNotFollowLinks() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept/inside")).getParent();
        Path deleted = Files.createDirectories(folder.resolve("deleted/inside")).getParent();
        Files.createSymbolicLink(deleted.resolve("link"), kept);

        Folders.delete(deleted);

        assertThat(deleted).doesNotExist();
        assertThat(kept.resolve("inside")).exists();
    }
}
