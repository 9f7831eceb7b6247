package io.reactiveaws.codegen.model;

/**
 * A collection of resources.
 *
 * @param name its name
 * @param call what it calls for each page
 * @param made what it makes of a page
 */
public record Listing(String name, Call call, MadeResource made) implements Member {

    @Override
    public Line line() {
        return call.line();
    }
}
