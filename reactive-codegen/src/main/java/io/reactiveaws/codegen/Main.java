package io.reactiveaws.codegen;

import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.read.ModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Regenerates the generated sources of all service modules. */
public final class Main {

    private Main() {}

    /**
     * Regenerates. A model that is wrong ends the program, Maven's included when that runs it: what is wrong is then
     * the last that is read, and not a build's stack trace.
     *
     * @param arguments the project's folder
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        int code = run(Path.of(arguments[0]), System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Regenerates, and gives the program's exit code. */
    static int run(Path project, PrintStream errors) throws IOException {
        try {
            regenerate(project.normalize());
            return 0;
        } catch (ModelException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }

    private static void regenerate(Path project) throws IOException {
        Map<Path, Map<String, String>> generated = new TreeMap<>();
        for (Path model : models(project)) {
            generated.put(
                    generatedRoot(model),
                    new Generator(model.getFileName().toString(), ModelReader.read(model)).generate());
        }
        // only now, when no model can be wrong any more, the old files go
        for (Map.Entry<Path, Map<String, String>> module : generated.entrySet()) {
            delete(module.getKey());
            write(module.getKey(), module.getValue());
            System.out.println("generated " + module.getKey());
        }
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** The models of all modules of a project. */
    static List<Path> models(Path project) throws IOException {
        try (Stream<Path> modules = Files.list(project)) {
            return modules.map(module -> module.resolve("src/main/model"))
                    .filter(Files::isDirectory)
                    .flatMap(Main::children)
                    .sorted()
                    .toList();
        }
    }

    /** Where the classes of a model stand. */
    static Path generatedRoot(Path model) {
        return model.resolveSibling("../../generated/java").normalize();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
