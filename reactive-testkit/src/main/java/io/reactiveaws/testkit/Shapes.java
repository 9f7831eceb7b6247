package io.reactiveaws.testkit;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What becomes of data that comes in another class of the SDK than the one that a resource has. */
final class Shapes {

    private Shapes() {}

    /** The members that both classes have alike; data of the wanted class itself as it is. */
    static @Nullable Object as(@Nullable Class<?> shape, @Nullable Object data) {
        if (shape == null || shape.isInstance(data) || !(data instanceof SdkPojo from)) {
            return data;
        }
        SdkPojo builder = SdkFields.builderOf(shape);
        for (SdkField<?> field : builder.sdkFields()) {
            from.sdkFields().stream()
                    .filter(other -> other.memberName().equals(field.memberName()))
                    .filter(other -> alike(shape, from.getClass(), field.memberName()))
                    .forEach(other -> field.set(builder, other.getValueOrDefault(from)));
        }
        return SdkFields.build(builder);
    }

    private static boolean alike(Class<?> one, Class<?> other, String member) {
        Method getter = SdkFields.getter(one, member);
        Method same = SdkFields.getter(other, member);
        return getter.getGenericReturnType().equals(same.getGenericReturnType()) || (isText(getter) && isText(same));
    }

    private static boolean isText(Method getter) {
        return getter.getReturnType() == String.class || getter.getReturnType().isEnum();
    }
}
