package io.reactiveaws.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What rounds of consumers gave, as tables of Markdown: medians, and in parentheses the least and the most. */
final class QueueSpeedTable {

    private final Map<String, List<Measurement>> rounds = new LinkedHashMap<>();

    void add(String consumer, Measurement measurement) {
        rounds.computeIfAbsent(consumer, none -> new ArrayList<>()).add(measurement);
    }

    void print() {
        System.out.println(
                "\n| consumer | messages a second | CPU µs a message | calls a message |\n|---|---|---|---|");
        rounds.forEach((consumer, measured) -> System.out.printf(
                "| %s | %s | %s | %s |%n",
                consumer,
                spread(measured, Measurement::messagesPerSecond).told("%.0f"),
                spread(measured, Measurement::microsPerMessage).told("%.1f"),
                spread(measured, Measurement::callsPerMessage).told("%.3f")));
        rounds.keySet().stream().filter(QueueSpeedTable::isOurs).forEach(this::printRatios);
    }

    private static boolean isOurs(String consumer) {
        return consumer.startsWith("PIPELINE_");
    }

    private static Spread spread(List<Measurement> measured, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measured.stream().mapToDouble(figure).boxed().toList());
    }

    /** What one of ours did against each other one, round by round. */
    private void printRatios(String ours) {
        System.out.printf("%n| %s to | messages a second | CPU a message |%n|---|---|---|%n", ours);
        rounds.keySet().stream()
                .filter(consumer -> !consumer.equals(ours))
                .forEach(consumer -> System.out.printf(
                        "| %s | %s | %s |%n",
                        consumer,
                        ratio(ours, consumer, Measurement::messagesPerSecond).told("%.2f"),
                        ratio(ours, consumer, Measurement::microsPerMessage).told("%.2f")));
    }

    private Spread ratio(String ours, String other, ToDoubleFunction<Measurement> figure) {
        List<Measurement> our = rounds.getOrDefault(ours, List.of());
        List<Measurement> theirs = rounds.getOrDefault(other, List.of());
        return Spread.of(IntStream.range(0, our.size())
                .mapToObj(round -> figure.applyAsDouble(our.get(round)) / figure.applyAsDouble(theirs.get(round)))
                .toList());
    }
}
