package io.reactiveaws.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads and writes the members of the SDK's model objects by their names. */
public final class SdkFields {

    private SdkFields() {}

    /**
     * Makes an empty builder of a model class.
     *
     * @param model the class
     * @return the builder
     */
    public static SdkPojo builderOf(Class<?> model) {
        try {
            return (SdkPojo) model.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " is no model class of the SDK", e);
        }
    }

    /**
     * Builds.
     *
     * @param builder has all that it should have
     * @return the model object
     */
    public static SdkPojo build(SdkPojo builder) {
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }

    /** The member of a name, in whatever case. */
    static SdkField<?> field(SdkPojo pojo, String member) {
        return pojo.sdkFields().stream()
                .filter(field -> field.memberName().equalsIgnoreCase(member))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pojo.getClass() + " has no member " + member));
    }

    static @Nullable Object get(SdkPojo pojo, String member) {
        return field(pojo, member).getValueOrDefault(pojo);
    }

    static void set(SdkPojo builder, String member, @Nullable Object value) {
        field(builder, member).set(builder, value);
    }

    static boolean isList(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.LIST;
    }

    /** A field that describes the items of a list. */
    static SdkField<?> items(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    /**
     * The method of a model class that reads a member; the SDK names {@code Return} otherwise, as Java has the word.
     */
    static Method getter(Class<?> model, String member) {
        String name = SourceVersion.isKeyword(member.toLowerCase(Locale.ROOT)) ? member + "Value" : member;
        return Arrays.stream(model.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(name) && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(model + " has no getter of " + member));
    }

    /** The method that gives the texts of a member of enums; none for other members. */
    static Stream<Method> textGetters(Method getter) {
        return Arrays.stream(getter.getDeclaringClass().getMethods())
                .filter(method -> method.getName().matches(getter.getName() + "AsStrings?"));
    }

    /** What a model object's getter gives. */
    static @Nullable Object read(SdkPojo pojo, String member) {
        return Reflection.invoke(getter(pojo.getClass(), member), pojo, List.of());
    }

    /** The class of a type; of a type that a method leaves open, that of its bound. */
    static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return rawClass(generic.getRawType());
        }
        return type instanceof TypeVariable<?> ? Object.class : (Class<?>) type;
    }

    /** A type's argument; of a type that has none, its class. */
    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
