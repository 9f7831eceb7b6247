package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Readers copy what tries again: each recipe has a longest pause, without which the pauses grow with an outage, a
 * filter of what heals, and a line that says that it tries again.
 */
class RetryRecipesTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern RECIPE = Pattern.compile("\\.retryWhen\\(");

    @Test
    void eachIsComplete() throws IOException {
        List<String> recipes = recipes();

        assertThat(recipes)
                .isNotEmpty()
                .allSatisfy(recipe -> assertThat(recipe).contains(".maxBackoff(", ".filter(", ".doBeforeRetry("));
    }

    @Test
    void aRecipeEndsWithItsParenthesis() {
        assertThat(recipes("a.retryWhen(b(c).d()).filter(e)")).containsExactly(".retryWhen(b(c).d())");
    }

    private static List<String> recipes() throws IOException {
        try (Stream<Path> examples = Files.walk(PROJECT.resolve("examples"));
                Stream<Path> guides = Files.list(PROJECT.resolve("docs"));
                Stream<Path> project = Files.list(PROJECT)) {
            return Stream.of(examples, guides, project)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().matches(".*(src/main/.*\\.java|\\.md)"))
                    .flatMap(file -> recipes(read(file)).stream())
                    .toList();
        }
    }

    private static List<String> recipes(String text) {
        return RECIPE.matcher(text)
                .results()
                .map(begin -> text.substring(begin.start(), end(text, begin.end())))
                .toList();
    }

    /** Where the parenthesis ends in which a place is. */
    private static int end(String text, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            char next = text.charAt(at++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return at;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
