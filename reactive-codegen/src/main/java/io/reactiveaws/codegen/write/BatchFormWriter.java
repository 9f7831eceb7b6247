package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Parameter;
import java.util.List;

/** Writes the two forms of a batch action, in the collection's class. */
final class BatchFormWriter {

    private static final int CONCURRENCY = 4;

    private final ResourceSpec resource;
    private final BatchAction action;
    private final RequestCode request;

    BatchFormWriter(ResourceSpec resource, BatchAction action) {
        this.resource = resource;
        this.action = action;
        this.request = new RequestCode(resource, action.call());
    }

    List<MethodSpec> methods() {
        return List.of(withArguments(), withConsumer());
    }

    private MethodSpec withArguments() {
        MethodSpec.Builder method = form();
        List<Parameter> arguments = action.call().arguments();
        arguments.forEach(argument -> addArgument(method, argument));
        CodeBlock setters = CodeBlock.join(arguments.stream().map(this::setter).toList(), "");
        return method.addJavadoc("@return an outcome for each resource")
                .addStatement(
                        "return $L(request -> $L$L)", action.name(), arguments.isEmpty() ? "{}" : "request", setters)
                .build();
    }

    private CodeBlock setter(Parameter argument) {
        return CodeBlock.of(".$L($L)", request.setterName(argument), request.getterName(argument));
    }

    private void addArgument(MethodSpec.Builder method, Parameter argument) {
        TypeName type = TypeName.get(SdkGetters.argumentType(action.line(), request.operation(), argument.member()));
        String parameter = request.getterName(argument);
        method.addJavadoc("@param $L the requests' {@code $L}\n", parameter, request.setterName(argument));
        Methods.addArgument(method, action.name(), type, parameter);
    }

    private MethodSpec withConsumer() {
        MethodSpec.Builder method = form().addJavadoc(
                        "@param request completes each request; the resources win over it\n")
                .addJavadoc("@return an outcome for each resource");
        Methods.addConsumer(method, action.name(), request.operation());
        return method.addStatement("return batch($L)", batchCall()).build();
    }

    private CodeBlock batchCall() {
        return CodeBlock.of(
                "new $T<>(\nthis,\n$S,\n$S,\n$L,\n$L,\nresources -> $T.$LAll(resources, request))",
                Kernel.BATCH_CALL,
                action.name(),
                request.operation().name(),
                action.call().size(),
                CONCURRENCY,
                resource.className(),
                action.name());
    }

    private MethodSpec.Builder form() {
        return Methods.open(action.name(), ParameterizedTypeName.get(Kernel.BATCH_FLUX, resource.className()))
                .addJavadoc(
                        "Calls {@code $L} for all resources of this collection, $L in one call and $L calls in"
                                + " flight.\n\n",
                        action.call().operation(),
                        action.call().size(),
                        CONCURRENCY);
    }
}
