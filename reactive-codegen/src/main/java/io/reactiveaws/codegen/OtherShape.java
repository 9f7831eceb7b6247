package io.reactiveaws.codegen;

import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Call.Segment;
import io.reactiveaws.codegen.ServiceModel.ResourceModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A class of the SDK that a resource's data comes in too, such as the answer to its creation, which has some of the
 * members of its shape.
 *
 * @param type the class
 * @param missing the attributes that it cannot know, because it has no such member or one of another type
 */
record OtherShape(Class<?> type, List<String> missing) {

    /** The other classes that the model makes a resource of. */
    static List<OtherShape> of(ResourceSpec made) {
        Class<?> shape = made.shape();
        if (shape == null) {
            return List.of();
        }
        Map<Class<?>, Line> types = new TreeMap<>(Comparator.comparing(Class::getName));
        made.service()
                .resources()
                .forEach((name, model) -> sources(made.other(made.service().service(), name), model)
                        .filter(source -> source.makes(made))
                        .forEach(source -> types.putIfAbsent(source.dataType(), source.line())));
        types.keySet().removeIf(type -> type == shape || !SdkPojo.class.isAssignableFrom(type));
        List<OtherShape> shapes = new ArrayList<>();
        types.forEach((type, line) -> shapes.add(of(made, line, type, shape)));
        return shapes;
    }

    private static OtherShape of(ResourceSpec made, Line line, Class<?> type, Class<?> shape) {
        List<String> missing = new ArrayList<>();
        for (Method getter :
                made.sdk().getters(Objects.requireNonNull(made.model().shape()), shape)) {
            boolean known = SdkTypes.memberNames(type).stream()
                    .filter(getter.getName()::equalsIgnoreCase)
                    .anyMatch(member -> sameType(made.sdk().getter(line, type, member), getter));
            if (!known) {
                missing.add(getter.getName());
            }
        }
        if (!missing.isEmpty() && !made.isLoadable()) {
            throw line.wrong("a %s lacks %s of %s, which cannot load it; leave out what follows with"
                    .formatted(type.getSimpleName(), missing, made.name()));
        }
        return new OtherShape(type, missing);
    }

    /** Whether what one getter gives can be what the other one gives; an enum is a text. */
    private static boolean sameType(Method one, Method other) {
        return one.getGenericReturnType().equals(other.getGenericReturnType()) || (isText(one) && isText(other));
    }

    private static boolean isText(Method getter) {
        return getter.getReturnType() == String.class || getter.getReturnType().isEnum();
    }

    /** A member that may make a resource with data. */
    private record Source(
            ResourceSpec owner, Line line, @Nullable Result result, Class<?> answer) {

        boolean makes(ResourceSpec made) {
            return result != null && result.resource().equals(made.name()) && result.data() != null;
        }

        Class<?> dataType() {
            Class<?> type = answer;
            for (Segment segment : Objects.requireNonNull(
                            Objects.requireNonNull(result).data())
                    .segments()) {
                type = owner.sdk().step(line, type, segment).type();
            }
            return type;
        }
    }

    private static Stream<Source> sources(ResourceSpec owner, ResourceModel model) {
        Stream<Source> called = Stream.of(model.actions(), model.reads(), model.collections())
                .flatMap(members -> members.values().stream())
                .map(line -> called(owner, line));
        Class<?> shape = owner.shape();
        return shape == null
                ? called
                : Stream.concat(
                        called,
                        model.references().values().stream()
                                .map(line -> new Source(
                                        owner, line, Notation.resource(line).result(), shape)));
    }

    private static Source called(ResourceSpec owner, Line line) {
        Call call = Notation.call(line);
        return new Source(
                owner,
                line,
                call.result(),
                owner.sdk().operation(line, call.operation()).response());
    }
}
