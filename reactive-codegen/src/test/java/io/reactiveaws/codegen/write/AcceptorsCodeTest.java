package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.reactiveaws.codegen.model.Verdict;
import org.junit.jupiter.api.Test;

/** Acceptors are a chain of calls, as short as can be. */
class AcceptorsCodeTest {

    private final AcceptorsCode acceptors = new AcceptorsCode(ClassName.bestGuess("Instance"));

    @Test
    void neighboursBecomeOneCall() {
        acceptors.add("ifError", Verdict.RETRY, "A");
        acceptors.add("ifError", Verdict.RETRY, "B");

        assertThat(code(acceptors.build())).isEqualTo(".ifError(Verdict.RETRY, \"A\", \"B\")");
    }

    @Test
    void otherVerdictIsAnotherCall() {
        acceptors.add("ifError", Verdict.RETRY, "A");
        acceptors.add("ifError", Verdict.SUCCESS, "B");

        assertThat(code(acceptors.build())).isEqualTo(".ifError(Verdict.RETRY, \"A\").ifError(Verdict.SUCCESS, \"B\")");
    }

    @Test
    void allValuesAreOneValue() {
        acceptors.watching("watchedState");
        acceptors.add("ifAll", Verdict.SUCCESS, "a");
        acceptors.add("ifAll", Verdict.SUCCESS, "b");

        assertThat(code(acceptors.build()))
                .isEqualTo(".watching(Instance::watchedState).ifAll(Verdict.SUCCESS, \"a\").ifAll(Verdict.SUCCESS,"
                        + " \"b\")");
    }

    @Test
    void statusesStandAlone() {
        acceptors.addStatus(Verdict.SUCCESS, 200);
        acceptors.addStatus(Verdict.SUCCESS, 301);

        assertThat(code(acceptors.build())).isEqualTo(".ifStatus(Verdict.SUCCESS, 200).ifStatus(Verdict.SUCCESS, 301)");
    }

    @Test
    void sameValuesAreWatchedOnce() {
        acceptors.watching("watchedState");
        acceptors.add("ifAll", Verdict.SUCCESS, "a");
        acceptors.watching("watchedState");
        acceptors.add("ifAny", Verdict.FAILURE, "b");
        acceptors.watching("watchedReason");
        acceptors.add("ifPresent", Verdict.FAILURE);

        assertThat(code(acceptors.build()))
                .isEqualTo(
                        ".watching(Instance::watchedState).ifAll(Verdict.SUCCESS, \"a\").ifAny(Verdict.FAILURE, \"b\")"
                                + ".watching(Instance::watchedReason).ifPresent(Verdict.FAILURE)");
    }
}
