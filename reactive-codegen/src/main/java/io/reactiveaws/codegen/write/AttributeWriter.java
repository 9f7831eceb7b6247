package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.ReservedNames;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes an accessor for each member of the shape that isn't an identifier, two for enums, and the identifiers' other
 * names.
 */
final class AttributeWriter {

    private final ResourceSpec resource;

    AttributeWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<MethodSpec> methods() {
        Class<?> shape = resource.shape();
        if (shape == null) {
            return List.of();
        }
        return SdkGetters.getters(Objects.requireNonNull(resource.model().shape()), shape).stream()
                .flatMap(this::method)
                .toList();
    }

    private Stream<MethodSpec> method(Method getter) {
        Optional<IdentifierModel> identifier = identifierOf(getter);
        if (identifier.isPresent()) {
            return identifier.filter(known -> isFree(getter.getName())).stream()
                    .map(known -> alias(known, getter.getName()));
        }
        return resource.model().isWritten(getter.getName())
                ? Stream.empty()
                : Stream.concat(Stream.of(attribute(getter)), text(getter));
    }

    /** Whether neither the identifier itself nor another member has the name. */
    private boolean isFree(String name) {
        return ReservedNames.attribute(name, resource.model().memberNames()).equals(name);
    }

    private Optional<IdentifierModel> identifierOf(Method getter) {
        return resource.model().identifiers().stream()
                .filter(identifier -> identifier.member().text().equalsIgnoreCase(getter.getName()))
                .findFirst();
    }

    private MethodSpec attribute(Method getter) {
        CodeBlock unknown = SdkGetters.textGetter(getter)
                .map(text -> CodeBlock.of(
                        "; $L what the SDK has no name for: {@link #$L()} tells it",
                        SdkGetters.isMap(getter) ? "without" : "{@code UNKNOWN_TO_SDK_VERSION} for",
                        name(text)))
                .orElse(CodeBlock.of(""));
        return attribute(getter, getter, CodeBlock.of(""), unknown);
    }

    /** An attribute of enums as text, unless that is written by hand. */
    private Stream<MethodSpec> text(Method getter) {
        return SdkGetters.textGetter(getter)
                .filter(text -> !resource.model().isWritten(text.getName()))
                .map(text -> attribute(
                        getter,
                        text,
                        CodeBlock.of(" as the service writes it, also where the SDK has no name for it"),
                        CodeBlock.of("")))
                .stream();
    }

    /** The attribute that one getter reads, by the same or another one. */
    private MethodSpec attribute(Method member, Method getter, CodeBlock how, CodeBlock more) {
        TypeName type = TypeName.get(getter.getGenericReturnType()).box();
        MethodSpec.Builder method = Methods.open(name(getter), Types.mono(type))
                .addJavadoc(javadoc(member, how, more))
                .addStatement("return attribute($1S, data -> data.$2L())", member.getName(), getter.getName());
        if (getter.isAnnotationPresent(Deprecated.class)) {
            method.addAnnotation(Deprecated.class)
                    .addJavadoc("\n@deprecated the SDK's own member is deprecated, see there");
        }
        return method.build();
    }

    private String name(Method getter) {
        String name = getter.getName();
        return resource.model().isWritten(name)
                ? name
                : ReservedNames.attribute(name, resource.model().memberNames());
    }

    private CodeBlock javadoc(Method member, CodeBlock how, CodeBlock more) {
        return CodeBlock.of(
                "Emits the attribute {@code $L}$L: without a call if $L's data is known$L.\n\n@return the"
                        + " attribute; $L$L",
                member.getName(),
                how,
                resource.inWords(),
                resource.isLoadable() ? ", else it is loaded" : "",
                SdkGetters.isCollection(member)
                        ? "an empty collection if the service gave none"
                        : "empty if the service gave none",
                more);
    }

    private MethodSpec alias(IdentifierModel identifier, String member) {
        return Methods.open(member, resource.identifierType(identifier))
                .addJavadoc(
                        "Returns {@link #$L()} under the name that the service has for it. Calls"
                                + " nothing.\n\n@return the identifier",
                        identifier.name())
                .addStatement("return $L", identifier.name())
                .build();
    }
}
