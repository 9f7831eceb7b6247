package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the code of the README and the guides equal to code that the build compiles.
 *
 * <p>A block of Java or Kotlin stands behind a line {@code <!-- code: File.java#name -->} and equals what stands in
 * that file between {@code // code: name} and {@code // end}. {@code -Ddocs.update=true} puts the code into the
 * documents.
 */
class DocumentationTest {

    private static final Path PROJECT = Path.of("../..");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/io/reactiveaws/examples/guide"),
            Path.of("src/test/java/io/reactiveaws/examples/guide"),
            PROJECT.resolve("examples/batch-pipeline/src/main/java/io/reactiveaws/examples/batch"),
            PROJECT.resolve("examples/webflux-service/src/main/java/io/reactiveaws/examples/service"),
            PROJECT.resolve("examples/kotlin/src/main/kotlin/io/reactiveaws/examples/coroutines"),
            PROJECT.resolve("reactive-spring-boot-autoconfigure/src/test/java/io/reactiveaws/spring/app"));
    private static final Pattern CODE_BLOCK = Pattern.compile("```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED_BLOCK =
            Pattern.compile("<!-- code: ([\\w.]+)#([\\w-]+) -->\n```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)(#[^)]*)?\\)");

    @TestFactory
    Stream<DynamicTest> documents() throws IOException {
        return documentFiles().map(document -> DynamicTest.dynamicTest(document.toString(), () -> check(document)));
    }

    @Test
    void codeIsTakenWithoutItsIndentation() {
        String source = "class A {\n    // code: a\n    int x() {\n        return 1;\n    }\n    // end\n}\n";

        assertThat(region(source, "a")).isEqualTo("int x() {\n    return 1;\n}\n");
    }

    private static Stream<Path> documentFiles() throws IOException {
        try (Stream<Path> guides = Files.list(PROJECT.resolve("docs"))) {
            List<Path> documents =
                    guides.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    Stream.of(PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md")), documents.stream());
        }
    }

    private static void check(Path document) throws IOException {
        String text = Files.readString(document);
        String updated = MARKED_BLOCK.matcher(text).replaceAll(DocumentationTest::block);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(document, updated);
        } else {
            assertThat(text)
                    .as("code of %s; -Ddocs.update=true updates it", document)
                    .isEqualTo(updated);
        }
        assertThat(CODE_BLOCK.matcher(text).results().count())
                .as("blocks of code in %s without the line <!-- code: File.java#name --> above", document)
                .isEqualTo(MARKED_BLOCK.matcher(text).results().count());
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            assertThat(document.resolveSibling(link.group(1)))
                    .as("link of %s", document)
                    .exists();
        }
    }

    private static String block(MatchResult marked) {
        String code = region(source(marked.group(1)), marked.group(2));
        String language = marked.group(1).endsWith(".kt") ? "kotlin" : "java";
        return Matcher.quoteReplacement(
                "<!-- code: %s#%s -->\n```%s\n%s```".formatted(marked.group(1), marked.group(2), language, code));
    }

    private static String source(String file) {
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .map(DocumentationTest::read)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + file + " in " + SOURCES));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String region(String source, String name) {
        Matcher region = Pattern.compile("// code: " + name + "\n(.*?)\n *// end\n", Pattern.DOTALL)
                .matcher(source);
        assertThat(region.find()).as("region %s", name).isTrue();
        return region.group(1).stripIndent() + "\n";
    }
}
