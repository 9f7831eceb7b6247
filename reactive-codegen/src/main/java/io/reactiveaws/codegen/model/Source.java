package io.reactiveaws.codegen.model;

/** Where a value comes from. */
public sealed interface Source permits Source.Argument, Source.Literal, Source.Identifier, Path {

    /** An argument of the method. */
    record Argument() implements Source {}

    /**
     * A constant.
     *
     * @param text its text
     */
    record Literal(String text) implements Source {}

    /**
     * An identifier of the resource itself.
     *
     * @param name the identifier
     */
    record Identifier(String name) implements Source {}
}
