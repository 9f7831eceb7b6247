package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.reactiveaws.codegen.model.Line;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes how a service resource is made: over a client, or by a session. */
final class ServiceWriter {

    private final ResourceSpec resource;

    ServiceWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(over())
                .addMethod(overConnections())
                .addMethod(overSettings())
                .addType(provider());
    }

    private MethodSpec over() {
        return overClient()
                .addJavadoc("@return the service resource\n")
                .addJavadoc("@throws IllegalArgumentException if the client is null")
                .addStatement("return new $T($T.over(client))", resource.className(), Kernel.CONTEXT)
                .build();
    }

    private MethodSpec overConnections() {
        return overClient()
                .addParameter(int.class, "connections")
                .addJavadoc("@param connections how many connections the client's HTTP client has for each host: as"
                        + " many calls\n")
                .addJavadoc("    are under way at once, further ones wait; 50 unless given\n")
                .addJavadoc("@return the service resource\n")
                .addJavadoc(
                        "@throws IllegalArgumentException if the client is null, or {@code connections} less than 1")
                .addStatement("return new $T($T.over(client, connections))", resource.className(), Kernel.CONTEXT)
                .build();
    }

    private MethodSpec overSettings() {
        return overClient()
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(Kernel.OVER_OPTIONS)),
                        "settings")
                .addJavadoc("@param settings sets how the resources behave, such as\n")
                .addJavadoc("    {@code o -> o.connections(200).json(mapper)}\n")
                .addJavadoc("@return the service resource\n")
                .addJavadoc("@throws IllegalArgumentException if the client or the settings are null, or one is wrong")
                .addStatement("return new $T(contextOf(client, settings))", resource.className())
                .build();
    }

    private MethodSpec.Builder overClient() {
        return MethodSpec.methodBuilder("over")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(resource.client(), "client")
                .returns(resource.className())
                .addJavadoc("Makes a service resource over a client that is there already, such as a Spring bean.\n\n")
                .addJavadoc("@param client the SDK's client; it stays the caller's to close\n");
    }

    private TypeSpec provider() {
        return TypeSpec.classBuilder("Provider")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Kernel.PROVIDER, resource.className()))
                .addJavadoc("How a session finds this service; not for users.")
                .addMethod(constructor())
                .addMethod(type())
                .addMethod(serviceName())
                .addMethod(create())
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("For {@link java.util.ServiceLoader}.")
                .build();
    }

    private MethodSpec type() {
        return Methods.override("type", Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), resource.className()))
                .addStatement("return $T.class", resource.className())
                .build();
    }

    private MethodSpec serviceName() {
        return Methods.override("serviceName", Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", resource.service().name().text())
                .build();
    }

    private MethodSpec create() {
        return Methods.override("create", Modifier.PUBLIC)
                .returns(resource.className())
                .addParameter(Kernel.CLIENTS, "clients")
                .addStatement("return new $T(clients.context($L))", resource.className(), builder())
                .build();
    }

    private CodeBlock builder() {
        CodeBlock builder = CodeBlock.of("$T.builder()", resource.client());
        Line profile = resource.service().profile();
        return profile == null
                ? builder
                : CodeBlock.of("$T.applied(clients.profile(), $L)", resource.otherClass(profile), builder);
    }
}
