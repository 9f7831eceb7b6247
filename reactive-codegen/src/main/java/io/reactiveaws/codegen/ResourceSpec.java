package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.ServiceModel.ResourceModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource of a model, with all that its writers ask about it. */
final class ResourceSpec {

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final String name;
    private final ResourceModel model;

    ResourceSpec(ServiceModel service, SdkTypes sdk, String name) {
        this.service = service;
        this.sdk = sdk;
        this.name = name;
        this.model = Objects.requireNonNull(service.resources().get(name));
    }

    SdkTypes sdk() {
        return sdk;
    }

    ServiceModel service() {
        return service;
    }

    ResourceModel model() {
        return model;
    }

    String name() {
        return name;
    }

    boolean isService() {
        return service.isService(name);
    }

    boolean isLoadable() {
        return model.load() != null;
    }

    ClassName className() {
        return ClassName.get(service.packageName().text(), name);
    }

    ClassName client() {
        return ClassName.get(sdk.client());
    }

    TypeName contextType() {
        return ParameterizedTypeName.get(Kernel.CONTEXT, client());
    }

    List<String> identifiers() {
        return List.copyOf(model.identifiers().keySet());
    }

    /** Another resource of the same service. */
    ResourceSpec other(Line line, String resource) {
        if (!service.resources().containsKey(resource)) {
            throw ModelException.unknown(
                    line, "no resource", resource, service.resources().keySet());
        }
        return new ResourceSpec(service, sdk, resource);
    }

    /** A hand-written class of the same package. */
    ClassName otherClass(Line name) {
        return ClassName.get(service.packageName().text(), name.text());
    }

    /** The type of an identifier: a number where it is one in the data, else a text. */
    TypeName identifierType(String identifier) {
        return isNumber(identifier) ? TypeName.INT : ClassName.get(String.class);
    }

    boolean isNumber(String identifier) {
        Line member = model.identifiers().get(identifier);
        Class<?> shape = shape();
        return shape != null
                && member != null
                && !member.text().isEmpty()
                && sdk.getter(member, shape, member.text()).getReturnType() == Integer.class;
    }

    /** The SDK's class of the data; null if this resource has none. */
    @Nullable
    Class<?> shape() {
        return model.shape() == null ? null : sdk.shape(model.shape());
    }

    /** Checks that an identifier of this resource is meant. */
    String identifier(Line line, String identifier) {
        if (!model.identifiers().containsKey(identifier)) {
            throw ModelException.unknown(line, name + " has no identifier", identifier, identifiers());
        }
        return identifier;
    }

    /** Checks that a resource of this kind is given all its identifiers. */
    void requireIdentifiers(Line line, List<?> given) {
        if (given.size() != identifiers().size()) {
            throw line.wrong("%s has %d identifiers %s, but %d are given"
                    .formatted(name, identifiers().size(), identifiers(), given.size()));
        }
    }

    /** Checks that a resource of this kind takes data. */
    void requireShape(Line line) {
        if (model.shape() == null) {
            throw line.wrong(name + " has no shape, so it takes no data; leave out what follows with");
        }
    }

    /** Whether a member is written by hand. */
    boolean isWritten(String member) {
        return model.written().stream().anyMatch(line -> line.text().equals(member));
    }

    /** The names of all members but the attributes. */
    Set<String> memberNames() {
        Set<String> names = new LinkedHashSet<>(identifiers());
        model.members().forEach(members -> names.addAll(members.keySet()));
        return names;
    }

    /** The resource in a sentence, such as {@code this queue}. */
    String inWords() {
        return isService() ? "this service" : "this " + Names.words(service.printedName(name));
    }
}
