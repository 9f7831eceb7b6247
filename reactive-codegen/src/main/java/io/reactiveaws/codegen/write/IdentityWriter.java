package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.reactiveaws.codegen.model.IdentifierModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a resource is known by. */
final class IdentityWriter {

    private final ResourceSpec resource;

    IdentityWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    FieldSpec typeConstant() {
        return FieldSpec.builder(Kernel.TYPE, "TYPE", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($S, $S, $T.of($L))",
                        Kernel.TYPE,
                        resource.service().name().text(),
                        resource.printedName(),
                        List.class,
                        Methods.texts(resource.identifiers(), ", "))
                .build();
    }

    List<FieldSpec> fields() {
        return resource.model().identifiers().stream().map(this::field).toList();
    }

    private FieldSpec field(IdentifierModel identifier) {
        return FieldSpec.builder(
                        resource.identifierType(identifier), identifier.name(), Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(type());
        if (!resource.isService()) {
            methods.add(identifierValues());
        }
        if (resource.isLoadable()) {
            methods.add(self());
        }
        resource.model().identifiers().forEach(identifier -> methods.add(accessor(identifier)));
        return methods;
    }

    private static MethodSpec type() {
        return Methods.override("type", Modifier.PROTECTED)
                .returns(Kernel.TYPE)
                .addStatement("return TYPE")
                .build();
    }

    private MethodSpec identifierValues() {
        List<CodeBlock> texts =
                resource.model().identifiers().stream().map(this::text).toList();
        return Methods.override("identifierValues", Modifier.PROTECTED)
                .returns(Types.texts(List.class))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(texts, ", "))
                .build();
    }

    private CodeBlock text(IdentifierModel identifier) {
        return resource.isNumber(identifier)
                ? CodeBlock.of("$T.valueOf($L)", String.class, identifier.name())
                : CodeBlock.of("$L", identifier.name());
    }

    private MethodSpec self() {
        return Methods.override("self", Modifier.PROTECTED)
                .returns(resource.className())
                .addStatement("return this")
                .build();
    }

    private MethodSpec accessor(IdentifierModel identifier) {
        return Methods.open(identifier.name(), resource.identifierType(identifier))
                .addJavadoc(
                        "Returns an identifier of $L. Calls nothing.\n\n@return the identifier {@code $L}",
                        resource.inWords(),
                        identifier.name())
                .addStatement("return $L", identifier.name())
                .build();
    }
}
