package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes batch actions: the call in the resource's class, and the collection that offers it. */
final class BatchWriter {

    private static final int CONCURRENCY = 4;

    private final ResourceSpec resource;

    BatchWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    static ClassName collectionClass(ResourceSpec resource) {
        return ClassName.get(resource.service().packageName().text(), resource.name() + "Collection");
    }

    /** The calls for a chunk, made through its first resource. */
    List<MethodSpec> actionMethods() {
        List<MethodSpec> methods = new ArrayList<>();
        resource.model().batch().forEach((name, line) -> methods.add(chunkMethod(name, Notation.call(line))));
        return methods;
    }

    private MethodSpec chunkMethod(String name, Call call) {
        check(call);
        RequestCode request = new RequestCode(resource, call);
        return MethodSpec.methodBuilder(name + "All")
                .addModifiers(Modifier.STATIC)
                .addParameter(listOf(resource.className()), "resources")
                .addParameter(LoadWriter.consumerOfBuilder(request), "request")
                .returns(ParameterizedTypeName.get(Kernel.MONO, listOf(outcome())))
                .addStatement(
                        "return $L\n.map(response -> resources.stream().<$T>map($T.Done::new).toList())",
                        send(name, request),
                        outcome(),
                        Kernel.BATCH_OUTCOME)
                .build();
    }

    private CodeBlock send(String name, RequestCode request) {
        CodeBlock call = CodeBlock.of(
                "resources.get(0).call($S, $S, $L)", name, request.operation().name(), request.send(true));
        return resource.isLoadable() ? CodeBlock.of("change(resources, $L)", call) : call;
    }

    private static void check(Call call) {
        if (call.size() == 0) {
            throw call.line().wrong("a batch action says how many resources one call takes: Operation(...) by 100");
        }
        boolean many = call.parameters().stream()
                .anyMatch(parameter -> "".equals(parameter.selector()) && parameter.source() instanceof Identifier);
        boolean one = call.parameters().stream()
                .anyMatch(parameter -> parameter.source() instanceof Identifier && !"".equals(parameter.selector()));
        if (!many || one || call.result() != null) {
            throw call.line()
                    .wrong("a batch action fills lists of identifiers and gives outcomes: Operation(Ids[]=id) by 100;"
                            + " write others by hand");
        }
    }

    private TypeName outcome() {
        return ParameterizedTypeName.get(Kernel.BATCH_OUTCOME, resource.className());
    }

    private static TypeName listOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(List.class), type);
    }

    /** The collection's class. */
    TypeSpec collection(TypeName builder) {
        ClassName self = collectionClass(resource);
        TypeName plain = ParameterizedTypeName.get(Kernel.RESOURCE_COLLECTION, resource.className(), builder);
        TypeName filter =
                ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(builder));
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(plain)
                .addJavadoc(
                        "{@code $L} resources, with the actions that work on many of them at once.", resource.name())
                .addMethod(constructor(listing(builder), "listing"))
                .addMethod(constructor(plain, "other"))
                .addMethod(narrowed(self, "filter", filter, "request"))
                .addMethod(narrowed(self, "limit", TypeName.LONG, "items"))
                .addMethod(narrowed(self, "pageSize", TypeName.INT, "items"));
        resource.model().batch().forEach((name, line) -> {
            type.addMethod(plainForm(name, Notation.call(line)));
            type.addMethod(consumerForm(name, Notation.call(line)));
        });
        return type.build();
    }

    private TypeName listing(TypeName builder) {
        return ParameterizedTypeName.get(
                Kernel.LISTING, builder, WildcardTypeName.subtypeOf(Object.class), resource.className());
    }

    private static MethodSpec constructor(TypeName type, String name) {
        return MethodSpec.constructorBuilder()
                .addParameter(type, name)
                .addStatement("super($L)", name)
                .build();
    }

    private static MethodSpec narrowed(ClassName self, String name, TypeName argument, String parameter) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(argument, parameter)
                .returns(self)
                .addStatement("return new $T(super.$L($L))", self, name, parameter)
                .build();
    }

    private MethodSpec plainForm(String name, Call call) {
        RequestCode request = new RequestCode(resource, call);
        MethodSpec.Builder method = form(name, call);
        CodeBlock.Builder setters = CodeBlock.builder();
        for (Parameter argument : request.arguments()) {
            String parameter = request.argumentName(argument);
            method.addParameter(
                            TypeName.get(
                                    resource.sdk().argumentType(call.line(), request.operation(), argument.member())),
                            parameter)
                    .addJavadoc("@param $L the requests' {@code $L}\n", parameter, request.setterName(argument))
                    .addStatement("argument($S, $S, $L)", name, parameter, parameter);
            setters.add(".$L($L)", request.setterName(argument), parameter);
        }
        CodeBlock filled = setters.isEmpty() ? CodeBlock.of("{}") : CodeBlock.of("request$L", setters.build());
        return method.addJavadoc("@return an outcome for each resource")
                .addStatement("return $L(request -> $L)", name, filled)
                .build();
    }

    private MethodSpec consumerForm(String name, Call call) {
        RequestCode request = new RequestCode(resource, call);
        CodeBlock batch = CodeBlock.of(
                "new $T<>(\nthis + $S,\n$L,\n$L,\nresources -> $T.$LAll(resources, request))",
                Kernel.BATCH_CALL,
                "." + name + " [" + request.operation().name() + "]",
                call.size(),
                CONCURRENCY,
                resource.className(),
                name);
        return form(name, call)
                .addJavadoc("@param request completes each request; the resources win over it\n")
                .addJavadoc("@return an outcome for each resource")
                .addParameter(LoadWriter.consumerOfBuilder(request), "request")
                .addStatement("argument($S, $S, request)", name, "request")
                .addStatement("return batch($L)", batch)
                .build();
    }

    private MethodSpec.Builder form(String name, Call call) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Kernel.BATCH_FLUX, resource.className()))
                .addJavadoc(
                        "Calls {@code $L} for all resources of this collection, $L in one call and $L calls in flight.\n\n",
                        call.operation(),
                        call.size(),
                        CONCURRENCY);
    }
}
