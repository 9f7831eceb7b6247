package io.reactiveaws.core.spi.calls;

import org.jspecify.annotations.Nullable;

/** What the sender of a message has written beside its body. */
@FunctionalInterface
public interface MessageHeaders {

    /**
     * Returns a header.
     *
     * @param name its name, such as {@code traceparent}
     * @return its value; null if there is none
     */
    @Nullable
    String get(String name);
}
