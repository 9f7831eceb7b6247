package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each path that waiters watch has one method. */
class WatchedPathsTest {

    private static final Path STATES =
            new Path(List.of(new Segment("Images", Index.ALL), new Segment("state", Index.NONE)));
    private static final CodeBlock VALUES = CodeBlock.of("values(response)");

    private final WatchedPaths watched = new WatchedPaths();

    @Test
    void waitersShareAMethod() {
        assertThat(watched.method(answer("One"), STATES, VALUES)).isEqualTo("watchedImagesState");
        assertThat(watched.method(answer("One"), STATES, VALUES)).isEqualTo("watchedImagesState");
        assertThat(names(watched.methods())).isEqualTo("watchedImagesState");
    }

    @Test
    void samePathOfAnotherAnswerHasAnotherMethod() {
        assertThat(watched.method(answer("One"), STATES, VALUES)).isEqualTo("watchedImagesState");
        assertThat(watched.method(answer("Other"), STATES, VALUES)).isEqualTo("watchedImagesStateOfOther");
    }

    @Test
    void pathOfTheFirstHasAnotherMethodThanThatOfAll() {
        Path first = new Path(List.of(new Segment("Images", Index.FIRST), new Segment("state", Index.NONE)));

        assertThat(watched.method(answer("One"), STATES, VALUES)).isEqualTo("watchedImagesState");
        assertThat(watched.method(answer("One"), first, VALUES)).isEqualTo("watchedFirstImagesState");
        assertThat(names(watched.methods())).isEqualTo("watchedImagesState watchedFirstImagesState");
    }

    @Test
    void noTwoPathsShareAMethodHoweverAlikeTheirNamesAre() {
        assertThat(Stream.of("a.bc", "aBc", "ABc", "A.bc")
                        .map(names -> watched.method(answer("One"), plain(names), CodeBlock.of("$S", names))))
                .doesNotHaveDuplicates();
    }

    private static Path plain(String names) {
        return new Path(Stream.of(names.split("\\."))
                .map(name -> new Segment(name, Index.NONE))
                .toList());
    }

    @Test
    void methodReadsTheValues() {
        watched.method(answer("One"), STATES, VALUES);

        assertThat(code(watched.methods().get(0))).isEqualTo("""
                private static List<?> watchedImagesState(One response) {
                  return values(response);
                }""");
    }

    private static ClassName answer(String name) {
        return ClassName.get("", name);
    }
}
