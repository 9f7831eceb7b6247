package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.check.Step;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;

/**
 * The code that walks a path of a resource's data, step by step, so that whatever is missing on the way ends empty.
 *
 * @param code the code
 * @param type the type that it ends with
 */
record WalkCode(CodeBlock code, Class<?> type) {

    static WalkCode of(Line line, Class<?> shape, Path path) {
        WalkCode code = new WalkCode(CodeBlock.of(""), shape);
        for (Segment segment : path.segments()) {
            code = code.then(SdkGetters.step(line, code.type(), segment), segment.index());
        }
        return code;
    }

    private WalkCode then(Step step, Index index) {
        String read = code.isEmpty() ? "attribute($1S, data -> data.$1L())" : "\n.mapNotNull(item -> item.$1L())";
        CodeBlock longer = CodeBlock.builder()
                .add(code)
                .add(read, step.getter())
                .add(items(index))
                .build();
        return new WalkCode(longer, step.type());
    }

    private static String items(Index index) {
        return switch (index) {
            case ALL -> "\n.flatMapIterable(items -> items)";
            case FIRST -> "\n.mapNotNull(items -> items.stream().findFirst().orElse(null))";
            case NONE -> "";
        };
    }
}
