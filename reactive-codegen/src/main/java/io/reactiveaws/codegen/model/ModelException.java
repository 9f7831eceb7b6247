package io.reactiveaws.codegen.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A model says something wrong: where, what, and what was probably meant. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an error.
     *
     * @param place the file and the line
     * @param message what is wrong
     */
    public ModelException(String place, String message) {
        super(place + ": " + message);
    }

    /**
     * Makes an error about a name that isn't one of those known.
     *
     * @param line where the name stands
     * @param what whose names are known, such as {@code Sqs has no identifier}
     * @param wrong the name
     * @param known the names that there are
     * @return the error, for the caller to throw
     */
    public static ModelException unknown(Line line, String what, String wrong, Collection<String> known) {
        return new ModelException(line.place(), "%s %s%s".formatted(what, wrong, suggestion(wrong, known)));
    }

    /**
     * Suggests the most similar of the known names, if any is similar.
     *
     * @param wrong the name that is not known
     * @param known the names that there are
     * @return the end of a sentence
     */
    public static String suggestion(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(wrong, name) <= Math.max(2, wrong.length() / 2))
                .map(name -> "; did you mean " + name + "?")
                .orElse("; there are " + known.stream().sorted().toList());
    }

    private static int distance(String wrong, String name) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
}
