package io.reactiveaws.core.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Finds the words by which a service says why a resource is in its state. They stand beside the state, in members that
 * AWS names alike for all resources: a text, or an object with a message.
 */
public final class StateReason {

    private static final List<String> MEMBERS = List.of(
            "StateReason", "StateTransitionReason", "StateMessage", "StatusReason", "StatusMessage", "State", "Status");

    /** These are the state itself where they are a text. */
    private static final Set<String> STATES = Set.of("State", "Status");

    private StateReason() {}

    /**
     * Reads the reason from a resource's data.
     *
     * @param data the data
     * @return the words; null if there are none, or this is no object of the SDK
     */
    public static @Nullable String of(@Nullable Object data) {
        if (!(data instanceof SdkPojo pojo)) {
            return null;
        }
        Map<String, SdkField<?>> fields =
                pojo.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        String words = MEMBERS.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(field -> words(field, pojo))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private static String words(SdkField<?> field, SdkPojo pojo) {
        Object value = field.getValueOrDefault(pojo);
        if (value instanceof SdkPojo object) {
            return message(object);
        }
        return value instanceof String text && !STATES.contains(field.memberName()) ? text : "";
    }

    private static String message(SdkPojo object) {
        return object.sdkFields().stream()
                .filter(field -> field.memberName().equals("Message"))
                .map(field -> field.getValueOrDefault(object))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }
}
