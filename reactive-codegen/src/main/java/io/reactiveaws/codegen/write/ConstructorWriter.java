package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.OtherShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the constructors: without data, with data, and with data in other shapes that lack some. */
final class ConstructorWriter {

    private static final String NO_DATA = "NO_DATA";

    private final ResourceSpec resource;
    private final List<OtherShape> otherShapes;

    ConstructorWriter(ResourceSpec resource) {
        this.resource = resource;
        this.otherShapes = OtherShape.of(resource.service(), resource.sdk(), resource.model());
    }

    /** The name for having no data, and what the other shapes lack. */
    List<FieldSpec> constants() {
        Stream<FieldSpec> missing = otherShapes.stream().map(ConstructorWriter::missing);
        Class<?> shape = resource.shape();
        return (shape == null ? missing : Stream.concat(Stream.of(noData(shape)), missing)).toList();
    }

    /** An argument that says what it is, and which of several constructors it is meant for. */
    private static FieldSpec noData(Class<?> shape) {
        return constant(Types.nullable(shape), NO_DATA).initializer("null").build();
    }

    private static FieldSpec missing(OtherShape other) {
        String format = other.missing().isEmpty() ? "$T.of($L)" : "$T.of(\n$>$>$L$<$<)";
        return constant(Types.texts(Set.class), Words.missing(other.type()))
                .initializer(format, Set.class, Methods.texts(other.missing(), ",\n"))
                .build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    List<MethodSpec> constructors() {
        Class<?> shape = resource.shape();
        if (shape == null) {
            return List.of(assigning(constructor().addStatement("super(context)")));
        }
        List<MethodSpec> constructors = new ArrayList<>(List.of(withoutData(), withData(shape)));
        otherShapes.forEach(other -> constructors.add(withOtherData(other, shape)));
        return constructors;
    }

    private MethodSpec withoutData() {
        CodeBlock.Builder arguments = CodeBlock.builder().add("context");
        resource.identifiers().forEach(identifier -> arguments.add(", $L", identifier));
        return constructor()
                .addStatement("this($L, $L)", arguments.build(), NO_DATA)
                .build();
    }

    private MethodSpec withData(Class<?> shape) {
        TypeName type = Types.nullable(shape);
        return assigning(constructor()
                .addParameter(ParameterSpec.builder(type, "data").build())
                .addStatement("super(context, data)"));
    }

    /** Makes the resource of data that has some of the members of its shape. */
    private MethodSpec withOtherData(OtherShape other, Class<?> shape) {
        return assigning(constructor()
                .addParameter(other.type(), "data")
                .addStatement(
                        "super(context, $1T.copyExcept(data, $2T.builder(), $3L).build(), $3L)",
                        Kernel.SDK_MEMBERS,
                        shape,
                        Words.missing(other.type())));
    }

    private MethodSpec.Builder constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(resource.contextType(), "context");
        resource.model()
                .identifiers()
                .forEach(identifier -> constructor.addParameter(
                        resource.identifierType(identifier).box(), identifier.name()));
        return constructor;
    }

    private MethodSpec assigning(MethodSpec.Builder constructor) {
        resource.model()
                .identifiers()
                .forEach(identifier -> constructor.addStatement(
                        "this.$1L = TYPE.$2L($1S, $1L)",
                        identifier.name(),
                        identifier.rule().check()));
        return constructor.build();
    }
}
