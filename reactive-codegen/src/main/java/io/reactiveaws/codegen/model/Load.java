package io.reactiveaws.codegen.model;

/**
 * How a resource is loaded.
 *
 * @param call what it calls
 * @param found where the answer has the data
 */
public record Load(Call call, FoundData found) implements Member {

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Line line() {
        return call.line();
    }
}
