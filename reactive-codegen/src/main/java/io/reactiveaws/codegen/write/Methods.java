package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How generated methods begin. */
final class Methods {

    /** The parameter of the form that lets the caller complete the request. */
    static final String REQUEST = "request";

    private Methods() {}

    static MethodSpec.Builder open(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returns);
    }

    static MethodSpec.Builder override(String name, Modifier access) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(access);
    }

    /** Adds an argument that must not be null. */
    static void addArgument(MethodSpec.Builder method, String member, TypeName type, String parameter) {
        method.addParameter(type, parameter).addStatement("argument($S, $S, $L)", member, parameter, parameter);
    }

    /** Adds the consumer that completes a request. */
    static void addConsumer(MethodSpec.Builder method, String member, Operation operation) {
        addArgument(method, member, Types.consumerOfBuilder(operation), REQUEST);
    }

    /** Texts as arguments. */
    static CodeBlock texts(List<String> texts, String separator) {
        return CodeBlock.join(
                texts.stream().map(text -> CodeBlock.of("$S", text)).toList(), separator);
    }
}
