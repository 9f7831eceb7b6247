package io.reactiveaws.codegen;

/**
 * A value of a model file, with the place where it stands.
 *
 * @param file the file's name
 * @param number the line's number, from 1
 * @param text the value
 */
public record Line(String file, int number, String text) {

    String place() {
        return file + ":" + number;
    }

    ModelException wrong(String message) {
        return new ModelException(place(), message);
    }

    /** This value as a number. */
    int toNumber() {
        return toNumber(text);
    }

    /** A part of this value as a number. */
    int toNumber(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw wrong("\"" + part + "\" is no whole number");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
