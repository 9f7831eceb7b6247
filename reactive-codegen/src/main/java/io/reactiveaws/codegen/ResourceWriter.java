package io.reactiveaws.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes a resource's class: what it is, and then one kind of member after the other. */
final class ResourceWriter {

    private final ResourceSpec resource;
    private final @Nullable Class<?> shape;
    private final List<OtherShape> otherShapes;

    ResourceWriter(ResourceSpec resource) {
        this.resource = resource;
        this.shape = resource.shape();
        this.otherShapes = OtherShape.of(resource);
        if (shape == null && resource.model().load() != null) {
            throw resource.model().load().wrong(resource.name() + " has a load but no shape; add shape:");
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(resource.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(superclass())
                .addJavadoc(javadoc())
                .addField(typeConstant());
        if (resource.model().contract() != null) {
            type.addSuperinterface(resource.otherClass(resource.model().contract()));
        }
        resource.identifiers()
                .forEach(identifier -> type.addField(FieldSpec.builder(
                                resource.identifierType(identifier), identifier, Modifier.PRIVATE, Modifier.FINAL)
                        .build()));
        otherShapes.forEach(other -> type.addField(missing(other)));
        new CoalescedLoadWriter(resource).constant().ifPresent(type::addField);
        WaiterWriter waiters = new WaiterWriter(resource);
        waiters.constants().forEach(type::addField);
        constructors().forEach(type::addMethod);
        if (resource.isService()) {
            new ServiceWriter(resource).addTo(type);
        }
        identity().forEach(type::addMethod);
        new AttributeWriter(resource).methods().forEach(type::addMethod);
        new LoadWriter(resource).methods().forEach(type::addMethod);
        new CoalescedLoadWriter(resource).method().ifPresent(type::addMethod);
        new ActionWriter(resource).methods().forEach(type::addMethod);
        new BatchWriter(resource).actionMethods().forEach(type::addMethod);
        new ReferenceWriter(resource).methods().forEach(type::addMethod);
        new SubresourceWriter(resource).methods().forEach(type::addMethod);
        new CollectionWriter(resource).methods().forEach(type::addMethod);
        waiters.methods().forEach(type::addMethod);
        return type.build();
    }

    private TypeName superclass() {
        if (resource.model().base() != null) {
            return base(resource.model().base());
        }
        if (resource.isService()) {
            return ParameterizedTypeName.get(Kernel.SERVICE_RESOURCE, resource.client());
        }
        if (shape == null) {
            return ParameterizedTypeName.get(Kernel.RESOURCE, resource.client());
        }
        return resource.isLoadable()
                ? ParameterizedTypeName.get(
                        Kernel.LOADABLE_RESOURCE, resource.client(), ClassName.get(shape), resource.className())
                : ParameterizedTypeName.get(Kernel.MODEL_RESOURCE, resource.client(), ClassName.get(shape));
    }

    /** A hand-written class; one with {@code <>} is told the shape and this resource, as the kernel's are. */
    private TypeName base(Line line) {
        String name = Names.withoutArguments(line.text());
        ClassName base = ClassName.get(resource.service().packageName().text(), name);
        if (name.equals(line.text())) {
            return base;
        }
        if (shape == null) {
            throw line.wrong("%s needs the shape of %s; add shape:".formatted(line, resource.name()));
        }
        return ParameterizedTypeName.get(base, ClassName.get(shape), resource.className());
    }

    private CodeBlock javadoc() {
        if (resource.isService()) {
            return CodeBlock.of(
                    "The service resource of {@code $L}: where its resources start.\n\n<p>Safe to share between threads.",
                    resource.service().name());
        }
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "The resource {@code $L.$L}",
                        resource.service().name(),
                        resource.service().printedName(resource.name()))
                .add(", known by $L.\n", identifiersInWords())
                .add("\n<p>Safe to share between threads; making one calls nothing.");
        if (shape != null) {
            text.add(" Its data is a {@link $T}.", shape);
        }
        return text.build();
    }

    private String identifiersInWords() {
        return String.join(
                " and ",
                resource.identifiers().stream().map(id -> "{@code " + id + "}").toList());
    }

    private FieldSpec typeConstant() {
        CodeBlock names = CodeBlock.join(
                resource.identifiers().stream()
                        .map(id -> CodeBlock.of("$S", id))
                        .toList(),
                ", ");
        return FieldSpec.builder(Kernel.TYPE, "TYPE", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($S, $S, $T.of($L))",
                        Kernel.TYPE,
                        resource.service().name().text(),
                        resource.service().printedName(resource.name()),
                        List.class,
                        names)
                .build();
    }

    private List<MethodSpec> constructors() {
        List<MethodSpec> constructors = new ArrayList<>();
        if (shape == null) {
            MethodSpec.Builder plain = constructor().addStatement("super(context)");
            assignIdentifiers(plain);
            constructors.add(plain.build());
            return constructors;
        }
        CodeBlock.Builder arguments = CodeBlock.builder().add("context");
        resource.identifiers().forEach(identifier -> arguments.add(", $L", identifier));
        CodeBlock none = otherShapes.isEmpty() ? CodeBlock.of("null") : CodeBlock.of("($T) null", nullable(shape));
        constructors.add(constructor()
                .addStatement("this($L, $L)", arguments.build(), none)
                .build());
        MethodSpec.Builder withData = constructor()
                .addParameter(ParameterSpec.builder(nullable(shape), "data").build())
                .addStatement("super(context, data)");
        assignIdentifiers(withData);
        constructors.add(withData.build());
        otherShapes.forEach(other -> constructors.add(withOtherData(other, shape)));
        return constructors;
    }

    private static TypeName nullable(Class<?> type) {
        return ClassName.get(type)
                .annotated(AnnotationSpec.builder(Kernel.NULLABLE).build());
    }

    /** Makes the resource of data that has some of the members of its shape. */
    private MethodSpec withOtherData(OtherShape other, Class<?> wanted) {
        String missing = Names.missing(other.type());
        MethodSpec.Builder constructor = constructor()
                .addParameter(other.type(), "data")
                .addStatement(
                        "super(context, $1T.copyExcept(data, $2T.builder(), $3L).build(), $3L)",
                        Kernel.SDK_MEMBERS,
                        wanted,
                        missing);
        assignIdentifiers(constructor);
        return constructor.build();
    }

    private static FieldSpec missing(OtherShape other) {
        CodeBlock names = CodeBlock.join(
                other.missing().stream().map(name -> CodeBlock.of("$S", name)).toList(), ",\n");
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Set.class, String.class),
                        Names.missing(other.type()),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(other.missing().isEmpty() ? "$T.of($L)" : "$T.of(\n$>$>$L$<$<)", Set.class, names)
                .build();
    }

