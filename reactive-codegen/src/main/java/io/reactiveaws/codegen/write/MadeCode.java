package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.codegen.model.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The code that makes resources of an answer, item by item, so that identifiers and data never part. Whatever is
 * missing on the way to an item ends empty.
 *
 * @param resource the resource whose member makes them
 * @param line where the member stands
 * @param made what it makes
 * @param answer the type of the answer
 * @param context the code of their context
 */
record MadeCode(ResourceSpec resource, Line line, MadeResource made, Class<?> answer, String context) {

    /** A list of resources from {@code response}. */
    CodeBlock list() {
        return items().then(".toList()").code();
    }

    /** One resource from {@code response}; null if there is no item to make it of. */
    CodeBlock one() {
        return made.items().isEmpty()
                ? construct(answer, "response")
                : items().then(".findFirst()").then(".orElse(null)").code();
    }

    private Chain items() {
        ValuesCode items = ValuesCode.of(line, answer, made.items());
        return items.chain().then(".map(item -> $L)", construct(items.type(), "item"));
    }

    private CodeBlock construct(Class<?> owner, String variable) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$L", context));
        made.identifiers().forEach(source -> arguments.add(identifier(owner, variable, source)));
        if (made.data() != null) {
            arguments.add(read(owner, variable, made.data()));
        }
        return CodeBlock.of("new $T($L)", resource.other(made.resource()).className(), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock identifier(Class<?> owner, String variable, Source source) {
        return source instanceof Source.Identifier identifier
                ? CodeBlock.of("$L", identifier.name())
                : read(owner, variable, (Path) source);
    }

    /** Reads a member of an item, or takes the item itself. */
    private CodeBlock read(Class<?> owner, String variable, Path path) {
        CodeBlock code = CodeBlock.of("$L", variable);
        for (Segment segment : path.from(made.items().segments().size()).segments()) {
            code = CodeBlock.of(
                    "$L.$L()", code, SdkGetters.step(line, owner, segment).getter());
        }
        return code;
    }
}
