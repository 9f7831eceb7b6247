package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Subresource;
import java.util.List;

/** Writes a resource that needs no more than identifiers. */
final class SubresourceWriter {

    private final Subresource subresource;
    private final ResourceSpec made;

    SubresourceWriter(ResourceSpec resource, Subresource subresource) {
        this.subresource = subresource;
        this.made = resource.other(subresource.made().resource());
    }

    MethodSpec method() {
        MethodSpec.Builder method = Methods.open(subresource.name(), made.className())
                .addJavadoc("Makes the {@code $L} with these identifiers. Calls nothing.\n\n", made.name());
        CodeBlock.Builder arguments = CodeBlock.builder().add("context()");
        List<Source> sources = subresource.made().identifiers();
        for (int i = 0; i < sources.size(); i++) {
            arguments.add(
                    ", $L",
                    argument(method, sources.get(i), made.model().identifiers().get(i)));
        }
        return method.addJavadoc("@return the resource, whether or not there is such a one")
                .addStatement("return new $T($L)", made.className(), arguments.build())
                .build();
    }

    private String argument(MethodSpec.Builder method, Source source, IdentifierModel identifier) {
        if (source instanceof Source.Identifier own) {
            return own.name();
        }
        String name = identifier.name();
        method.addParameter(made.identifierType(identifier), name)
                .addJavadoc("@param $L the identifier; $L\n", name, rule(identifier));
        return name;
    }

    private String rule(IdentifierModel identifier) {
        return made.isNumber(identifier) ? "1 or more" : identifier.rule().words();
    }
}
