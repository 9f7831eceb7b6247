package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.Call.Argument;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Literal;
import io.reactiveaws.codegen.Call.Parameter;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.SdkTypes.Operation;
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
        setters().forEach(setter -> code.add("\n$L", setter));
        return code.add("\n.build())").unindent().unindent().build();
    }

    /** The name of an argument: that of the request's member. */
    String argumentName(Parameter argument) {
        String name = getter(argument).getName();
        if (Names.isLambdaVariable(name)) {
            throw call.line()
                    .wrong("the argument %s has the name of a variable in the generated code; write the member by hand"
                            .formatted(name));
        }
        return name;
    }

    /** The setters of what the resource fills in, a line each; what goes into one list is set at once. */
    List<CodeBlock> setters() {
        Map<String, List<CodeBlock>> values = new LinkedHashMap<>();
        filled().forEach(parameter -> values.computeIfAbsent(setterName(parameter), setter -> new ArrayList<>())
                .add(value(parameter)));
        List<CodeBlock> setters = new ArrayList<>();
        values.forEach((setter, all) ->
                setters.add(CodeBlock.of(all.size() == 1 ? ".$L($L)" : ".$L(\n$L)", setter, list(all))));
        return setters;
    }

    private static CodeBlock list(List<CodeBlock> values) {
        return values.size() == 1 ? values.get(0) : CodeBlock.of("$>$>$L$<$<", CodeBlock.join(values, ",\n"));
    }

    /** The setter's name; a literal in a list of enums is set as text. */
    String setterName(Parameter parameter) {
        Method getter = getter(parameter);
        boolean text = parameter.selector() != null && parameter.source() instanceof Literal;
        String asText = getter.getName() + "WithStrings";
        boolean exists = Arrays.stream(operation.builder().getMethods())
                .anyMatch(method -> method.getName().equals(asText));
        return text && exists ? asText : getter.getName();
    }

    private CodeBlock value(Parameter parameter) {
        checkSelector(parameter);
        CodeBlock source = source(parameter);
        String selector = parameter.selector();
        if (selector == null || selector.equals("0")) {
            return source;
        }
        if (selector.isEmpty()) {
            return CodeBlock.of("resources.stream().map($T::$L).toList()", resource.className(), source);
        }
        return CodeBlock.of(
                "$T.builder().name($S).values($L).build()",
                filter(parameter),
                selector,
                filterValue(parameter, source));
    }

    /** Constants are written as they are meant; an identifier may have a wildcard in it, and many have none. */
    private CodeBlock filterValue(Parameter parameter, CodeBlock source) {
        Line writer = resource.service().filterValue();
        boolean isOne = parameter.source() instanceof Identifier && call.size() == 0;
        return isOne && writer != null ? CodeBlock.of("$T.literal($L)", resource.otherClass(writer), source) : source;
    }

    /** Checks that brackets stand behind lists and nowhere else. */
    private void checkSelector(Parameter parameter) {
        if ("".equals(parameter.selector()) && call.size() == 0) {
            throw call.line().wrong("%s[] is for batch actions; write %1$s[0]=".formatted(parameter.member()));
        }
        boolean list = SdkTypes.isList(getter(parameter));
        if (list == (parameter.selector() != null)) {
            return;
        }
        String text = list ? "%s.%s is a list; write %2$s[0]=" : "%s.%s is no list; write %2$s=";
        throw call.line().wrong(text.formatted(operation.request().getSimpleName(), parameter.member()));
    }

    private Class<?> filter(Parameter parameter) {
        Class<?> filter = SdkTypes.elementType(getter(parameter).getGenericReturnType());
        if (!SdkTypes.memberNames(filter).containsAll(List.of("Name", "Values"))) {
            throw call.line()
                    .wrong("%s.%s is no list of filters; write %2$s[0]= or %2$s[]="
                            .formatted(operation.request().getSimpleName(), parameter.member()));
        }
        return filter;
    }

    private Method getter(Parameter parameter) {
        return resource.sdk().getter(call.line(), operation.request(), parameter.member());
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
