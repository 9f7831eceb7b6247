package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import java.util.Arrays;
import java.util.List;

/** Checks texts of a model that become values of the SDK's members, or are compared with them. */
final class ValueCheck {

    /** What an enum of the SDK makes of a value that it doesn't know. */
    private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

    private ValueCheck() {}

    /** Tells whether values of a type are set as texts; an enum's setter takes a text too. */
    static boolean isText(Class<?> type) {
        return type == String.class || type.isEnum();
    }

    /** Checks that a value of a type can be equal to a text. */
    static void comparable(Line line, String where, Class<?> type, String text) {
        if (!isText(type) && type != Boolean.class && !Number.class.isAssignableFrom(type)) {
            throw line.wrong("%s is of type %s, which no text equals; write the path to one of its members"
                    .formatted(where, type.getSimpleName()));
        }
        known(line, type, text);
    }

    /** Checks that a type has a value, if it is an enum. */
    static void known(Line line, Class<?> type, String text) {
        if (type.isEnum() && !values(type).contains(text)) {
            throw ModelException.unknown(line, type.getSimpleName() + " has no value", text, values(type));
        }
    }

    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> !((Enum<?>) constant).name().equals(UNKNOWN))
                .map(String::valueOf)
                .toList();
    }
}
