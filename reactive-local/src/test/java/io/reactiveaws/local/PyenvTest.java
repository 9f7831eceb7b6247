package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyenvTest {

    @TempDir
    private Path home;

    @Test
    void findsTheVersionsThatAreWanted() throws IOException {
        for (String version : List.of("2.7.18", "3.9.18", "3.12.1", "3.13.0", "3.13.1", "3.14.0", "pypy3.13-7.3")) {
            Files.createDirectories(home.resolve(".pyenv/versions").resolve(version));
        }
        Path versions = home.resolve(".pyenv/versions");
        List<String> expected = List.of(
                versions.resolve("3.13.0/bin/python").toString(),
                versions.resolve("3.13.1/bin/python").toString());

        assertThat(new Pyenv(Map.of(), home.toString()).commands(PythonVersions.only(13)))
                .isEqualTo(expected);
        assertThat(new Pyenv(Map.of("PYENV_ROOT", home.resolve(".pyenv").toString()), "no-such-folder")
                        .commands(PythonVersions.only(13)))
                .isEqualTo(expected);
    }

    @Test
    void findsNoneWithoutPyenv() {
        assertThat(new Pyenv(Map.of(), home.toString()).commands(PythonVersions.from(10)))
                .isEmpty();
    }
}
