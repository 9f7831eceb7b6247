package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Reference;
import io.reactiveaws.codegen.model.Source;

/** Writes a resource that a resource's data names. */
final class ReferenceWriter {

    private final ResourceSpec resource;
    private final Reference reference;
    private final MadeResource made;
    private final TypeName type;

    ReferenceWriter(ResourceSpec resource, Reference reference) {
        this.resource = resource;
        this.reference = reference;
        this.made = reference.made();
        this.type = resource.other(made.resource()).className();
    }

    MethodSpec method() {
        return Methods.open(reference.name(), isList() ? Types.flux(type) : Types.mono(type))
                .addJavadoc(javadoc(), made.resource(), resource.inWords())
                .addStatement("return $L", made.data() == null ? byIdentifier() : withData(made.data()))
                .build();
    }

    private boolean isList() {
        return reference.path().isList();
    }

    private String javadoc() {
        return isList()
                ? "Emits each {@code $L} that $L's data names: one call at most, if the data isn't known.\n\n"
                        + "@return the resources; empty if there are none"
                : "Emits the {@code $L} that $L's data names: one call at most, if the data isn't known.\n\n"
                        + "@return the resource; empty if there is none";
    }

    private CodeBlock byIdentifier() {
        CodeBlock identifier = CodeBlock.of("identifier");
        return CodeBlock.builder()
                .add(walk(reference.path()).code())
                .add("\n.filter(identifier -> !identifier.isBlank())")
                .add("\n.map(identifier -> new $T(context(), $L))", type, arguments(identifier))
                .build();
    }

    /** The identifier is read from the data that the resource is given, item by item. */
    private CodeBlock withData(Path data) {
        WalkCode walk = walk(data);
        CodeBlock identifier = CodeBlock.of(
                "item.$L()",
                SdkGetters.step(reference.line(), walk.type(), reference.path().last())
                        .getter());
        return CodeBlock.builder()
                .add(walk.code())
                .add("\n.filter(item -> $1L != null && !$1L.isBlank())", identifier)
                .add("\n.map(item -> new $T(context(), $L, item))", type, arguments(identifier))
                .build();
    }

    private WalkCode walk(Path path) {
        return WalkCode.of(reference.line(), resource.requiredShape(), path);
    }

    private CodeBlock arguments(CodeBlock identifier) {
        return CodeBlock.join(
                made.identifiers().stream()
                        .map(source ->
                                source instanceof Source.Identifier own ? CodeBlock.of("$L", own.name()) : identifier)
                        .toList(),
                ", ");
    }
}
