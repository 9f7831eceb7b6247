package io.reactiveaws.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member's line says: an operation, what its request is filled with, and what is made of its answer.
 *
 * @param line where it stands
 * @param operation the operation's name; for references and sub-resources, empty
 * @param parameters what the request is filled with
 * @param result what is made of the answer; null: the answer itself
 * @param size the most resources in one call of a batch action; 0 elsewhere
 */
public record Call(
        Line line,
        String operation,
        List<Parameter> parameters,
        @Nullable Result result,
        int size) {

    /**
     * One member of the request.
     *
     * @param member the request's member
     * @param selector what stands in brackets: null for a plain member, empty for a list of all, {@code 0} for a list of
     *     one, else the name of a filter
     * @param source where its value comes from
     */
    public record Parameter(String member, @Nullable String selector, Source source) {}

    /**
     * What is made of an answer: a resource, or data.
     *
     * @param resource the resource's type; empty for plain data
     * @param identifiers where its identifiers come from
     * @param data where its data stands; null if the answer has none
     * @param mapper the hand-written method that makes the data of what stands there; null if that is the data
     */
    public record Result(
            String resource,
            List<Source> identifiers,
            @Nullable Path data,
            @Nullable String mapper) {}

    /** Where a value comes from. */
    public sealed interface Source {}

    /** An argument of the method. */
    public record Argument() implements Source {}

    /**
     * A constant.
     *
     * @param text its text
     */
    public record Literal(String text) implements Source {}

    /**
     * An identifier of the resource itself.
     *
     * @param name the identifier
     */
    public record Identifier(String name) implements Source {}

    /**
     * A member of a response, or of the resource's data.
     *
     * @param segments the members from the outside to the inside
     */
    public record Path(List<Segment> segments) implements Source {

        /**
         * Tells whether it gives many values.
         *
         * @return whether any of its steps takes all values of a list
         */
        public boolean isList() {
            return segments.stream().anyMatch(segment -> segment.index() == Index.ALL);
        }

        /**
         * Returns its members up to the last list, that list included.
         *
         * @return a path; empty if there is no list on the way
         */
        public Path listPart() {
            int end = 0;
            for (int i = 0; i < segments.size(); i++) {
                end = segments.get(i).index() == Index.NONE ? end : i + 1;
            }
            return new Path(segments.subList(0, end));
        }

        /** The path to what has the member that it ends with; a list at its end is the owner of its own values. */
        Path ownerPart() {
            int last = segments.size() - 1;
            boolean plain = last >= 0 && segments.get(last).index() == Index.NONE;
            return plain ? new Path(segments.subList(0, last)) : this;
        }

        @Override
        public String toString() {
            return segments.isEmpty()
                    ? "@"
                    : String.join(".", segments.stream().map(Segment::toString).toList());
        }
    }

    /**
     * One step of a path.
     *
     * @param member the member
     * @param index which of its values, if it is a list
     */
    public record Segment(String member, Index index) {
        @Override
        public String toString() {
            return member + index.text;
        }
    }

    /** Which values of a list a path takes. */
    public enum Index {
        /** It is no list. */
        NONE(""),
        /** The first one. */
        FIRST("[0]"),
        /** All. */
        ALL("[]");

        private final String text;

        Index(String text) {
            this.text = text;
        }
    }
}
