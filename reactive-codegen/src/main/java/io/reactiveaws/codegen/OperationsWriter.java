package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how each operation that lists is called and pages: once, whatever collections and loads use it. */
final class OperationsWriter {

    private final ServiceModel service;
    private final SdkTypes sdk;

    OperationsWriter(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
    }

    /** The constant of an operation. */
    static CodeBlock constant(ServiceModel service, Operation operation) {
        return CodeBlock.of("$T.$L", className(service), Names.constant(operation.name()));
    }

    private static ClassName className(ServiceModel service) {
        return ClassName.get(service.packageName().text(), service.service() + "Operations");
    }

    /** The class; empty if the service lists nothing. */
    Optional<TypeSpec> write() {
        Map<String, Line> callers = callers();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(className(service))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The operations of {@code $L} that list, and how they page.", service.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        callers.forEach((name, line) -> type.addField(field(line, sdk.operation(line, name))));
        return Optional.of(type.build());
    }

    /** The operations that list, with the first line that calls each. */
    private Map<String, Line> callers() {
        Map<String, Line> callers = new TreeMap<>();
        service.resources().values().stream()
                .flatMap(resource -> Stream.concat(
                        resource.collections().values().stream(), Stream.ofNullable(resource.coalesced())))
                .forEach(line -> callers.putIfAbsent(Notation.call(line).operation(), line));
        return callers;
    }

    private FieldSpec field(Line caller, Operation operation) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                Kernel.LIST_OPERATION,
                                ClassName.get(sdk.client()),
                                ClassName.get(operation.builder()),
                                ClassName.get(operation.response())),
                        Names.constant(operation.name()),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(initializer(caller, operation))
                .build();
    }

    private CodeBlock initializer(Line caller, Operation operation) {
        CodeBlock send = CodeBlock.of("(client, request) -> client.$L(request.build())", operation.method());
        Line paging = service.paging().get(operation.name());
        if (paging == null) {
            PagingCode.requireOnePage(caller, operation);
            return CodeBlock.of(
                    "$T.onePage($S, $T::builder, $L)",
                    Kernel.LIST_OPERATION,
                    operation.name(),
                    operation.request(),
                    send);
        }
        return CodeBlock.of(
                "$T.paged($S, $T::builder, $L, $L)",
                Kernel.LIST_OPERATION,
                operation.name(),
                operation.request(),
                send,
                PagingCode.of(sdk, paging, operation));
    }
}
