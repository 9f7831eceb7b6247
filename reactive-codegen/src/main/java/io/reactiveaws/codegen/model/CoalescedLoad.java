package io.reactiveaws.codegen.model;

/**
 * How many resources of one type are loaded in one call.
 *
 * @param call what it calls for as many as its size says
 * @param items where the answer has the data of each
 */
public record CoalescedLoad(Call call, Path items) implements Member {

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Line line() {
        return call.line();
    }
}
