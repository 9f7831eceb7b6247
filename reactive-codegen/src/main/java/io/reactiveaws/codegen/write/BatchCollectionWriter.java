package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Line;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes the collection that offers a resource's batch actions. */
final class BatchCollectionWriter {

    private final ResourceSpec resource;
    private final TypeName builder;

    /** The builder is that of the one operation that lists the resource. */
    BatchCollectionWriter(ResourceSpec resource, TypeName builder) {
        this.resource = resource;
        this.builder = builder;
    }

    static ClassName name(ResourceSpec resource) {
        return ResourceSpec.neighbour(resource.service(), resource.name() + "Collection");
    }

    TypeSpec write() {
        return TypeSpec.classBuilder(name(resource))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(superclass())
                .addJavadoc(
                        "{@code $L} resources, with the actions that work on many of them at once.", resource.name())
                .addMethods(constructors())
                .addMethods(narrowed())
                .addMethods(actions())
                .build();
    }

    /** The hand-written class, if there is one. */
    private TypeName superclass() {
        Line written = resource.model().collection();
        return written == null ? plain() : resource.otherClass(written);
    }

    private TypeName plain() {
        return ParameterizedTypeName.get(Kernel.RESOURCE_COLLECTION, resource.className(), builder);
    }

    private List<MethodSpec> constructors() {
        TypeName listing = ParameterizedTypeName.get(
                Kernel.LISTING, builder, WildcardTypeName.subtypeOf(Object.class), resource.className());
        return List.of(constructor(listing, "listing"), constructor(plain(), "other"));
    }

    private static MethodSpec constructor(TypeName type, String name) {
        return MethodSpec.constructorBuilder()
                .addParameter(type, name)
                .addStatement("super($L)", name)
                .build();
    }

    private List<MethodSpec> narrowed() {
        TypeName filter =
                ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(builder));
        return List.of(
                narrowed("filter", filter, "request"),
                narrowed("limit", TypeName.LONG, "items"),
                narrowed("pageSize", TypeName.INT, "items"));
    }

    private MethodSpec narrowed(String method, TypeName argument, String parameter) {
        return Methods.override(method, Modifier.PUBLIC)
                .addParameter(argument, parameter)
                .returns(name(resource))
                .addStatement("return new $T(super.$L($L))", name(resource), method, parameter)
                .build();
    }

    private List<MethodSpec> actions() {
        List<BatchAction> actions = resource.model().batch();
        return actions.stream()
                .flatMap(action -> new BatchFormWriter(resource, action).methods().stream())
                .toList();
    }
}
