package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Names;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what stands above a resource's class: its documentation, and what it extends. */
final class HeadWriter {

    private final ResourceSpec resource;
    private final @Nullable Class<?> shape;

    HeadWriter(ResourceSpec resource) {
        this.resource = resource;
        this.shape = resource.shape();
    }

    TypeName superclass() {
        Line base = resource.model().base();
        if (base != null) {
            return written(base);
        }
        if (resource.isService()) {
            return ParameterizedTypeName.get(Kernel.SERVICE_RESOURCE, resource.client());
        }
        return shape == null
                ? ParameterizedTypeName.get(Kernel.RESOURCE, resource.client())
                : withData(ClassName.get(shape));
    }

    private TypeName withData(ClassName data) {
        return resource.isLoadable()
                ? ParameterizedTypeName.get(Kernel.LOADABLE_RESOURCE, resource.client(), data, resource.className())
                : ParameterizedTypeName.get(Kernel.MODEL_RESOURCE, resource.client(), data);
    }

    /** A hand-written class; one with {@code <>} takes the shape and this resource, as the kernel's do. */
    private TypeName written(Line line) {
        String name = Names.withoutArguments(line.text());
        ClassName base = ClassName.get(resource.service().packageName().text(), name);
        return name.equals(line.text())
                ? base
                : ParameterizedTypeName.get(base, ClassName.get(resource.requiredShape()), resource.className());
    }

    CodeBlock javadoc() {
        if (resource.isService()) {
            return CodeBlock.of(
                    "The service resource of {@code $L}: where its resources start.\n\n<p>Safe to share between"
                            + " threads.",
                    resource.service().name());
        }
        return CodeBlock.builder()
                .add("The resource {@code $L.$L}", resource.service().name(), resource.printedName())
                .add(", known by $L.\n", identifiersInWords())
                .add("\n<p>Safe to share between threads; making one calls nothing.")
                .add(data())
                .build();
    }

    private CodeBlock data() {
        return shape == null ? CodeBlock.of("") : CodeBlock.of(" Its data is a {@link $T}.", shape);
    }

    private String identifiersInWords() {
        return resource.identifiers().stream()
                .map(identifier -> "{@code " + identifier + "}")
                .collect(Collectors.joining(" and "));
    }
}
