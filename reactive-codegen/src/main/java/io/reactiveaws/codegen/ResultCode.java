package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Index;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Call.Segment;
import io.reactiveaws.codegen.Call.Source;
import io.reactiveaws.codegen.SdkTypes.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code that makes resources of an answer, item by item, so that identifiers and data never part. Whatever is missing
 * on the way to an item ends empty.
 */
final class ResultCode {

    private final ResourceSpec resource;
    private final Line line;
    private final Result result;
    private final Class<?> answer;
    private final boolean created;

    ResultCode(ResourceSpec resource, Line line, Result result, Class<?> answer) {
        this(resource, line, result, answer, false);
    }

    /** With {@code created}, the answer is that of an operation that makes the resources. */
    ResultCode(ResourceSpec resource, Line line, Result result, Class<?> answer, boolean created) {
        this.resource = resource;
        this.line = line;
        this.result = result;
        this.answer = answer;
        this.created = created;
    }

    /** The type of what is made. */
    ResourceSpec made() {
        return resource.other(line, result.resource());
    }

    boolean isList() {
        return paths().stream().anyMatch(Path::isList);
    }

    /** A list of resources from {@code response}. */
    CodeBlock list() {
        Path items = items();
        Items stream = stream(items);
        return stream.chain()
                .then(".map(item -> $L)", construct(stream.type(), "item", items))
                .then(".toList()")
                .code();
    }

    /** The operators that make one resource of a call's answer. */
    CodeBlock one() {
        Path items = items();
        CodeBlock.Builder code = CodeBlock.builder();
        Class<?> type = answer;
        String variable = "response";
        for (Segment segment : items.segments()) {
            Step step = resource.sdk().step(line, type, segment);
            String operators =
                    step.list() ? "\n.flatMapIterable($1L -> $1L.$2L())\n.next()" : "\n.mapNotNull($1L -> $1L.$2L())";
            code.add(operators, variable, step.getter());
            type = step.type();
            variable = "item";
        }
        return code.add("\n.map($L -> $L)", variable, construct(type, variable, items))
                .build();
    }

    /** The data at the result's path, or null, from {@code response}. */
    CodeBlock data() {
        Path path = Optional.ofNullable(result.data()).orElseThrow();
        if (result.mapper() != null) {
            return CodeBlock.of("$L($L)", result.mapper(), value(path));
        }
        checkShape(path);
        return value(path);
    }

    private CodeBlock value(Path path) {
        if (path.segments().isEmpty()) {
            return CodeBlock.of("response");
        }
        if (path.segments().size() == 1 && path.segments().get(0).index() == Index.NONE) {
            return read(answer, "response", path);
        }
        return stream(path).chain().then(".findFirst()").then(".orElse(null)").code();
    }

    private void checkShape(Path path) {
        Class<?> type = path.segments().isEmpty() ? answer : stream(path).type();
        Class<?> shape = resource.shape();
        if (type != shape) {
            throw line.wrong("%s is a %s, but the shape is %s"
                    .formatted(path, type.getSimpleName(), shape == null ? "missing" : shape.getSimpleName()));
        }
    }

    /** A list of the values at a path, from {@code response}; without those that are missing. */
    CodeBlock values(Path path) {
        return stream(path).chain().then(".toList()").code();
    }

    /** The code of a stream and the type of its values. */
    private record Items(Chain chain, Class<?> type) {}

    private Items stream(Path path) {
        Step first = resource.sdk().step(line, answer, path.segments().get(0));
        Chain chain = first.list()
                ? Chain.of("response.$L().stream()", first.getter())
                : Chain.of("$T.ofNullable(response.$L())", Stream.class, first.getter());
        Class<?> type = first.type();
        for (Segment segment : path.segments().subList(1, path.segments().size())) {
            Step step = resource.sdk().step(line, type, segment);
            chain = step.list()
                    ? chain.then(".flatMap(item -> item.$L().stream())", step.getter())
                    : chain.then(".map(item -> item.$L())", step.getter()).then(".filter($T::nonNull)", Objects.class);
            type = step.type();
        }
        return new Items(chain, type);
    }

    private CodeBlock construct(Class<?> owner, String variable, Path items) {
        ResourceSpec made = made();
        made.requireIdentifiers(line, result.identifiers());
        List<CodeBlock> arguments =
                new ArrayList<>(List.of(CodeBlock.of(created ? "context().retryingNotFound()" : "context()")));
        result.identifiers().forEach(source -> arguments.add(identifier(owner, variable, items, source)));
        if (result.data() != null) {
            made.requireShape(line);
            arguments.add(read(owner, variable, behind(items, result.data())));
        }
        return CodeBlock.of("new $T($L)", made.className(), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock identifier(Class<?> owner, String variable, Path items, Source source) {
        if (source instanceof Identifier identifier) {
            return CodeBlock.of("$L", resource.identifier(line, identifier.name()));
        }
        if (source instanceof Path path) {
            return read(owner, variable, behind(items, path));
        }
        throw line.wrong("an identifier of a response is another identifier or a path");
    }

    private CodeBlock read(Class<?> owner, String variable, Path path) {
        CodeBlock code = CodeBlock.of("$L", variable);
        for (Segment segment : path.segments()) {
            code = CodeBlock.of(
                    "$L.$L()", code, resource.sdk().step(line, owner, segment).getter());
        }
        return code;
    }

    /** A path from an item on: its own member, or the item itself. */
    private Path behind(Path items, Path path) {
        List<Segment> all = path.segments();
        int taken = items.segments().size();
        if (all.size() > taken + 1 || path.listPart().segments().size() > taken) {
            throw line.wrong("%s is not of one item with %s; write it by hand".formatted(path, otherThan(path)));
        }
        return new Path(all.subList(taken, all.size()));
    }

    private Path otherThan(Path path) {
        return paths().stream().filter(other -> !other.equals(path)).findFirst().orElse(path);
    }

    /** The path to what each resource is made of: what all paths have in common. */
    private Path items() {
        List<Segment> common = null;
        for (Source source : result.identifiers()) {
            if (source instanceof Path path) {
                common = commonPart(common, path.ownerPart().segments());
            }
        }
        if (result.data() != null) {
            common = commonPart(common, result.data().segments());
        }
        Path items = new Path(common == null ? List.of() : common);
        paths().forEach(path -> behind(items, path));
        return items;
    }

    private static List<Segment> commonPart(@Nullable List<Segment> one, List<Segment> other) {
        if (one == null) {
            return other;
        }
        int end = 0;
        while (end < Math.min(one.size(), other.size()) && one.get(end).equals(other.get(end))) {
            end++;
        }
        return one.subList(0, end);
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (Source source : result.identifiers()) {
            if (source instanceof Path path) {
                paths.add(path);
            }
        }
        if (result.data() != null) {
            paths.add(result.data());
        }
        return paths;
    }
}
