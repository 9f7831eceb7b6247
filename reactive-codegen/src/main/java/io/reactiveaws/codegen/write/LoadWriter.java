package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Load;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how a resource is loaded. */
final class LoadWriter {

    private final ResourceSpec resource;
    private final Load load;
    private final RequestCode request;

    LoadWriter(ResourceSpec resource, Load load) {
        this.resource = resource;
        this.load = load;
        this.request = new RequestCode(resource, load.call());
    }

    List<MethodSpec> methods() {
        Stream<MethodSpec> loads = Stream.of(fetch(), reload(), fetchWith());
        return Stream.concat(loads, notFoundCodes()).toList();
    }

    private Stream<MethodSpec> notFoundCodes() {
        List<String> codes =
                resource.model().notFound().stream().map(Line::text).toList();
        return codes.isEmpty() ? Stream.empty() : Stream.of(notFoundCodes(codes));
    }

    private static MethodSpec notFoundCodes(List<String> codes) {
        return Methods.override("notFoundCodes", Modifier.PROTECTED)
                .returns(Types.texts(Set.class))
                .addStatement("return $T.of($L)", Set.class, Methods.texts(codes, ", "))
                .build();
    }

    private TypeName monoOfShape() {
        return Types.mono(ClassName.get(resource.requiredShape()));
    }

    private MethodSpec fetch() {
        return Methods.override("fetch", Modifier.PROTECTED)
                .returns(monoOfShape())
                .addStatement("return fetch(request -> {})")
                .build();
    }

    private MethodSpec reload() {
        MethodSpec.Builder method =
                Methods.open("reload", Types.mono(resource.className())).addJavadoc(javadoc());
        Methods.addConsumer(method, "reload", request.operation());
        return method.addStatement("return reload(fetch(request))").build();
    }

    private CodeBlock javadoc() {
        return CodeBlock.builder()
                .add(
                        "Loads the data anew by a request of one's own: one call of {@code $L} for each"
                                + " subscription.\n\n",
                        request.operation().name())
                .add("@param request completes the request; what identifies $L wins over it\n", resource.inWords())
                .add(
                        "@return this resource; {@link $T} or the service's own exception if there is none",
                        Kernel.RESOURCE_NOT_FOUND)
                .build();
    }

    private MethodSpec fetchWith() {
        CodeBlock send =
                CodeBlock.of("call($S, $S, $L)", "load", request.operation().name(), request.send(true));
        return MethodSpec.methodBuilder("fetch")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.consumerOfBuilder(request.operation()), Methods.REQUEST)
                .returns(monoOfShape())
                .addStatement("return $L$L", send, data())
                .build();
    }

    private CodeBlock data() {
        FoundCode code =
                new FoundCode(load.line(), load.found(), request.operation().response());
        return load.found().isAnswer() ? CodeBlock.of("") : CodeBlock.of("\n.mapNotNull(response -> $L)", code.data());
    }
}
