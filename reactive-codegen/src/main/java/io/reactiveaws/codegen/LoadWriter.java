package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes how a resource is loaded. */
final class LoadWriter {

    private final ResourceSpec resource;

    LoadWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        if (!resource.isLoadable()) {
            return List.of();
        }
        Call call = Notation.call(Objects.requireNonNull(resource.model().load()));
        RequestCode request = new RequestCode(resource, call);
        List<MethodSpec> methods = new ArrayList<>(List.of(fetch(), reload(request), fetchWith(call, request)));
        if (!resource.model().notFound().isEmpty()) {
            methods.add(notFoundCodes());
        }
        return methods;
    }

    private MethodSpec notFoundCodes() {
        CodeBlock codes = CodeBlock.join(
                resource.model().notFound().stream()
                        .map(code -> CodeBlock.of("$S", code.text()))
                        .toList(),
                ", ");
        return MethodSpec.methodBuilder("notFoundCodes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return $T.of($L)", Set.class, codes)
                .build();
    }

    private TypeName monoOfShape() {
        return ParameterizedTypeName.get(Kernel.MONO, ClassName.get(Objects.requireNonNull(resource.shape())));
    }

    private MethodSpec fetch() {
        return MethodSpec.methodBuilder("fetch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(monoOfShape())
                .addStatement("return fetch(request -> {})")
                .build();
    }

    private MethodSpec reload(RequestCode request) {
        String operation = request.operation().name();
        return MethodSpec.methodBuilder("reload")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(consumerOfBuilder(request), "request")
                .returns(ParameterizedTypeName.get(Kernel.MONO, resource.className()))
                .addJavadoc(
                        "Loads the data anew by a request of one's own: one call of {@code $L} for each subscription.\n\n",
                        operation)
                .addJavadoc(
                        "@param request completes the request; what identifies $L wins over it\n", resource.inWords())
                .addJavadoc(
                        "@return this resource; {@link $T} or the service's own exception if there is none",
                        Kernel.RESOURCE_NOT_FOUND)
                .addStatement("argument($S, $S, request)", "reload", "request")
                .addStatement("return reload(fetch(request))")
                .build();
    }

    private MethodSpec fetchWith(Call call, RequestCode request) {
        CodeBlock send =
                CodeBlock.of("call($S, $S, $L)", "load", request.operation().name(), request.send(true));
        return MethodSpec.methodBuilder("fetch")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(consumerOfBuilder(request), "request")
                .returns(monoOfShape())
                .addStatement("return $L$L", send, model(call, request))
                .build();
    }

    private CodeBlock model(Call call, RequestCode request) {
        Call.Result result = call.result();
        if (result == null || result.data() == null) {
            throw call.line().wrong("a load says where the data is: -> Path, or -> @ for the whole answer");
        }
        ResultCode code = new ResultCode(
                resource, call.line(), result, request.operation().response());
        return result.data().segments().isEmpty() && result.mapper() == null
                ? CodeBlock.of("")
                : CodeBlock.of("\n.mapNotNull(response -> $L)", code.data());
    }

    static TypeName consumerOfBuilder(RequestCode request) {
        return ParameterizedTypeName.get(
                ClassName.get(Consumer.class), ClassName.get(request.operation().builder()));
    }
}
