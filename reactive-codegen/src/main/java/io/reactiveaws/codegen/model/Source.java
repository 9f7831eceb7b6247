package io.reactiveaws.codegen.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Returns the identifiers of the resource itself that are among sources.
     *
     * @param sources the sources
     * @return the names of the identifiers
     */
    static Set<String> identifiers(Stream<Source> sources) {
        return sources.filter(Identifier.class::isInstance)
                .map(source -> ((Identifier) source).name())
                .collect(Collectors.toSet());
    }
}
