package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Source;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code that fills a request. */
final class RequestCode {

    private final ResourceSpec resource;
    private final Call call;
    private final Operation operation;

    RequestCode(ResourceSpec resource, Call call) {
        this.resource = resource;
        this.call = call;
        this.operation = resource.operation(call);
    }

    Operation operation() {
        return operation;
    }

    /** A call of the client with a whole request, filled by the method's arguments or by a consumer named request. */
    CodeBlock send(boolean withConsumer) {
        Line check = resource.service().checks().get(operation.name());
        CodeBlock opening = check == null ? CodeBlock.of("") : CodeBlock.of("$T.checked(", resource.otherClass(check));
        CodeBlock.Builder code = CodeBlock.builder()
                .add("client -> client.$L(\n$L$T.builder()", operation.method(), opening, operation.request())
                .indent()
                .indent();
        if (withConsumer) {
            code.add("\n.applyMutation(request)");
        } else {
            call.arguments().forEach(argument -> code.add("\n.$L($L)", setterName(argument), getterName(argument)));
        }
        setters().forEach(setter -> code.add("\n$L", setter));
        return code.add(check == null ? "\n.build())" : "\n.build()))")
                .unindent()
                .unindent()
                .build();
    }

    /** The setters of what the resource fills in, a line each; what goes into one list is set at once. */
    List<CodeBlock> setters() {
        Map<String, List<CodeBlock>> values = new LinkedHashMap<>();
        call.filled()
                .forEach(parameter -> values.computeIfAbsent(setterName(parameter), setter -> new ArrayList<>())
                        .add(value(parameter)));
        return values.entrySet().stream()
                .map(setter -> setter(setter.getKey(), setter.getValue()))
                .toList();
    }

    /** A lambda that fills in what the resource does. */
    CodeBlock filling() {
        List<CodeBlock> setters = setters();
        return setters.isEmpty()
                ? CodeBlock.of("request -> {}")
                : CodeBlock.of("request -> request$L", CodeBlock.join(setters, ""));
    }

    private static CodeBlock setter(String name, List<CodeBlock> values) {
        return values.size() == 1
                ? CodeBlock.of(".$L($L)", name, values.get(0))
                : CodeBlock.of(".$L(\n$>$>$L$<$<)", name, CodeBlock.join(values, ",\n"));
    }

    /** The setter's name; a literal in a list of enums is set as text. */
    String setterName(Parameter parameter) {
        String name = getterName(parameter);
        boolean text = parameter.selector() != null && parameter.source() instanceof Source.Literal;
        return text && hasSetter(name + "WithStrings") ? name + "WithStrings" : name;
    }

    private boolean hasSetter(String name) {
        return Arrays.stream(operation.builder().getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    /** The name of the request's member, and of the argument that sets it. */
    String getterName(Parameter parameter) {
        return getter(parameter).getName();
    }

    private Method getter(Parameter parameter) {
        return SdkGetters.getter(call.line(), operation.request(), parameter.member());
    }

    private CodeBlock value(Parameter parameter) {
        CodeBlock source = source(parameter.source());
        if (parameter.isFilter()) {
            return filter(parameter, source);
        }
        return parameter.isListOfAll()
                ? CodeBlock.of("resources.stream().map($T::$L).toList()", resource.className(), source)
                : source;
    }

    private CodeBlock filter(Parameter parameter, CodeBlock source) {
        return CodeBlock.of(
                "$T.builder().name($S).values($L).build()",
                SdkGetters.elementType(getter(parameter)),
                parameter.selector(),
                filterValue(parameter, source));
    }

    /** Constants are written as they are meant; an identifier may have a wildcard in it, and many have none. */
    private CodeBlock filterValue(Parameter parameter, CodeBlock source) {
        Line writer = resource.service().filterValue();
        boolean isOne = parameter.isIdentifier() && !call.isForMany();
        return isOne && writer != null ? CodeBlock.of("$T.literal($L)", resource.otherClass(writer), source) : source;
    }

    private static CodeBlock source(Source source) {
        return source instanceof Source.Literal literal
                ? CodeBlock.of("$S", literal.text())
                : CodeBlock.of("$L", ((Source.Identifier) source).name());
    }
}
