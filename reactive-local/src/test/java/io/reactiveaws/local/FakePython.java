package io.reactiveaws.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A shell script that passes for Python: it answers for its version, creates a virtual environment by copying itself,
 * and notes each installation in a file beside itself. Files beside it make a step fail.
 */
final class FakePython {

    private final Path folder;

    FakePython(Path folder, String version) throws IOException {
        this.folder = folder;
        String script = """
                #!/bin/sh
                case "$2 $3" in
                  "-c "*) echo "python VERSION at FOLDER/python";;
                  *" venv")
                    if [ -e FOLDER/venv-fails ]; then cat FOLDER/venv-fails; exit 1; fi
                    mkdir -p "$4/bin" && cp FOLDER/python "$4/bin/python";;
                  *" pip")
                    echo "$*" >> FOLDER/installations
                    if [ -e FOLDER/pip-fails ]; then cat FOLDER/pip-fails; exit 1; fi;;
                  *" moto_server") cat FOLDER/moto; cat;;
                  *) echo "unknown: $*"; exit 2;;
                esac
                """.replace("VERSION", version).replace("FOLDER", folder.toString());
        Files.writeString(folder.resolve("python"), script);
        Files.setPosixFilePermissions(folder.resolve("python"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    String command() {
        return folder.resolve("python").toString();
    }

    Python python() {
        return Python.find(List.of(command()), PythonVersions.from(10)).orElseThrow();
    }

    FakePython with(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    void without(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    List<String> installations() throws IOException {
        Path notes = folder.resolve("installations");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }
}
