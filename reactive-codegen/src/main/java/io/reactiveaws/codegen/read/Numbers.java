package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;

/** Reads whole numbers. */
final class Numbers {

    private Numbers() {}

    /** A line as a number. */
    static int of(Line line) {
        return of(line, line.text());
    }

    /** A line as a number from 1. */
    static int atLeastOne(Line line) {
        int number = of(line);
        if (number < 1) {
            throw line.wrong("\"" + line + "\" is less than 1; write 1 or more");
        }
        return number;
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
