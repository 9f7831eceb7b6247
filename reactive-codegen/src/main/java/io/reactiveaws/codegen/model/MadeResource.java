package io.reactiveaws.codegen.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resources that are made of an answer, of data, or of identifiers only.
 *
 * @param resource the resource's name
 * @param identifiers where its identifiers come from
 * @param data where its data stands; null if there is none
 */
public record MadeResource(
        String resource, List<Source> identifiers, @Nullable Path data) implements Result {

    /**
     * Tells whether it makes many of one answer.
     *
     * @return whether one of its paths is a list
     */
    public boolean isList() {
        return paths().stream().anyMatch(Path::isList);
    }

    /**
     * Returns the identifiers that come from the answer or from data.
     *
     * @return their paths
     */
    public List<Path> identifierPaths() {
        return identifiers.stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    /**
     * Returns all that comes from the answer or from data.
     *
     * @return the paths of identifiers and of the data
     */
    public List<Path> paths() {
        return Stream.concat(identifierPaths().stream(), Stream.ofNullable(data))
                .toList();
    }

    /**
     * Returns the path to the items that the resources are made of, one of each: what all paths have in common.
     *
     * @return a path; empty for the answer itself
     */
    public Path items() {
        Stream<Path> owners = identifierPaths().stream().map(Path::ownerPart);
        return Stream.concat(owners, Stream.ofNullable(data))
                .reduce(Path::commonPart)
                .orElse(new Path(List.of()));
    }
}
