package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of member looks as it did when somebody last read it.
 *
 * <p>After a wanted change, {@code mvn -pl reactive-core,reactive-codegen test -Dtest=GoldenTest -Dgolden.update=true
 * -Dsurefire.failIfNoSpecifiedTests=false} writes the golden files anew; read their difference before you commit it.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/reactiveaws/codegen/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final Map<String, String> FILES = Toy.files();

    @BeforeAll
    static void update() throws IOException {
        if (!UPDATE) {
            return;
        }
        try (Stream<Path> old = Files.list(GOLDEN)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var file : FILES.entrySet()) {
            Files.writeString(GOLDEN.resolve(goldenName(file.getKey())), file.getValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFileIsAsItWasRead() {
        return FILES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        goldenName(file.getKey()), () -> check(goldenName(file.getKey()), file.getValue())));
    }

    @Test
    void thereIsAGoldenFileForEachFileAndNoOther() throws IOException {
        try (Stream<Path> golden = Files.list(GOLDEN)) {
            assertThat(golden.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(
                            FILES.keySet().stream().map(GoldenTest::goldenName).toList()));
        }
    }

    private static void check(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        String expected = Files.readString(golden);
        assertThat(text.equals(expected))
                .as(() -> name + ", " + Difference.first(expected, text))
                .isTrue();
    }

    private static String goldenName(String path) {
        return path.substring(path.lastIndexOf('/') + 1) + ".txt";
    }
}
