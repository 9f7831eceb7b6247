package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.ErrorTexts.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text that an error of the generator has is asserted by a test, as a whole but for what is filled in. */
class ErrorTextsTest {

    private static final Path MAIN = Path.of("src/main/java/io/reactiveaws/codegen");

    @Test
    void eachTextIsAsserted() {
        Set<String> asserted = ErrorTexts.asserted(sources(Path.of("src/test/java")));

        List<Said> said = Stream.of("model", "read", "check")
                .flatMap(part -> ErrorTexts.said(sources(MAIN.resolve(part))))
                .toList();

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said.stream().filter(text -> !text.isIn(asserted))).isEmpty();
    }

    @Test
    void modelsAreCheckedBeforeTheyAreWritten() {
        assertThat(sources(MAIN.resolve("write")))
                .isNotEmpty()
                .noneMatch(source -> content(source).contains("ModelException")
                        || content(source).contains(".wrong("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw line.wrong(\"a word\");",
                "throw line.wrong(\"a %s\".formatted(\"b\") + \" word\");",
                "throw new ModelException(place, \"a word\");",
                "throw unknown(line, \"a word\");",
                "throw line.wrong(is ? \"a word\" : \"no word\");",
                "String text = \"a word\"; throw line.wrong(text);",
                "require(line, \"a word\");"
            })
    void textIsSeenWhereverItStands(String statement) {
        assertThat(ErrorTexts.said(List.of(source(statement))))
                .anyMatch(said -> said.text().endsWith(" word"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String part = \"a word\"; Pattern p = Pattern.compile(part + \"a word\");",
                "throw new IllegalStateException(\"a word\");",
                "name.split(\"a word\");",
                "name.equals(\"word\");",
                "@Named(\"a word\") int i = 0;"
            })
    void whatIsNoErrorOfAModelIsNotSeen(String statement) {
        assertThat(ErrorTexts.said(List.of(source(statement)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'throw line.wrong(\"%s is wrong; write it\".formatted(name));', true",
        "'throw line.wrong(name + \" is wrong; write it\");', true",
        "'require(line, \"wrong; \");', true",
        "'throw line.wrong(\"%s is wrong\".formatted(name));', false",
        "'throw line.wrong(\"is wrong; write it\");', false",
        "'throw line.wrong(\"%s is not wrong; write it\".formatted(name));', false",
        "'throw line.wrong(is ? \"%s is wrong; write it\" : \"no \");', false"
    })
    void errorsTextIsAssertedAsAWhole(String statement, boolean isAsserted) {
        Set<String> asserted = ErrorTexts.asserted(
                List.of(source("assertError(model, \"toy.yaml:3: Queue \" + \"is wrong; write it\");")));

        assertThat(ErrorTexts.said(List.of(source(statement))).allMatch(said -> said.isIn(asserted)))
                .isEqualTo(isAsserted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(text).isEqualTo(\"it is wrong\");",
                "String text = \"toy.yaml:3: it is wrong\";",
                "assertThat(text).contains(\"is wrong\");"
            })
    void textOfAnotherTestIsNoAssertionOfAnError(String statement) {
        assertThat(ErrorTexts.asserted(List.of(source(statement)))).isEmpty();
    }

    private static JavaFileObject source(String statement) {
        return source("string:///Some.java", "class Some { void some() { %s } }".formatted(statement));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create(name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String content(JavaFileObject source) {
        try {
            return source.getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JavaFileObject> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> source(file.toUri().toString(), text(file)))
                    .toList();
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
