package io.reactiveaws.codegen.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member's line says: an operation, what its request is filled with, and what is made of its answer.
 *
 * @param line where it stands
 * @param operation the operation's name
 * @param parameters what the request is filled with
 * @param result what is made of the answer; null: the answer itself
 * @param size the most resources in one call of a batch action or a coalesced load; 0 elsewhere
 */
public record Call(
        Line line,
        String operation,
        List<Parameter> parameters,
        @Nullable Result result,
        int size) {

    /**
     * Tells whether one call is for many resources.
     *
     * @return whether
     */
    public boolean isForMany() {
        return size > 0;
    }

    /**
     * Tells whether another line says the same, however it is spelt: members are found in any case and any order.
     *
     * @param other what the other line says
     * @return whether both call the same operation, filled in the same way, for the same result
     */
    public boolean saysTheSameAs(Call other) {
        return operation.equals(other.operation)
                && normalizedParameters().equals(other.normalizedParameters())
                && Objects.equals(normalizedResult(), other.normalizedResult())
                && size == other.size;
    }

    private Set<Parameter> normalizedParameters() {
        return parameters.stream().map(Parameter::normalized).collect(Collectors.toSet());
    }

    private @Nullable Result normalizedResult() {
        return result instanceof FoundData found ? new FoundData(found.path().normalized(), found.mapper()) : result;
    }

    /**
     * Returns what the method takes as arguments.
     *
     * @return the parameters, in the order of the model
     */
    public List<Parameter> arguments() {
        return parameters.stream().filter(Parameter::isArgument).toList();
    }

    /**
     * Returns what the resource fills in itself.
     *
     * @return the parameters, in the order of the model
     */
    public List<Parameter> filled() {
        return parameters.stream().filter(parameter -> !parameter.isArgument()).toList();
    }

    /**
     * Returns the resource's own identifiers that the method reads. Where it works on many resources, it reads those of
     * each, so that none is among these.
     *
     * @return the names of those that the request is filled with, and of those of the result
     */
    public Set<String> identifiers() {
        Stream<Source> filled =
                filled().stream().filter(parameter -> !parameter.isListOfAll()).map(Parameter::source);
        Stream<Source> ofResult = result instanceof MadeResource made ? made.identifiers().stream() : Stream.of();
        return Source.identifiers(Stream.concat(filled, ofResult));
    }

    /**
     * Tells whether the identifiers of many resources stand in a list, and not in a filter.
     *
     * @return whether a parameter is a list of all
     */
    public boolean isByList() {
        return parameters.stream().anyMatch(Parameter::isListOfAll);
    }
}
