package io.reactiveaws.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures how fast all keys of a bucket are listed over HTTP, each way in a process of its own, in rounds, every other
 * one backwards; what answers is another process.
 */
public final class ListingSpeed {

    private static final int PAGES = 100;
    private static final List<String> DEFAULTS = List.of("5", "15", "10", "0", "0");

    private final Map<MeasuredListing, List<double[]>> rounds = new EnumMap<>(MeasuredListing.class);

    private ListingSpeed() {}

    /**
     * Measures, and prints a table.
     *
     * @param arguments how many rounds (5 unless given), how often each process lists the 100,000 keys before it is
     *     measured (15) and how often then (10), how many milliseconds the server takes for a page (0), and how many
     *     the consumer does (0)
     * @throws IOException if a process cannot be started or fails
     * @throws InterruptedException if somebody stops this
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        given.addAll(DEFAULTS.subList(given.size(), DEFAULTS.size()));
        System.out.printf(
                "%s rounds, listed %s times before and %s times while measured; a page takes the server %s ms and the"
                        + " consumer %s ms%n",
                given.toArray());
        try (CannedProcess server = CannedProcess.listing(PAGES, given.get(3))) {
            new ListingSpeed().run(server, given);
        }
    }

    private void run(CannedProcess server, List<String> given) throws IOException, InterruptedException {
        List<MeasuredListing> order = new ArrayList<>(Arrays.asList(MeasuredListing.values()));
        for (int round = 0; round < Integer.parseInt(given.get(0)); round++) {
            for (MeasuredListing listing : order) {
                double[] figures = measure(listing, server, given);
                System.out.printf("%-20s %s%n", listing, Arrays.toString(figures));
                rounds.computeIfAbsent(listing, none -> new ArrayList<>()).add(figures);
            }
            Collections.reverse(order);
        }
        print();
    }

    private static double[] measure(MeasuredListing listing, CannedProcess server, List<String> given)
            throws IOException, InterruptedException {
        Process process = CannedProcess.java(
                        List.of(),
                        MeasuredListing.class,
                        listing.name(),
                        server.endpoint().toString(),
                        given.get(1),
                        given.get(2),
                        given.get(4))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String figures = output.readLine();
            if (figures == null || process.waitFor() != 0) {
                throw new IOException(listing + " failed");
            }
            return Arrays.stream(figures.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } finally {
            process.destroyForcibly();
        }
    }

    private void print() {
        System.out.println("\n| listing | keys a second | CPU µs a key | bytes a key | keys a second, to the SDK's |"
                + " CPU, to the SDK's | bytes, to the SDK's |\n|---|---|---|---|---|---|---|");
        rounds.forEach((listing, figures) -> System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                listing,
                spread(figures, 0).told("%.0f"),
                spread(figures, 1).told("%.2f"),
                spread(figures, 2).told("%.0f"),
                ratio(figures, 0).told("%.2f"),
                ratio(figures, 1).told("%.2f"),
                ratio(figures, 2).told("%.3f")));
    }

    private static Spread spread(List<double[]> figures, int column) {
        return Spread.of(figures.stream().map(round -> round[column]).toList());
    }

    /** Round by round. */
    private Spread ratio(List<double[]> figures, int column) {
        List<double[]> sdk = rounds.getOrDefault(MeasuredListing.SDK, List.of());
        return Spread.of(IntStream.range(0, figures.size())
                .mapToObj(round -> figures.get(round)[column] / sdk.get(round)[column])
                .toList());
    }
}
