package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;

/** Reads whole numbers. */
final class Numbers {

    private Numbers() {}

    /** A line as a number. */
    static int of(Line line) {
        return of(line, line.text());
    }

    /** A part of a line as a number. */
    static int of(Line line, String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw line.wrong("\"" + part + "\" is no whole number");
        }
    }
}
