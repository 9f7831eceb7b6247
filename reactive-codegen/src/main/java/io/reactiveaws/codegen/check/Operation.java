package io.reactiveaws.codegen.check;

import java.util.Arrays;

/**
 * An operation of a client.
 *
 * @param name the operation's name, such as {@code SendMessage}
 * @param method the client's method
 * @param request the request's class
 * @param response the response's class
 */
public record Operation(String name, String method, Class<?> request, Class<?> response) {

    /**
     * Returns the builder of its request.
     *
     * @return the interface
     */
    public Class<?> builder() {
        return Arrays.stream(request.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
    }
}
