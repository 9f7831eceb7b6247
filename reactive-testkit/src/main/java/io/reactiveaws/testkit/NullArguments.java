package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How members refuse arguments. */
final class NullArguments {

    private NullArguments() {}

    /** Each argument that is null is refused at once, with a text that says where. */
    static void refusesNull(String printed, Method method, Object resource, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            List<@Nullable Object> arguments = new ArrayList<>(values);
            arguments.set(i, null);
            assertThatThrownBy(
                            () -> Reflection.invoke(method, resource, arguments),
                            "null as argument %d of %s",
                            i,
                            method.getName())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "%s.%s: '%s' must not be null",
                            printed, method.getName(), method.getParameters()[i].getName());
        }
    }
}
