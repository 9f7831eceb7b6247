package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the lists below a resource. */
final class CollectionWriter {

    private final ResourceSpec resource;

    CollectionWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        resource.model().collections().forEach((name, line) -> methods.add(collection(name, line)));
        return methods;
    }

    private MethodSpec collection(String name, Line line) {
        Call call = Notation.call(line);
        if (call.result() == null || call.result().resource().isEmpty()) {
            throw line.wrong("a collection says what it lists: -> Resource(Path[])");
        }
        RequestCode request = new RequestCode(resource, call);
        Operation operation = request.operation();
        ResultCode result = new ResultCode(resource, line, call.result(), operation.response());
        if (!result.isList()) {
            String one = line.text().substring(line.text().indexOf("-> ") + 3);
            throw line.wrong("a collection lists many resources, but %s is one; write a path with []".formatted(one));
        }
        TypeName type = type(result.made(), operation);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addJavadoc(
                        "The {@code $L} resources that {@code $L} lists for $L. Calls nothing by itself.\n\n",
                        result.made().name(),
                        operation.name(),
                        resource.inWords())
                .addJavadoc("@return an immutable collection\n")
                .addJavadoc("@see $T#$L($T)", resource.client(), operation.method(), operation.request())
                .addStatement(
                        "return new $T$L($L)",
                        ClassName.bestGuess(rawName(type)),
                        diamond(type),
                        listing(name, request, result))
                .build();
    }

    /** The collection's class: one with batch actions if the resource has any. */
    static TypeName type(ResourceSpec made, Operation operation) {
        if (made.model().collection() != null) {
            return made.otherClass(made.model().collection());
        }
        return made.model().batch().isEmpty()
                ? ParameterizedTypeName.get(
                        Kernel.RESOURCE_COLLECTION, made.className(), ClassName.get(operation.builder()))
                : BatchWriter.collectionClass(made);
    }

    private static String rawName(TypeName type) {
        return (type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : (ClassName) type)
                .canonicalName();
    }

    private static String diamond(TypeName type) {
        return type instanceof ParameterizedTypeName ? "<>" : "";
    }

    private CodeBlock listing(String name, RequestCode request, ResultCode result) {
        return CodeBlock.of(
                "listing($S, $L, request -> $L, response -> $L)",
                name,
                OperationsWriter.constant(resource.service(), request.operation()),
                identifiers(request),
                result.list());
    }

    private static CodeBlock identifiers(RequestCode request) {
        List<CodeBlock> setters = request.setters();
        return setters.isEmpty() ? CodeBlock.of("{}") : CodeBlock.of("request$L", CodeBlock.join(setters, ""));
    }
}
