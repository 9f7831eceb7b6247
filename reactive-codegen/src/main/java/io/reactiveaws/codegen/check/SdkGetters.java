package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds the members of the SDK's requests, responses and shapes. */
public final class SdkGetters {

    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> owner) {
            return SdkPojo.class.isAssignableFrom(owner) ? read(owner) : List.of();
        }
    };

    private SdkGetters() {}

    /**
     * Returns the names of a class's members as the service writes them.
     *
     * @param owner the class
     * @return the names; none if it is no model class of the SDK
     */
    public static List<String> names(Class<?> owner) {
        return NAMES.get(owner);
    }

    private static List<String> read(Class<?> owner) {
        try {
            SdkPojo empty = (SdkPojo) owner.getMethod("builder").invoke(null);
            return empty.sdkFields().stream().map(SdkField::memberName).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner + " is no model class of the SDK", e);
        }
    }

    /**
     * Returns the method that reads a member.
     *
     * @param line the line that names it
     * @param owner the class of a request, a response or a shape
     * @param member the member
     * @return the method
     * @throws ModelException if the class has no such member
     */
    public static Method getter(Line line, Class<?> owner, String member) {
        List<String> known = names(owner);
        return Arrays.stream(owner.getMethods())
                .filter(method -> isGetter(method, member))
                .findFirst()
                .filter(method -> known.stream().anyMatch(member::equalsIgnoreCase))
                .orElseThrow(
                        () -> ModelException.unknown(line, owner.getSimpleName() + " has no member", member, known));
    }

    private static boolean isGetter(Method method, String member) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getName().equalsIgnoreCase(member);
    }

    /**
     * Returns the methods that read all members of a shape.
     *
     * @param line the line that names it
     * @param shape the shape
     * @return the methods, in the order of the service's model
     */
    public static List<Method> getters(Line line, Class<?> shape) {
        return names(shape).stream().map(member -> getter(line, shape, member)).toList();
    }

    /**
     * Returns the method that reads a member of enums as the service writes it. The SDK has one for an enum, a list and
     * a map of enums.
     *
     * @param getter the method that reads the member as enums
     * @return the method; empty if the member has no enums
     */
    public static Optional<Method> textGetter(Method getter) {
        return Arrays.stream(getter.getDeclaringClass().getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals(getter.getName() + "AsString")
                        || method.getName().equals(getter.getName() + "AsStrings"))
                .findFirst();
    }

    /**
     * Follows one step of a path.
     *
     * @param line the line that has the path
     * @param owner the class that the step starts from
     * @param segment the step
     * @return where it leads
     * @throws ModelException if the class has no such member, or it is a list and the step is none
     */
    public static Step step(Line line, Class<?> owner, Segment segment) {
        Method getter = getter(line, owner, segment.member());
        boolean list = isList(getter);
        if (list != (segment.index() != Index.NONE)) {
            throw line.wrong((list ? "%s.%s is a list; write %2$s[] or %2$s[0]" : "%s.%s is no list; write %2$s")
                    .formatted(owner.getSimpleName(), segment.member()));
        }
        return new Step(getter.getName(), list, list ? elementType(getter) : getter.getReturnType());
    }

    /**
     * Follows a path.
     *
     * @param line the line that has the path
     * @param owner the class that it starts from
     * @param path the path
     * @return the type of what it ends with
     * @throws ModelException if one of its steps leads nowhere
     */
    public static Class<?> follow(Line line, Class<?> owner, Path path) {
        Class<?> type = owner;
        for (Segment segment : path.segments()) {
            type = step(line, type, segment).type();
        }
        return type;
    }

    /**
     * Returns the type that the plain setter of a request's member takes; for lists, a collection.
     *
     * @param line the line that names the member
     * @param operation the operation
     * @param member the member
     * @return the type
     * @throws ModelException if the request has no such member
     */
    public static Type argumentType(Line line, Operation operation, String member) {
        Type read = getter(line, operation.request(), member).getGenericReturnType();
        return setterTypes(operation, member)
                .filter(type -> type.equals(read) || isCollectionOf(type))
                .findFirst()
                .orElse(read);
    }

    private static Stream<Type> setterTypes(Operation operation, String member) {
        return Arrays.stream(operation.builder().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(member) && method.getParameterCount() == 1)
                .map(method -> method.getGenericParameterTypes()[0]);
    }

    private static boolean isCollectionOf(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Collection.class;
    }

    /**
     * Tells whether a member is a list.
     *
     * @param getter the method that reads it
     * @return whether
     */
    public static boolean isList(Method getter) {
        return Collection.class.isAssignableFrom(getter.getReturnType());
    }

    /**
     * Tells whether the SDK reads a member that is missing as an empty collection.
     *
     * @param getter the method that reads it
     * @return whether it is a list or a map
     */
    public static boolean isCollection(Method getter) {
        return isList(getter) || isMap(getter);
    }

    /**
     * Tells whether a member is a map.
     *
     * @param getter the method that reads it
     * @return whether
     */
    public static boolean isMap(Method getter) {
        return Map.class.isAssignableFrom(getter.getReturnType());
    }

    /**
     * Returns the type of what a list has.
     *
     * @param getter the method that reads the list
     * @return the class
     */
    public static Class<?> elementType(Method getter) {
        return lastArgument(getter.getGenericReturnType());
    }

    static Class<?> lastArgument(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        Type last = arguments[arguments.length - 1];
        return (Class<?>) (last instanceof ParameterizedType parameterized ? parameterized.getRawType() : last);
    }
}
