package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkTypes;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return CodeBlock.of("$T.$L", className(service), Words.constant(operation.name()));
    }

    private static ClassName className(ServiceModel service) {
        return ResourceSpec.neighbour(service, service.service() + "Operations");
    }

    /** The class; empty if the service lists nothing. */
    Optional<TypeSpec> write() {
        List<FieldSpec> fields = service.listingCalls()
                .map(sdk::operation)
                .distinct()
                .sorted(Comparator.comparing(Operation::name))
                .map(this::field)
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(type(fields));
    }

    private TypeSpec type(List<FieldSpec> fields) {
        return TypeSpec.classBuilder(className(service))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The operations of {@code $L} that list, and how they page.", service.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addFields(fields)
                .build();
    }

    private FieldSpec field(Operation operation) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                Kernel.LIST_OPERATION,
                                ClassName.get(sdk.client()),
                                Types.builder(operation),
                                ClassName.get(operation.response())),
                        Words.constant(operation.name()),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(initializer(operation))
                .build();
    }

    private CodeBlock initializer(Operation operation) {
        PagingSpec paging = service.paging().get(operation.name());
        return CodeBlock.of(
                "$T.$L($S, $T::builder, (client, request) -> client.$L(request.build())$L)",
                Kernel.LIST_OPERATION,
                paging == null ? "onePage" : "paged",
                operation.name(),
                operation.request(),
                operation.method(),
                paging == null ? "" : CodeBlock.of(", $L", new PagingCode(paging, operation).code()));
    }
}
