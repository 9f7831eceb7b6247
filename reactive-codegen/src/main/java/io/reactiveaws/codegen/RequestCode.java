package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.Call.Argument;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Literal;
import io.reactiveaws.codegen.Call.Parameter;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The code that fills a request. */
final class RequestCode {

    private final ResourceSpec resource;
    private final Call call;
    private final Operation operation;

    RequestCode(ResourceSpec resource, Call call) {
        this.resource = resource;
        this.call = call;
        this.operation = resource.sdk().operation(call.line(), call.operation());
    }

    Operation operation() {
        return operation;
    }

    List<Parameter> arguments() {
        return call.parameters().stream()
                .filter(parameter -> parameter.source() instanceof Argument)
                .toList();
    }

    /** The parameters that the resource fills in. */
    List<Parameter> filled() {
        return call.parameters().stream()
                .filter(parameter -> !(parameter.source() instanceof Argument))
                .toList();
    }

    /** A call of the client with a whole request, filled by the method's arguments or by a consumer named request. */
    CodeBlock send(boolean withConsumer) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("client -> client.$L(\n$T.builder()", operation.method(), operation.request())
                .indent()
                .indent();
        if (withConsumer) {
            code.add("\n.applyMutation(request)");
        } else {
            arguments().forEach(argument -> code.add("\n.$L($L)", setterName(argument), argumentName(argument)));
        }
        return code.add(setters()).add("\n.build())").unindent().unindent().build();
    }

    /** The name of an argument: that of the request's member. */
    String argumentName(Parameter argument) {
        return resource.sdk()
                .getter(call.line(), operation.request(), argument.member())
                .getName();
    }

    /** The setters of what the resource fills in. */
    CodeBlock setters() {
        CodeBlock.Builder code = CodeBlock.builder();
        filled().forEach(parameter -> code.add("\n.$L($L)", setterName(parameter), value(parameter)));
        return code.build();
    }

    /** The setter's name; a literal in a list of enums is set as text. */
    String setterName(Parameter parameter) {
        Method getter = resource.sdk().getter(call.line(), operation.request(), parameter.member());
        boolean text = parameter.selector() != null && parameter.source() instanceof Literal;
        String asText = getter.getName() + "WithStrings";
        boolean exists = Arrays.stream(operation.builder().getMethods())
                .anyMatch(method -> method.getName().equals(asText));
        return text && exists ? asText : getter.getName();
    }

    private CodeBlock value(Parameter parameter) {
        CodeBlock source = source(parameter);
        String selector = parameter.selector();
        if (selector == null || selector.equals("0")) {
            return source;
        }
        if (selector.isEmpty()) {
            return CodeBlock.of("resources.stream().map($T::$L).toList()", resource.className(), source);
        }
        ClassName filter = ClassName.get(SdkTypes.elementType(resource.sdk()
                .getter(call.line(), operation.request(), parameter.member())
                .getGenericReturnType()));
        return CodeBlock.of("$T.builder().name($S).values($L).build()", filter, selector, source);
    }

    private CodeBlock source(Parameter parameter) {
        if (parameter.source() instanceof Literal literal) {
            return CodeBlock.of("$S", literal.text());
        }
        if (parameter.source() instanceof Identifier identifier) {
            return CodeBlock.of("$L", resource.identifier(call.line(), identifier.name()));
        }
        if (parameter.source() instanceof Path path) {
            throw call.line().wrong("a request cannot be filled from " + path + "; write the member by hand");
        }
        throw call.line().wrong("an argument of " + parameter.member() + " has no place here");
    }
}
