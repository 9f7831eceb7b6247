package io.reactiveaws.codegen.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import java.util.List;
import java.util.function.Consumer;

/** Types of generated members. */
final class Types {

    private Types() {}

    static TypeName mono(TypeName type) {
        return ParameterizedTypeName.get(Kernel.MONO, type);
    }

    static TypeName flux(TypeName type) {
        return ParameterizedTypeName.get(Kernel.FLUX, type);
    }

    static TypeName list(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(List.class), type);
    }

    static TypeName texts(Class<?> collection) {
        return ParameterizedTypeName.get(collection, String.class);
    }

    static TypeName nullable(Class<?> type) {
        return ClassName.get(type)
                .annotated(AnnotationSpec.builder(Kernel.NULLABLE).build());
    }

    static TypeName builder(Operation operation) {
        return ClassName.get(operation.builder());
    }

    /** What completes a request. */
    static TypeName consumerOfBuilder(Operation operation) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), builder(operation));
    }
}
