package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a service's gaps in the documentation: what users read is what the tests meet. */
public final class GapTable {

    private GapTable() {}

    /**
     * Asserts that the table below a heading has a row for each gap, and none for a gap that is gone.
     *
     * @param document the file
     * @param heading the line above the table
     * @param gaps the class whose constants are the gaps
     * @throws IOException if the file can't be read
     */
    public static void assertTold(Path document, String heading, Class<?> gaps) throws IOException {
        assertThat(rows(Files.readAllLines(document), heading))
                .as("rows of " + document + " below " + heading)
                .containsExactlyElementsOf(rows(gaps));
    }

    private static List<String> rows(List<String> lines, String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.matches(".*\\| `[A-Z0-9_]+` \\|"))
                .toList();
    }

    private static List<String> rows(Class<?> gaps) {
        return Stream.of(gaps.getDeclaredFields())
                .filter(field -> field.getType() == Gap.class)
                .map(GapTable::row)
                .sorted()
                .toList();
    }

    private static String row(Field field) {
        Gap gap = gap(field);
        String servers =
                gap.symptoms().keySet().stream().sorted().map(Emulator::title).collect(Collectors.joining(", "));
        return "| %s | %s | `%s` |".formatted(servers, gap.what(), field.getName());
    }

    private static Gap gap(Field field) {
        try {
            field.setAccessible(true);
            return (Gap) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be read", e);
        }
    }
}