    private MethodSpec.Builder constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(resource.contextType(), "context");
        resource.identifiers()
                .forEach(identifier -> constructor.addParameter(
                        resource.identifierType(identifier).box(), identifier));
        return constructor;
    }

    private void assignIdentifiers(MethodSpec.Builder constructor) {
        resource.identifiers()
                .forEach(identifier -> constructor.addStatement(
                        "this.$1L = TYPE.$2L($1S, $1L)",
                        identifier,
                        resource.model().textRule(identifier).check()));
    }

    private List<MethodSpec> identity() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(override("type")
                .returns(Kernel.TYPE)
                .addStatement("return TYPE")
                .build());
        if (!resource.isService()) {
            methods.add(override("identifierValues")
                    .returns(ParameterizedTypeName.get(List.class, String.class))
                    .addStatement("return $T.of($L)", List.class, CodeBlock.join(identifierTexts(), ", "))
                    .build());
        }
        if (resource.isLoadable()) {
            methods.add(override("self")
                    .returns(resource.className())
                    .addStatement("return this")
                    .build());
        }
        resource.identifiers().forEach(identifier -> methods.add(identifierMethod(identifier)));
        return methods;
    }

    private List<CodeBlock> identifierTexts() {
        return resource.identifiers().stream()
                .map(identifier -> resource.isNumber(identifier)
                        ? CodeBlock.of("$T.valueOf($L)", String.class, identifier)
                        : CodeBlock.of("$L", identifier))
                .toList();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    private MethodSpec identifierMethod(String identifier) {
        return MethodSpec.methodBuilder(identifier)
                .addModifiers(Modifier.PUBLIC)
                .returns(resource.identifierType(identifier))
                .addJavadoc(
                        "Returns an identifier of $L. Calls nothing.\n\n@return the identifier {@code $L}",
                        resource.inWords(),
                        identifier)
                .addStatement("return $L", identifier)
                .build();
    }
}
