package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes how a service resource is made: over a client, or by a session. */
final class ServiceWriter {

    private final ResourceSpec resource;

    ServiceWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(over()).addType(provider());
    }

    private MethodSpec over() {
        return MethodSpec.methodBuilder("over")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(resource.client(), "client")
                .returns(resource.className())
                .addJavadoc("Makes a service resource over a client that is there already, such as a Spring bean.\n\n")
                .addJavadoc("@param client the SDK's client; it stays the caller's to close\n")
                .addJavadoc("@return the service resource\n")
                .addJavadoc("@throws IllegalArgumentException if the client is null")
                .addStatement("return new $T($T.over(client))", resource.className(), Kernel.CONTEXT)
                .build();
    }

    private TypeSpec provider() {
        TypeName classType = ParameterizedTypeName.get(ClassName.get(Class.class), resource.className());
        return TypeSpec.classBuilder("Provider")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Kernel.PROVIDER, resource.className()))
                .addJavadoc("How a session finds this service; not for users.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link java.util.ServiceLoader}.")
                        .build())
                .addMethod(override("type")
                        .returns(classType)
                        .addStatement("return $T.class", resource.className())
                        .build())
                .addMethod(override("serviceName")
                        .returns(String.class)
                        .addStatement("return $S", resource.service().name().text())
                        .build())
                .addMethod(override("create")
                        .returns(resource.className())
                        .addParameter(Kernel.CLIENTS, "clients")
                        .addStatement(
                                "return new $T(clients.context($T.builder()))", resource.className(), resource.client())
                        .build())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
