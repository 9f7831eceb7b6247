package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Index;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Call.Segment;
import io.reactiveaws.codegen.Call.Source;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code that makes resources of an answer, item by item, so that identifiers and data never part. */
final class ResultCode {

    private final ResourceSpec resource;
    private final Line line;
    private final Result result;
    private final Class<?> answer;

    ResultCode(ResourceSpec resource, Line line, Result result, Class<?> answer) {
        this.resource = resource;
        this.line = line;
        this.result = result;
        this.answer = answer;
    }

    /** The type of what is made. */
    ResourceSpec made() {
        return resource.other(line, result.resource());
    }

    boolean isList() {
        return listPart() != null;
    }

    /** A list of resources from {@code response}. */
    CodeBlock list() {
        Path items = listPart();
        if (items == null) {
            return CodeBlock.of("$T.of($L)", List.class, one());
        }
        Step step = stream(items);
        return CodeBlock.of(
                "$L\n.map($L -> $L)\n.toList()", step.code(), "item", construct(step.type(), "item", items));
    }

    /** One resource from {@code response}. */
    CodeBlock one() {
        return construct(answer, "response", new Path(List.of()));
    }

    /** The data at the result's path, or null, from {@code response}. */
    CodeBlock data() {
        Path path = Optional.ofNullable(result.data()).orElseThrow();
        if (path.segments().isEmpty()) {
            return CodeBlock.of("response");
        }
        if (path.listPart().segments().isEmpty()) {
            return read(answer, "response", path).code();
        }
        return CodeBlock.of("$L\n.findFirst()\n.orElse(null)", stream(path).code());
    }

    /** A stream of the values at a path, from {@code response}. */
    CodeBlock values(Path path) {
        Step items = stream(path.listPart());
        Path rest = path.itemPart();
        return rest.segments().isEmpty()
                ? items.code()
                : CodeBlock.of(
                        "$L\n.map(item -> $L)",
                        items.code(),
                        read(items.type(), "item", rest).code());
    }

    /** A piece of code and the type of its value. */
    private record Step(CodeBlock code, Class<?> type) {}

    private Step stream(Path path) {
        CodeBlock code = CodeBlock.of("response");
        Class<?> type = answer;
        boolean streaming = false;
        for (Segment segment : path.segments()) {
            Method getter = resource.sdk().getter(line, type, segment.member());
            boolean list = segment.index() != Index.NONE;
            type = list ? SdkTypes.elementType(getter.getGenericReturnType()) : getter.getReturnType();
            if (!streaming) {
                code = CodeBlock.of(list ? "$L.$L().stream()" : "$L.$L()", code, getter.getName());
            } else if (list) {
                code = CodeBlock.of("$L\n.flatMap(item -> item.$L().stream())", code, getter.getName());
            } else {
                code = CodeBlock.of("$L\n.map(item -> item.$L())", code, getter.getName());
            }
            streaming |= list;
        }
        return new Step(code, type);
    }

    private Step read(Class<?> owner, String variable, Path path) {
        CodeBlock code = CodeBlock.of("$L", variable);
        Class<?> type = owner;
        for (Segment segment : path.segments()) {
            Method getter = resource.sdk().getter(line, type, segment.member());
            code = CodeBlock.of("$L.$L()", code, getter.getName());
            type = getter.getReturnType();
        }
        return new Step(code, type);
    }

    private CodeBlock construct(Class<?> owner, String variable, Path items) {
        ResourceSpec made = made();
        int wanted = made.identifiers().size();
        if (result.identifiers().size() != wanted) {
            throw line.wrong("%s has %d identifiers %s, but %d are given"
                    .formatted(
                            made.name(),
                            wanted,
                            made.identifiers(),
                            result.identifiers().size()));
        }
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("context()")));
        result.identifiers().forEach(source -> arguments.add(identifier(owner, variable, items, source)));
        if (result.data() != null) {
            arguments.add(read(owner, variable, behind(items, result.data())).code());
        }
        return CodeBlock.of("new $T($L)", made.className(), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock identifier(Class<?> owner, String variable, Path items, Source source) {
        if (source instanceof Identifier identifier) {
            return CodeBlock.of("$L", resource.identifier(line, identifier.name()));
        }
        if (source instanceof Path path) {
            return read(owner, variable, behind(items, path)).code();
        }
        throw line.wrong("an identifier of a response is another identifier or a path");
    }

    /** A path from an item of the list on. */
    private Path behind(Path items, Path path) {
        List<Segment> all = path.segments();
        int taken = items.segments().size();
        if (taken > all.size() || !all.subList(0, taken).equals(items.segments())) {
            throw line.wrong("%s is not of one list with %s".formatted(path, items));
        }
        return new Path(all.subList(taken, all.size()));
    }

    private @Nullable Path listPart() {
        List<Path> paths = new ArrayList<>();
        result.identifiers().stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .forEach(paths::add);
        if (result.data() != null) {
            paths.add(result.data());
        }
        return paths.stream()
                .filter(Path::isList)
                .map(Path::listPart)
                .findFirst()
                .orElse(null);
    }
}
