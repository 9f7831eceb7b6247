package io.reactiveaws.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way to a member of a response, or of a resource's data.
 *
 * @param segments the members from the outside to the inside; none for the whole answer
 */
public record Path(List<Segment> segments) implements Source {

    /**
     * Tells whether it is the whole answer.
     *
     * @return whether it has no steps
     */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /**
     * Tells whether it returns many values.
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
        int end = segments.size();
        while (end > 0 && segments.get(end - 1).index() == Index.NONE) {
            end--;
        }
        return upTo(end);
    }

    /**
     * Returns the path to what has the member that it ends with; a list at its end is the owner of its own values.
     *
     * @return a path
     */
    public Path ownerPart() {
        int last = segments.size() - 1;
        boolean plain = last >= 0 && last().index() == Index.NONE;
        return plain ? upTo(last) : this;
    }

    /**
     * Returns the path to all values of the lists on its way.
     *
     * @return a path that takes no first one
     */
    public Path ofAll() {
        return new Path(segments.stream().map(Segment::ofAll).toList());
    }

    /** The same, with the members as everybody spells them. */
    Path normalized() {
        return new Path(segments.stream()
                .map(segment -> new Segment(Names.normalized(segment.member()), segment.index()))
                .toList());
    }

    /**
     * Returns its last step.
     *
     * @return the step
     */
    public Segment last() {
        return segments.get(segments.size() - 1);
    }

    /**
     * Returns what two paths begin with.
     *
     * @param other the other path
     * @return a path; empty if they have nothing in common
     */
    public Path commonPart(Path other) {
        int end = 0;
        int most = Math.min(segments.size(), other.segments.size());
        while (end < most && segments.get(end).equals(other.segments.get(end))) {
            end++;
        }
        return upTo(end);
    }

    /**
     * Returns what follows another path that this one begins with.
     *
     * @param start the other path
     * @return the rest; nothing if this begins otherwise
     */
    public Optional<Path> behind(Path start) {
        return commonPart(start).equals(start) ? Optional.of(from(start.segments.size())) : Optional.empty();
    }

    /**
     * Returns its first steps.
     *
     * @param end how many
     * @return a path
     */
    public Path upTo(int end) {
        return new Path(segments.subList(0, end));
    }

    /**
     * Returns its later steps.
     *
     * @param start how many to leave out
     * @return a path
     */
    public Path from(int start) {
        return new Path(segments.subList(start, segments.size()));
    }

    @Override
    public String toString() {
        return isEmpty() ? "@" : segments.stream().map(Segment::toString).collect(Collectors.joining("."));
    }
}
