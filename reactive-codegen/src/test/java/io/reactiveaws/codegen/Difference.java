package io.reactiveaws.codegen;

import java.util.List;
import java.util.Objects;

/** Where two texts part. */
final class Difference {

    private Difference() {}

    /** The first line that differs, as both texts have it. */
    static String first(String expected, String actual) {
        List<String> left = List.of(expected.split("\n", -1));
        List<String> right = List.of(actual.split("\n", -1));
        int line = 0;
        while (line < Math.max(left.size(), right.size()) && Objects.equals(at(left, line), at(right, line))) {
            line++;
        }
        return "line %d\n  expected: %s\n  but was:  %s".formatted(line + 1, at(left, line), at(right, line));
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(the end)";
    }
}
