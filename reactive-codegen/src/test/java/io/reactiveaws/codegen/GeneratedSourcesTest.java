package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.read.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is checked in is what the models give, byte for byte. */
class GeneratedSourcesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Map<String, String> EXPECTED = Map.of("a/B.java", "one\ntwo\n");

    @TestFactory
    Stream<DynamicTest> eachModuleHasWhatItsModelGives() throws IOException {
        return Main.models(PROJECT).stream()
                .map(model -> DynamicTest.dynamicTest(
                        model.getFileName().toString(),
                        () -> assertThat(GeneratedSources.differences(Main.generatedRoot(model), generate(model)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> linesEndAsOnUnix() throws IOException {
        return Main.models(PROJECT).stream()
                .map(model -> DynamicTest.dynamicTest(
                        model.getFileName().toString(),
                        () -> assertThat(generate(model).values())
                                .allSatisfy(text ->
                                        assertThat(text).doesNotContain("\r").endsWith("}\n"))));
    }

    @TestFactory
    Stream<DynamicTest> noLineIsLongerThanTheEditorShows() throws IOException {
        return Main.models(PROJECT).stream()
                .map(model -> DynamicTest.dynamicTest(
                        model.getFileName().toString(),
                        () -> assertThat(generate(model).values().stream().flatMap(String::lines))
                                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120))));
    }

    @Test
    void everyModelIsFound() throws IOException {
        assertThat(Main.models(PROJECT))
                .extracting(model -> model.getFileName().toString())
                .contains("sqs.yaml");
    }

    @Test
    void sameFilesDoNotDiffer(@TempDir Path root) throws IOException {
        write(root, "a/B.java", "one\ntwo\n");

        assertThat(GeneratedSources.differences(root, EXPECTED)).isEmpty();
    }

    @Test
    void missingFileIsNamed(@TempDir Path root) throws IOException {
        assertThat(GeneratedSources.differences(root, EXPECTED)).containsExactly("a/B.java is missing; run ./generate");
    }

    @Test
    void missingFolderIsLikeAnEmptyOne(@TempDir Path root) throws IOException {
        assertThat(GeneratedSources.differences(root.resolve("none"), EXPECTED))
                .containsExactly("a/B.java is missing; run ./generate");
    }

    @Test
    void fileOfNoModelIsNamed(@TempDir Path root) throws IOException {
        write(root, "a/B.java", "one\ntwo\n");
        write(root, "a/C.java", "");

        assertThat(GeneratedSources.differences(root, EXPECTED))
                .containsExactly("a/C.java is in no model; run ./generate");
    }

    @Test
    void differentFileIsNamedWithItsFirstDifferentLine(@TempDir Path root) throws IOException {
        write(root, "a/B.java", "one\n2\n");

        assertThat(GeneratedSources.differences(root, EXPECTED)).containsExactly("""
                        a/B.java is not what the model gives; run ./generate; line 2
                          expected: two
                          but was:  2""");
    }

    @Test
    void lineEndsOfAnotherSystemAreADifference(@TempDir Path root) throws IOException {
        write(root, "a/B.java", "one\r\ntwo\r\n");

        assertThat(GeneratedSources.differences(root, EXPECTED)).hasSize(1);
    }

    private static Map<String, String> generate(Path model) {
        return new Generator(model.getFileName().toString(), ModelReader.read(model)).generate();
    }

    private static void write(Path root, String file, String text) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
