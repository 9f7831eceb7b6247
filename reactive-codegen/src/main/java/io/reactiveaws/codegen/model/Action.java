package io.reactiveaws.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param name its name
 * @param effect what it does to the resource, and whether its results are just created
 * @param call what it calls
 * @param made what it makes of the answer; null: it emits the answer
 */
public record Action(
        String name, Effect effect, Call call, @Nullable MadeResource made) implements Member {

    @Override
    public Line line() {
        return call.line();
    }
}
