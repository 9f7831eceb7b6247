package io.reactiveaws.codegen.model;

/**
 * An action on many resources.
 *
 * @param name its name
 * @param call what it calls for a chunk of them
 */
public record BatchAction(String name, Call call) implements Member {

    @Override
    public Line line() {
        return call.line();
    }
}
