package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Parameter;
import java.util.List;

/** Writes the two forms of an action: with the arguments that AWS requires, and with a consumer of the request. */
final class ActionWriter {

    private final ResourceSpec resource;
    private final Action action;
    private final RequestCode request;
    private final ActionJavadoc javadoc;

    ActionWriter(ResourceSpec resource, Action action) {
        this.resource = resource;
        this.action = action;
        this.request = new RequestCode(resource, action.call());
        this.javadoc = new ActionJavadoc(resource, action, request);
    }

    List<MethodSpec> methods() {
        return List.of(withArguments(), withConsumer());
    }

    private MethodSpec withArguments() {
        MethodSpec.Builder method = Methods.open(action.name(), type()).addJavadoc(javadoc.withArguments());
        action.call().arguments().forEach(argument -> addArgument(method, argument));
        return method.addStatement("return $L", coalesced(body(false))).build();
    }

    private CodeBlock coalesced(CodeBlock alone) {
        Line method = action.coalesced();
        return method == null ? alone : CodeBlock.of("snapshot().isPresent()\n? $L()\n: $L", method.text(), alone);
    }

    private void addArgument(MethodSpec.Builder method, Parameter argument) {
        TypeName type = TypeName.get(SdkGetters.argumentType(action.line(), request.operation(), argument.member()));
        Methods.addArgument(method, action.name(), type, request.getterName(argument));
    }

    private MethodSpec withConsumer() {
        MethodSpec.Builder method = Methods.open(action.name(), type()).addJavadoc(javadoc.withConsumer());
        Methods.addConsumer(method, action.name(), request.operation());
        return method.addStatement("return $L", body(true)).build();
    }

    private TypeName type() {
        MadeResource made = action.made();
        if (made == null) {
            return Types.mono(ClassName.get(request.operation().response()));
        }
        TypeName type = resource.other(made.resource()).className();
        return made.isList() ? Types.flux(type) : Types.mono(type);
    }

    private CodeBlock body(boolean withConsumer) {
        return CodeBlock.builder()
                .add("$L(", kernelMethod())
                .add("$S, $S, ", action.name(), request.operation().name())
                .add("$L)", request.send(withConsumer))
                .add(result())
                .build();
    }

    private String kernelMethod() {
        return action.effect().changes() && resource.isLoadable() ? "change" : "call";
    }

    private CodeBlock result() {
        MadeResource made = action.made();
        if (made == null) {
            return CodeBlock.of("");
        }
        String context = action.effect().creates() ? "context().retryingNotFound()" : "context()";
        MadeCode code =
                new MadeCode(resource, action.line(), made, request.operation().response(), context);
        return made.isList() ? CodeBlock.of("\n.flatMapIterable(response -> $L)", code.list()) : code.one();
    }
}
