package io.reactiveaws.core.spi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Copies what two of the SDK's model objects have in common. */
public final class CommonMembers {

    private CommonMembers() {}

    /**
     * Copies members of the same name.
     *
     * @param from an object
     * @param to the builder of another one
     * @param missing the members of the builder that are left as they are, as its methods are named
     * @param <B> the builder
     * @return the builder
     */
    public static <B extends SdkPojo> B copy(SdkPojo from, B to, Set<String> missing) {
        Map<String, SdkField<?>> wanted = new HashMap<>();
        to.sdkFields().forEach(field -> wanted.put(lowerCase(field.memberName()), field));
        missing.forEach(name -> wanted.remove(lowerCase(name)));
        for (SdkField<?> field : from.sdkFields()) {
            SdkField<?> same = wanted.get(lowerCase(field.memberName()));
            if (same != null) {
                same.set(to, field.getValueOrDefault(from));
            }
        }
        return to;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
