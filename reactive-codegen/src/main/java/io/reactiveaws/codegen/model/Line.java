package io.reactiveaws.codegen.model;

/**
 * A value of a model file, with the place where it stands.
 *
 * @param file the file's name
 * @param number the line's number, from 1
 * @param text the value
 */
public record Line(String file, int number, String text) {

    /**
     * Returns where this stands.
     *
     * @return such as {@code sqs.yaml:12}
     */
    public String place() {
        return file + ":" + number;
    }

    /**
     * Makes an error about this line.
     *
     * @param message what is wrong, and what to write instead
     * @return the error, for the caller to throw
     */
    public ModelException wrong(String message) {
        return new ModelException(place(), message);
    }

    @Override
    public String toString() {
        return text;
    }
}
