package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;

/**
 * The code that finds data in an answer.
 *
 * @param line where the member stands
 * @param found where the data is
 * @param answer the type of the answer
 */
record FoundCode(Line line, FoundData found, Class<?> answer) {

    /** The data at the path, or null, from {@code response}. */
    CodeBlock data() {
        return found.mapper() == null ? value() : CodeBlock.of("$L($L)", found.mapper(), value());
    }

    /** The first there is: of a list whose first item has none, that is a later one's. */
    private CodeBlock value() {
        Path path = found.path();
        if (path.isEmpty()) {
            return CodeBlock.of("response");
        }
        if (path.segments().size() == 1 && path.last().index() == Index.NONE) {
            return CodeBlock.of(
                    "response.$L()", SdkGetters.step(line, answer, path.last()).getter());
        }
        return ValuesCode.of(line, answer, path.ofAll())
                .chain()
                .then(".findFirst()")
                .then(".orElse(null)")
                .code();
    }
}
