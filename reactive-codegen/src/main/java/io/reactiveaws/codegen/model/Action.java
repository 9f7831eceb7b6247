package io.reactiveaws.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param name its name
 * @param effect what it does to the resource, and whether its results are just created
 * @param call what it calls
 * @param made what it makes of the answer; null: it emits the answer
 * @param coalesced the hand-written method that takes its place, without arguments, where the resource's data is known;
 *     null if there is none
 */
public record Action(
        String name,
        Effect effect,
        Call call,
        @Nullable MadeResource made,
        @Nullable Line coalesced) implements Member {

    @Override
    public Line line() {
        return call.line();
    }
}
