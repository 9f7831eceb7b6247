package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.model.BatchAction;
import javax.lang.model.element.Modifier;

/** Writes the call of a batch action for a chunk of resources, in the resource's class. */
final class BatchWriter {

    private final ResourceSpec resource;
    private final BatchAction action;
    private final RequestCode request;

    BatchWriter(ResourceSpec resource, BatchAction action) {
        this.resource = resource;
        this.action = action;
        this.request = new RequestCode(resource, action.call());
    }

    /** Makes the call through the first resource of the chunk. */
    MethodSpec method() {
        TypeName outcome = ParameterizedTypeName.get(Kernel.BATCH_OUTCOME, resource.className());
        return MethodSpec.methodBuilder(action.name() + "All")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.list(resource.className()), "resources")
                .addParameter(Types.consumerOfBuilder(request.operation()), Methods.REQUEST)
                .returns(Types.mono(Types.list(outcome)))
                .addStatement(
                        "return $L\n.map(response -> resources.stream().<$T>map($T.Done::new).toList())",
                        send(),
                        outcome,
                        Kernel.BATCH_OUTCOME)
                .build();
    }

    private CodeBlock send() {
        CodeBlock call = CodeBlock.of(
                "resources.get(0).call($S, $S, $L)",
                action.name(),
                request.operation().name(),
                request.send(true));
        return resource.isLoadable() ? CodeBlock.of("change(resources, $L)", call) : call;
    }
}
