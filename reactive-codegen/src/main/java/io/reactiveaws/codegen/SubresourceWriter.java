package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.reactiveaws.codegen.Call.Argument;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the resources that need no more than identifiers. */
final class SubresourceWriter {

    private final ResourceSpec resource;

    SubresourceWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        resource.model().subresources().forEach((name, line) -> methods.add(subresource(name, line)));
        return methods;
    }

    private MethodSpec subresource(String name, Line line) {
        Call.Result result = Objects.requireNonNull(Notation.resource(line).result());
        ResourceSpec made = resource.other(line, result.resource());
        made.requireIdentifiers(line, result.identifiers());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(made.className())
                .addJavadoc("Makes the {@code $L} with these identifiers. Calls nothing.\n\n", made.name());
        CodeBlock.Builder arguments = CodeBlock.builder().add("context()");
        for (int i = 0; i < result.identifiers().size(); i++) {
            arguments.add(
                    ", $L",
                    argument(
                            method,
                            line,
                            result.identifiers().get(i),
                            made,
                            made.identifiers().get(i)));
        }
        return method.addJavadoc("@return the resource, whether or not there is such a one")
                .addStatement("return new $T($L)", made.className(), arguments.build())
                .build();
    }

    private String argument(MethodSpec.Builder method, Line line, Source source, ResourceSpec made, String identifier) {
        if (source instanceof Argument) {
            method.addParameter(made.identifierType(identifier), identifier)
                    .addJavadoc("@param $L the identifier; $L\n", identifier, rule(made, identifier));
            return identifier;
        }
        if (source instanceof Identifier own) {
            return resource.identifier(line, own.name());
        }
        throw line.wrong("a sub-resource is made from arguments and identifiers");
    }

    private static String rule(ResourceSpec made, String identifier) {
        if (made.isNumber(identifier)) {
            return "1 or more";
        }
        return made.model().textRule(identifier).words();
    }
}
