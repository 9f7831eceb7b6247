package io.reactiveaws.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares checked-in sources with what a model gives. */
final class GeneratedSources {

    private GeneratedSources() {}

    /** What is wrong below a folder: a text for each file that is missing, extra or different. */
    static List<String> differences(Path root, Map<String, String> expected) throws IOException {
        Map<String, String> actual = read(root);
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(actual.keySet());
        List<String> differences = new ArrayList<>();
        for (String file : all) {
            String wanted = expected.get(file);
            String found = actual.get(file);
            if (found == null) {
                differences.add(file + " is missing; run ./generate");
            } else if (wanted == null) {
                differences.add(file + " is in no model; run ./generate");
            } else if (!found.equals(wanted)) {
                differences.add(
                        file + " is not what the model gives; run ./generate; " + Difference.first(wanted, found));
            }
        }
        return differences;
    }

    private static Map<String, String> read(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(root)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
