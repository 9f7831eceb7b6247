package io.reactiveaws.codegen.model;

/**
 * What a resource is known by.
 *
 * @param name the identifier
 * @param member the member of the shape that it is; empty if it is none
 * @param rule what its text must be
 */
public record IdentifierModel(String name, Line member, TextRule rule) {

    /**
     * Tells whether the data has it too.
     *
     * @return whether it is a member of the shape
     */
    public boolean isMember() {
        return !member.text().isEmpty();
    }
}
