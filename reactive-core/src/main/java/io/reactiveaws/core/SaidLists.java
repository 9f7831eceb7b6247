package io.reactiveaws.core;

import io.reactiveaws.core.spi.SdkMembers;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Refuses what a filter says of lists where the service would read it as "all", or not at all. */
final class SaidLists {

    private SaidLists() {}

    /** What is said of a list without items. */
    static IllegalArgumentException nothing(String member, String value) {
        return new IllegalArgumentException(
                "'%s' must not be null or empty, was %s: the service would list all; to list all, leave it out"
                        .formatted(member, value));
    }

    /**
     * Checks the lists of a request.
     *
     * @throws IllegalArgumentException if one is empty, or has an item that is null or blank; a text inside a structure
     *     may be blank, since tags have such values
     */
    static void check(SdkPojo request) {
        for (SdkField<?> field : request.sdkFields()) {
            if (isList(field) && SdkMembers.isSet(field.getValueOrDefault(request))) {
                check(memberName(field), (List<?>) field.getValueOrDefault(request), true);
            }
        }
    }

    private static void check(String member, List<?> items, boolean outermost) {
        if (items.isEmpty()) {
            throw nothing(member, "empty");
        }
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (item == null || (outermost && isBlank(item))) {
                throw new IllegalArgumentException("'%s' must have no items that are null or blank, item %d was %s"
                        .formatted(member, i, item == null ? "null" : "\"" + item + "\""));
            }
            if (item instanceof SdkPojo structure) {
                checkInside("%s[%d]".formatted(member, i), structure);
            }
        }
    }

    private static boolean isBlank(Object item) {
        return item instanceof String text && text.isBlank();
    }

    /** A filter without values matches whatever has the thing at all, so a list inside has to be there. */
    private static void checkInside(String place, SdkPojo structure) {
        for (SdkField<?> field : structure.sdkFields()) {
            if (isList(field)) {
                Object inside = field.getValueOrDefault(structure);
                String member = place + "." + memberName(field);
                if (!(inside instanceof List<?> items)) {
                    throw nothing(member, "null");
                }
                check(member, items, false);
            }
        }
    }

    private static boolean isList(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.LIST;
    }

    /** The name of the builder's method. */
    private static String memberName(SdkField<?> field) {
        String name = field.memberName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
