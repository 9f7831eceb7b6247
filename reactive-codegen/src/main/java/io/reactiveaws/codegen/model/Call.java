package io.reactiveaws.codegen.model;

import java.util.List;
import java.util.Objects;
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
     * Tells whether another line says the same.
     *
     * @param other what the other line says
     * @return whether both call the same operation, filled in the same way, for the same result
     */
    public boolean saysTheSameAs(Call other) {
        return operation.equals(other.operation)
                && parameters.equals(other.parameters)
                && Objects.equals(result, other.result)
                && size == other.size;
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
     * Tells whether the identifiers of many resources stand in a list, and not in a filter.
     *
     * @return whether a parameter is a list of all
     */
    public boolean isByList() {
        return parameters.stream().anyMatch(Parameter::isListOfAll);
    }
}
