package io.reactiveaws.codegen.model;

/**
 * One step of a path.
 *
 * @param member the member
 * @param index which of its values, if it is a list
 */
public record Segment(String member, Index index) {

    Segment ofAll() {
        return index == Index.FIRST ? new Segment(member, Index.ALL) : this;
    }

    @Override
    public String toString() {
        return member + index.text();
    }
}
