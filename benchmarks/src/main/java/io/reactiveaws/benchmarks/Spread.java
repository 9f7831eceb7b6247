package io.reactiveaws.benchmarks;

import java.util.List;
import java.util.Locale;

/** The median of some numbers, and the least and the most of them. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int size = sorted.size();
        return new Spread((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2, sorted.get(0), sorted.get(size - 1));
    }

    /** Writes the three by a format of one. */
    String told(String format) {
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
    }
}
