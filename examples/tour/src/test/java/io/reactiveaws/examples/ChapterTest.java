package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ChapterTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveTheConsoleBack() {
        System.setOut(console);
    }

    @Test
    void tellsItselfAndThenRunsAllOfItsPipeline() {
        Chapter chapter = Chapter.titled("Counting")
                .code("Flux.range(1, 2)")
                .note("(there are two)")
                .code("more.code()")
                .runs(() -> Flux.range(1, 2).doOnNext(Narrator::tell));

        StepVerifier.create(chapter.run()).verifyComplete();

        assertThat(told())
                .containsExactly(
                        "",
                        "== Counting",
                        "   > Flux.range(1, 2)",
                        "   > more.code()",
                        "   (there are two)",
                        "   1",
                        "   2");
    }

    @Test
    void neitherTellsNorMakesThePipelineBeforeSubscription() {
        AtomicInteger made = new AtomicInteger();
        Mono<Void> run = Chapter.titled("Later")
                .runs(() -> Mono.just(made.incrementAndGet()))
                .run();

        assertThat(told.size()).isZero();
        assertThat(made).hasValue(0);

        StepVerifier.create(run.then(run)).verifyComplete();
        assertThat(told()).containsExactly("", "== Later", "", "== Later");
        assertThat(made).hasValue(2);
    }

    @Test
    void isAValueThatAddingLeavesAsItWas() {
        Chapter chapter = Chapter.titled("Same");

        assertThat(chapter.code("one").note("two")).isNotEqualTo(chapter);
        assertThat(chapter.code()).isEmpty();
        assertThat(chapter.notes()).isEmpty();
    }

    @Test
    void failsAsItsPipelineFails() {
        Chapter chapter = Chapter.titled("Bad luck").runs(() -> Mono.error(new IllegalStateException("no luck")));

        StepVerifier.create(chapter.run()).verifyErrorMessage("no luck");
    }

    @Test
    void badInputTellsWhatEachCallAnswers() {
        Chapter chapter = BadInput.chapter(
                new BadInput("refuse()", () -> {
                    throw new IllegalArgumentException("refused");
                }),
                new BadInput("accept()", () -> "accepted"));

        StepVerifier.create(chapter.run()).verifyComplete();

        assertThat(told()).endsWith("   > refuse()", "   refused", "   > accept()", "   accepted");
    }

    private String[] told() {
        return told.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
    }
}
