package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.check.Step;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The code that streams the values at a path of {@code response}; those that are missing are left out. Values of
 * enumerations are read as texts, because the SDK has one and the same constant for all that it does not know.
 *
 * @param chain the code
 * @param type the type of the values
 */
record ValuesCode(Chain chain, Class<?> type) {

    static ValuesCode of(Line line, Class<?> answer, Path path) {
        Segment start = path.segments().get(0);
        ValuesCode code = first(text(SdkGetters.step(line, answer, start)), limit(start));
        for (Segment segment : path.from(1).segments()) {
            code = code.then(text(SdkGetters.step(line, code.type(), segment)), limit(segment));
        }
        return code;
    }

    private static Step text(Step step) {
        return step.type().isEnum()
                ? new Step(step.getter() + (step.list() ? "AsStrings" : "AsString"), step.list(), String.class)
                : step;
    }

    private static String limit(Segment segment) {
        return segment.index() == Index.FIRST ? ".limit(1)" : "";
    }

    private static ValuesCode first(Step step, String limit) {
        Chain chain = step.list()
                ? Chain.of("response.$L().stream()$L", step.getter(), limit)
                : Chain.of("$T.ofNullable(response.$L())", Stream.class, step.getter());
        return new ValuesCode(chain, step.type());
    }

    private ValuesCode then(Step step, String limit) {
        Chain longer = step.list()
                ? chain.then(".flatMap(item -> item.$L().stream()$L)", step.getter(), limit)
                : chain.then(".map(item -> item.$L())", step.getter()).then(".filter($T::nonNull)", Objects.class);
        return new ValuesCode(longer, step.type());
    }

    /** The values as a list. */
    CodeBlock list() {
        return chain.then(".toList()").code();
    }
}
