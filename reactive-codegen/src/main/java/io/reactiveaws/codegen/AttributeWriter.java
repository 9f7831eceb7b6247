package io.reactiveaws.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes an accessor for each member of the shape that isn't an identifier, and the identifiers' other names. */
final class AttributeWriter {

    private final ResourceSpec resource;

    AttributeWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        Class<?> shape = resource.shape();
        List<MethodSpec> methods = new ArrayList<>();
        if (shape == null) {
            return methods;
        }
        Set<String> members = resource.memberNames();
        for (Method getter :
                resource.sdk().getters(Objects.requireNonNull(resource.model().shape()), shape)) {
            String identifier = identifierOf(getter);
            if (identifier == null && !resource.isWritten(getter.getName())) {
                methods.add(attribute(getter, Names.attribute(getter.getName(), members)));
            } else if (identifier != null && !identifier.equals(getter.getName())) {
                methods.add(alias(identifier, getter.getName()));
            }
        }
        checkIdentifierMembers(shape);
        return methods;
    }

    private void checkIdentifierMembers(Class<?> shape) {
        resource.model().identifiers().values().stream()
                .filter(member -> !member.text().isEmpty())
                .forEach(member -> resource.sdk().getter(member, shape, member.text()));
    }

    private @Nullable String identifierOf(Method getter) {
        return resource.model().identifiers().entrySet().stream()
                .filter(entry -> entry.getValue().text().equalsIgnoreCase(getter.getName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private MethodSpec attribute(Method getter, String name) {
        TypeName type = TypeName.get(getter.getGenericReturnType()).box();
        String absent = SdkTypes.isCollection(getter.getReturnType())
                ? "an empty collection if the service gave none"
                : "empty if the service gave none";
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Kernel.MONO, type))
                .addJavadoc(
                        "Emits the attribute {@code $L}: without a call if $L's data is known$L.\n\n@return the attribute; $L",
                        getter.getName(),
                        resource.inWords(),
                        resource.isLoadable() ? ", else it is loaded" : "",
                        absent)
                .addStatement("return attribute($1S, data -> data.$1L())", getter.getName());
        if (getter.isAnnotationPresent(Deprecated.class)) {
            method.addAnnotation(Deprecated.class)
                    .addJavadoc("\n@deprecated the SDK's own member is deprecated, see there");
        }
        return method.build();
    }

    private MethodSpec alias(String identifier, String member) {
        return MethodSpec.methodBuilder(member)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addJavadoc(
                        "Returns {@link #$L()} under the name that the service has for it. Calls nothing.\n\n@return the identifier",
                        identifier)
                .addStatement("return $L", identifier)
                .build();
    }
}
