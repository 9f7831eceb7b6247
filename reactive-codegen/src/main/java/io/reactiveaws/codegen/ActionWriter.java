package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Literal;
import io.reactiveaws.codegen.Call.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the two forms of each action: with the arguments that AWS requires, and with a consumer of the request. */
final class ActionWriter {

    private final ResourceSpec resource;

    ActionWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        write(resource.model().actions(), resource.isLoadable() ? "change" : "call", methods);
        write(resource.model().reads(), "call", methods);
        return methods;
    }

    private void write(Map<String, Line> members, String kernelMethod, List<MethodSpec> methods) {
        members.forEach((name, line) -> {
            Action action = new Action(name, Notation.call(line), kernelMethod);
            methods.add(action.method(false));
            methods.add(action.method(true));
        });
    }

    /** One action. */
    private final class Action {
        private final String name;
        private final String kernelMethod;
        private final Line line;
        private final RequestCode request;
        private final @Nullable ResultCode result;

        Action(String name, Call call, String kernelMethod) {
            this.name = name;
            this.kernelMethod = kernelMethod;
            this.line = call.line();
            this.request = new RequestCode(resource, call);
            this.result = call.result() == null
                    ? null
                    : new ResultCode(
                            resource,
                            call.line(),
                            call.result(),
                            request.operation().response(),
                            Names.isCreating(request.operation().name()));
        }

        MethodSpec method(boolean withConsumer) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(type())
                    .addJavadoc(javadoc(withConsumer));
            if (withConsumer) {
                method.addParameter(LoadWriter.consumerOfBuilder(request), "request")
                        .addStatement("argument($S, $S, request)", name, "request");
            } else {
                request.arguments().forEach(argument -> addArgument(method, argument));
            }
            return method.addStatement("return $L", body(withConsumer)).build();
        }

        private void addArgument(MethodSpec.Builder method, Parameter argument) {
            Type type = resource.sdk().argumentType(line, request.operation(), argument.member());
            String parameter = request.argumentName(argument);
            method.addParameter(TypeName.get(type), parameter)
                    .addStatement("argument($S, $S, $L)", name, parameter, parameter);
        }

        private TypeName type() {
            if (result == null) {
                return ParameterizedTypeName.get(
                        Kernel.MONO, ClassName.get(request.operation().response()));
            }
            return ParameterizedTypeName.get(
                    result.isList() ? Kernel.FLUX : Kernel.MONO, result.made().className());
        }

        private CodeBlock body(boolean withConsumer) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add("$L(", kernelMethod)
                    .add("$S, $S, ", name, request.operation().name())
                    .add("$L)", request.send(withConsumer));
            if (result != null && result.isList()) {
                code.add("\n.flatMapIterable(response -> $L)", result.list());
            } else if (result != null) {
                code.add(result.one());
            }
            return code.build();
        }

        private CodeBlock javadoc(boolean withConsumer) {
            CodeBlock.Builder text = CodeBlock.builder()
                    .add("Calls {@code $L}", request.operation().name())
                    .add(" for $L.\n", resource.inWords());
            if (!request.filled().isEmpty()) {
                text.add("\n<p>$L.\n", filledInWords(withConsumer));
            }
            text.add("\n<p>Nothing is sent before subscription; each subscription sends one request.");
            if (kernelMethod.equals("change")) {
                text.add(" When the call ends, what was loaded\nbefore is forgotten.");
            }
            text.add("\n\n");
            if (withConsumer) {
                text.add("@param request completes the request\n");
            } else {
                request.arguments()
                        .forEach(argument -> text.add(
                                "@param $L the request's {@code $L}\n",
                                request.argumentName(argument),
                                request.setterName(argument)));
            }
            return text.add("@return $L\n", returns())
                    .add(
                            "@see $T#$L($T)",
                            resource.client(),
                            request.operation().method(),
                            request.operation().request())
                    .build();
        }

        private String filledInWords(boolean withConsumer) {
            String filled = String.join(
                    ", ", request.filled().stream().map(this::inWords).toList());
            return "The request's " + filled + (withConsumer ? "; this wins over what {@code request} says" : "");
        }

        private String inWords(Parameter parameter) {
            String member = "{@code " + request.setterName(parameter) + "} is ";
            if (parameter.source() instanceof Identifier identifier) {
                return member + "{@link #" + identifier.name() + "()}";
            }
            return member + (parameter.source() instanceof Literal literal ? "{@code \"" + literal.text() + "\"}" : "");
        }

        private String returns() {
            if (result == null) {
                return "the SDK's response";
            }
            String made = "{@code " + result.made().name() + "}";
            return result.isList() ? "each " + made + "; empty if the service gave none" : "the " + made;
        }
    }
}
