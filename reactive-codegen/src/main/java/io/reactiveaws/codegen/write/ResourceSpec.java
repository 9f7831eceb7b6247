package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkTypes;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a model, with all that its writers ask about it.
 *
 * @param service the model
 * @param sdk where its names are found
 * @param model the resource
 */
record ResourceSpec(ServiceModel service, SdkTypes sdk, ResourceModel model) {

    String name() {
        return model.name();
    }

    boolean isService() {
        return service.isService(name());
    }

    boolean isLoadable() {
        return model.isLoadable();
    }

    ClassName className() {
        return neighbour(name());
    }

    ClassName client() {
        return ClassName.get(sdk.client());
    }

    TypeName contextType() {
        return ParameterizedTypeName.get(Kernel.CONTEXT, client());
    }

    List<String> identifiers() {
        return model.identifierNames();
    }

    /** Another resource of the same service. */
    ResourceSpec other(String resource) {
        return new ResourceSpec(
                service, sdk, Objects.requireNonNull(service.resources().get(resource), resource));
    }

    /** A hand-written class of the same package. */
    ClassName otherClass(Line name) {
        return neighbour(name.text());
    }

    private ClassName neighbour(String name) {
        return neighbour(service, name);
    }

    /** A class of the package of a service's resources. */
    static ClassName neighbour(ServiceModel service, String name) {
        return ClassName.get(service.packageName().text(), name);
    }

    Operation operation(Call call) {
        return sdk.operation(call);
    }

    boolean isNumber(IdentifierModel identifier) {
        return sdk.isNumber(model, identifier);
    }

    /** The type of an identifier: a number where it is one in the data, else a text. */
    TypeName identifierType(IdentifierModel identifier) {
        return isNumber(identifier) ? TypeName.INT : ClassName.get(String.class);
    }

    /** The SDK's class of the data; null if this resource has none. */
    @Nullable
    Class<?> shape() {
        return sdk.shape(model);
    }

    /** The SDK's class of the data of a resource that has some. */
    Class<?> requiredShape() {
        return Objects.requireNonNull(shape(), name());
    }

    /** How this resource prints itself. */
    String printedName() {
        return service.printedName(name());
    }

    /** The resource in a sentence, such as {@code this queue}. */
    String inWords() {
        return isService() ? "this service" : "this " + Words.of(printedName());
    }
}
