package io.reactiveaws.codegen.model;

/**
 * A resource that a resource's data names.
 *
 * @param name its name
 * @param line where it stands
 * @param made what it makes of the data
 */
public record Reference(String name, Line line, MadeResource made) implements Member {

    /**
     * Returns where the identifier stands that the data names.
     *
     * @return the only path among the identifiers
     */
    public Path path() {
        return made.identifierPaths().get(0);
    }
}
