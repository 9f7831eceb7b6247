package io.reactiveaws.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * One member of a request.
 *
 * @param member the request's member
 * @param selector what stands in brackets: null for a plain member, empty for a list of all, {@code 0} for a list of
 *     one, else the name of a filter
 * @param source where its value comes from
 */
public record Parameter(String member, @Nullable String selector, Source source) {

    /** The same, with the member as everybody spells it. */
    Parameter normalized() {
        return new Parameter(Names.normalized(member), selector, source);
    }

    /**
     * Tells whether the method takes it as an argument.
     *
     * @return whether
     */
    public boolean isArgument() {
        return source instanceof Source.Argument;
    }

    /**
     * Tells whether it is an identifier of the resource, or of each of many.
     *
     * @return whether
     */
    public boolean isIdentifier() {
        return source instanceof Source.Identifier;
    }

    /**
     * Tells whether it is a list of the values of many resources.
     *
     * @return whether
     */
    public boolean isListOfAll() {
        return "".equals(selector);
    }

    /**
     * Tells whether it is one value of a list, beside which others may stand.
     *
     * @return whether it is a filter, or a value that the list is made of
     */
    public boolean isOneOfAList() {
        return !isArgument() && selector != null && !selector.isEmpty();
    }

    /**
     * Tells whether it is a filter of a name.
     *
     * @return whether
     */
    public boolean isFilter() {
        return selector != null && !selector.isEmpty() && !selector.equals("0");
    }
}
