package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;
import java.util.List;

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
                        "return new $T$L(new $T<>($L))",
                        ClassName.bestGuess(rawName(type)),
                        type instanceof ParameterizedTypeName ? "<>" : "",
                        Kernel.LISTING,
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

    /** The collection's class: a hand-written one, or one with batch actions if the resource has any. */
    private TypeName type() {
        Line written = made.model().collection();
        if (written != null) {
            return made.otherClass(written);
        }
        return made.model().batch().isEmpty()
                ? ParameterizedTypeName.get(Kernel.RESOURCE_COLLECTION, made.className(), Types.builder(operation))
                : BatchCollectionWriter.name(made);
    }

    private static String rawName(TypeName type) {
        return (type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : (ClassName) type)
                .canonicalName();
    }

    private CodeBlock listing() {
        return CodeBlock.builder()
                .add("\nlocation($S, $S),", listing.name(), operation.name())
                .add("\n$T::builder,", operation.request())
                .add("\n$L,", identifiers())
                .add(
                        "\nrequest -> call($S, $S, client -> client.$L(\n        request.build())),",
                        listing.name(),
                        operation.name(),
                        operation.method())
                .add("\nresponse -> $L,", list())
                .add("\n$L", PagingCode.of(resource, operation))
                .build();
    }

    private CodeBlock list() {
        return new MadeCode(resource, listing.line(), listing.made(), operation.response(), "context()").list();
    }

    private CodeBlock identifiers() {
        List<CodeBlock> setters = request.setters();
        if (setters.isEmpty()) {
            return CodeBlock.of("request -> {}");
        }
        return setters.size() == 1
                ? CodeBlock.of("request -> request$L", setters.get(0))
                : CodeBlock.of("request -> request$>$>\n$L$<$<", CodeBlock.join(setters, "\n"));
    }
}
