package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;

/** Writes a list below a resource. */
final class CollectionWriter {

    private final ResourceSpec resource;
    private final Listing listing;
    private final RequestCode request;
    private final Operation operation;
    private final ResourceSpec made;

    CollectionWriter(ResourceSpec resource, Listing listing) {
        this.resource = resource;
        this.listing = listing;
        this.request = new RequestCode(resource, listing.call());
        this.operation = request.operation();
        this.made = resource.other(listing.made().resource());
    }

    MethodSpec method() {
        TypeName type = type();
        return Methods.open(listing.name(), type)
                .addJavadoc(javadoc())
                .addStatement(
                        "return new $T$L($L)",
                        ClassName.bestGuess(rawName(type)),
                        type instanceof ParameterizedTypeName ? "<>" : "",
                        listing())
                .build();
    }

    private CodeBlock javadoc() {
        return CodeBlock.builder()
                .add(
                        "The {@code $L} resources that {@code $L} lists for $L. Calls nothing by itself.\n\n",
                        made.name(),
                        operation.name(),
                        resource.inWords())
                .add("@return an immutable collection\n")
                .add("@see $T#$L($T)", resource.client(), operation.method(), operation.request())
                .build();
    }

    /** The collection's class: one with batch actions if the resource has any, or else a hand-written one. */
    private TypeName type() {
        if (!made.model().batch().isEmpty()) {
            return BatchCollectionWriter.name(made);
        }
        Line written = made.model().collection();
        return written == null
                ? ParameterizedTypeName.get(Kernel.RESOURCE_COLLECTION, made.className(), Types.builder(operation))
                : made.otherClass(written);
    }

    private static String rawName(TypeName type) {
        return (type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : (ClassName) type)
                .canonicalName();
    }

    private CodeBlock listing() {
        return CodeBlock.of(
                "listing($S, $L, $L, response -> $L)",
                listing.name(),
                OperationsWriter.constant(resource.service(), operation),
                request.filling(),
                list());
    }

    private CodeBlock list() {
        return new MadeCode(resource, listing.line(), listing.made(), operation.response(), "context()").list();
    }
}
