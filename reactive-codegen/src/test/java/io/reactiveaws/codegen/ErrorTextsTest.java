package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each text that an error of the generator has is asserted by a test: its parts stand in the tests' sources too. */
class ErrorTextsTest {

    private static final String TEXT = "\"(?:\\\\.|[^\"\\\\\\n])*\"";

    /** The beginning of what makes an error, up to the end of the statement, texts with semicolons included. */
    private static final Pattern ERROR =
            Pattern.compile("(?:\\.wrong\\(|new ModelException\\(|unknown\\(\\s)(?:" + TEXT + "|[^;\"])*;");

    private static final Pattern LITERAL = Pattern.compile(TEXT);

    /** What is filled in, and quotes: a text is compared part by part. */
    private static final Pattern GAP = Pattern.compile("%\\d*\\$?[sd]|\\\\\"");

    private static final int SHORTEST = 8;

    @Test
    void eachTextIsAsserted() {
        String tests =
                sources(Path.of("src/test/java")).collect(Collectors.joining()).replaceAll("\"\\s*\\+\\s*\"", "");

        List<String> parts =
                sources(Path.of("src/main/java")).flatMap(ErrorTextsTest::parts).toList();

        assertThat(parts).hasSizeGreaterThan(80);
        assertThat(parts.stream().filter(part -> !tests.contains(part))).isEmpty();
    }

    private static Stream<String> parts(String source) {
        List<String> parts = new ArrayList<>();
        Matcher error = ERROR.matcher(source);
        while (error.find()) {
            LITERAL.matcher(error.group())
                    .results()
                    .map(text -> text.group().substring(1, text.group().length() - 1))
                    .flatMap(text -> Arrays.stream(GAP.split(text)))
                    .filter(part -> part.length() >= SHORTEST)
                    .forEach(parts::add);
        }
        return parts.stream();
    }

    private static Stream<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ErrorTextsTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
