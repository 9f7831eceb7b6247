package io.reactiveaws.core.spi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Copies members of equal names from one of the SDK's objects into the builder of another, so that a member that the
 * service gets tomorrow is copied as well. Case is ignored; members that are not set are left alone.
 */
public final class SdkMembers {

    private SdkMembers() {}

    /**
     * Copies all that both have.
     *
     * @param from an object
     * @param to the builder of another one
     * @param missing the members of the builder that are left as they are
     * @param <B> the builder
     * @return the builder
     */
    public static <B extends SdkPojo> B copyExcept(SdkPojo from, B to, Set<String> missing) {
        Set<String> leftOut = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        leftOut.addAll(missing);
        return copyRenamed(from, to, name -> leftOut.contains(name) ? null : name);
    }

    /**
     * Copies under other names.
     *
     * @param from an object
     * @param to the builder of another one
     * @param rename the builder's name of a member of the object, both as the service writes them; null leaves it out
     * @param <B> the builder
     * @return the builder
     */
    public static <B extends SdkPojo> B copyRenamed(SdkPojo from, B to, Function<String, @Nullable String> rename) {
        Map<String, SdkField<?>> targets = new HashMap<>();
        to.sdkFields().forEach(field -> targets.put(lowerCase(field.memberName()), field));
        for (SdkField<?> field : from.sdkFields()) {
            Object value = field.getValueOrDefault(from);
            String name = !isSet(value) ? null : rename.apply(field.memberName());
            SdkField<?> target = name == null ? null : targets.get(lowerCase(name));
            if (target != null) {
                target.set(to, value);
            }
        }
        return to;
    }

    /**
     * Tells whether a member has been set.
     *
     * @param value what the SDK returns for it, which is an empty list or map of its own where none was set
     * @return whether it has
     */
    public static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
