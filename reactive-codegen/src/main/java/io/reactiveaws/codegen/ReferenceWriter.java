package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the resources that a resource's data names. */
final class ReferenceWriter {

    private final ResourceSpec resource;

    ReferenceWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        resource.model().references().forEach((name, line) -> methods.add(reference(name, line)));
        return methods;
    }

    private MethodSpec reference(String name, Line line) {
        Class<?> shape = resource.shape();
        if (shape == null) {
            throw line.wrong(resource.name() + " has no shape, so its data cannot name a " + name + "; add shape:");
        }
        Call.Result result = Objects.requireNonNull(Notation.resource(line).result());
        ReferenceCode code = new ReferenceCode(resource, line, result, shape);
        ResourceSpec other = resource.other(line, result.resource());
        TypeName made = other.className();
        String text = code.isList()
                ? "Emits each {@code $L} that $L's data names: one call at most, if the data isn't known.\n\n"
                        + "@return the resources; empty if there are none"
                : "Emits the {@code $L} that $L's data names: one call at most, if the data isn't known.\n\n"
                        + "@return the resource; empty if there is none";
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(code.isList() ? Kernel.FLUX : Kernel.MONO, made))
                .addJavadoc(text, result.resource(), resource.inWords())
                .addStatement("return $L", code.code(other))
                .build();
    }

    /** Walks one path of the data, step by step, so that whatever is missing on the way ends empty. */
    private record ReferenceCode(ResourceSpec resource, Line line, Call.Result result, Class<?> shape) {

        private Call.Path path() {
            List<Call.Path> paths = result.identifiers().stream()
                    .filter(Call.Path.class::isInstance)
                    .map(Call.Path.class::cast)
                    .toList();
            if (paths.size() != 1) {
                throw line.wrong(
                        "a reference takes one identifier from the data, not " + paths.size() + "; write it by hand");
            }
            return paths.get(0);
        }

        boolean isList() {
            return path().isList();
        }

        CodeBlock code(ResourceSpec other) {
            other.requireIdentifiers(line, result.identifiers());
            return result.data() == null ? byIdentifier(other) : withData(other, Objects.requireNonNull(result.data()));
        }

        private CodeBlock byIdentifier(ResourceSpec other) {
            CodeBlock.Builder code = CodeBlock.builder();
            walk(path(), code);
            return code.add("\n.filter(identifier -> !identifier.isBlank())")
                    .add(
                            "\n.map(identifier -> new $T(context(), $L))",
                            other.className(),
                            arguments(CodeBlock.of("identifier")))
                    .build();
        }

        /** The identifier is read from the data that the resource is given, item by item. */
        private CodeBlock withData(ResourceSpec other, Call.Path data) {
            other.requireShape(line);
            if (!path().ownerPart().equals(data)) {
                throw line.wrong("%s is no member of %s; write the reference by hand".formatted(path(), data));
            }
            CodeBlock.Builder code = CodeBlock.builder();
            Class<?> owner = walk(data, code);
            Call.Segment last = path().segments().get(path().segments().size() - 1);
            CodeBlock identifier = CodeBlock.of(
                    "item.$L()", resource.sdk().step(line, owner, last).getter());
            return code.add("\n.filter(item -> $1L != null && !$1L.isBlank())", identifier)
                    .add("\n.map(item -> new $T(context(), $L, item))", other.className(), arguments(identifier))
                    .build();
        }

        /** Writes the steps of a path and returns the type that it ends with. */
        private Class<?> walk(Call.Path path, CodeBlock.Builder code) {
            Class<?> type = shape;
            for (Call.Segment segment : path.segments()) {
                SdkTypes.Step step = resource.sdk().step(line, type, segment);
                String read =
                        code.isEmpty() ? "attribute($1S, data -> data.$1L())" : "\n.mapNotNull(item -> item.$1L())";
                code.add(read, step.getter());
                if (segment.index() == Call.Index.ALL) {
                    code.add("\n.flatMapIterable(items -> items)");
                } else if (segment.index() == Call.Index.FIRST) {
                    code.add("\n.mapNotNull(items -> items.stream().findFirst().orElse(null))");
                }
                type = step.type();
            }
            return type;
        }

        private CodeBlock arguments(CodeBlock identifier) {
            return CodeBlock.join(
                    result.identifiers().stream()
                            .map(source -> source instanceof Call.Identifier own
                                    ? CodeBlock.of("$L", resource.identifier(line, own.name()))
                                    : identifier)
                            .toList(),
                    ", ");
        }
    }
}
