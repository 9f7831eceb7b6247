package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A class of the SDK that a resource's data comes in too, such as the answer to its creation, which has some of the
 * members of its shape.
 *
 * @param type the class
 * @param missing the attributes that it cannot know, because it has no such member or one of another type
 */
public record OtherShape(Class<?> type, List<String> missing) {

    /**
     * Returns the other classes that the model makes a resource of.
     *
     * @param service the model
     * @param sdk where its names are found
     * @param made the resource
     * @return the classes, by name
     * @throws ModelException if one of them lacks what the resource cannot load
     */
    public static List<OtherShape> of(ServiceModel service, SdkTypes sdk, ResourceModel made) {
        Class<?> shape = sdk.shape(made);
        if (shape == null) {
            return List.of();
        }
        Map<Class<?>, Line> types = new DataTypes(service, sdk, made.name()).find();
        types.remove(shape);
        return types.entrySet().stream()
                .map(type -> of(made, type.getValue(), type.getKey(), shape))
                .toList();
    }

    private static OtherShape of(ResourceModel made, Line line, Class<?> type, Class<?> shape) {
        List<String> missing = SdkGetters.getters(Objects.requireNonNull(made.shape()), shape).stream()
                .filter(getter -> !isKnown(line, type, getter))
                .map(Method::getName)
                .toList();
        if (!missing.isEmpty() && !made.isLoadable()) {
            throw line.wrong("a %s lacks %s of %s, which cannot load it; leave out what follows with"
                    .formatted(type.getSimpleName(), missing, made.name()));
        }
        return new OtherShape(type, missing);
    }

    private static boolean isKnown(Line line, Class<?> type, Method getter) {
        return SdkGetters.names(type).stream()
                .filter(getter.getName()::equalsIgnoreCase)
                .anyMatch(member -> sameType(SdkGetters.getter(line, type, member), getter));
    }

    /** Whether what one getter returns can be what the other one returns; an enum is a text. */
    private static boolean sameType(Method one, Method other) {
        return one.getGenericReturnType().equals(other.getGenericReturnType()) || (isText(one) && isText(other));
    }

    private static boolean isText(Method getter) {
        return getter.getReturnType() == String.class || getter.getReturnType().isEnum();
    }
}
