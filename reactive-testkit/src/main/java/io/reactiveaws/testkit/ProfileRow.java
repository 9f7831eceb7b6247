package io.reactiveaws.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one configuration makes of one call.
 *
 * @param name what it is about
 * @param call the call
 * @param profile the profile that a session names; empty if none
 * @param code what a session is told beside that
 * @param environment the environment variables
 * @param configuration the text of the configuration file
 * @param boto3 what boto3 does, such as {@code to=one key=ofown}
 * @param here what we do otherwise; empty if nothing
 * @param why the reason for that
 */
record ProfileRow(
        String name,
        String call,
        String profile,
        Map<String, String> code,
        Map<String, String> environment,
        String configuration,
        String boto3,
        String here,
        String why) {

    static ProfileRow of(String line) {
        String[] cells = line.split("\t", -1);
        return new ProfileRow(
                cells[0],
                cells[1],
                cells[2],
                pairs(cells[3]),
                pairs(cells[4]),
                cells[5].replace("\\n", "\n"),
                cells[6],
                cells[7],
                cells[8]);
    }

    private static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(cell.split(";", -1))
                .filter(pair -> !pair.isEmpty())
                .forEach(
                        pair -> pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return pairs;
    }

    /** The same with the addresses of servers and files in place of their names. */
    ProfileRow filled(UnaryOperator<String> fill) {
        return new ProfileRow(
                name,
                call,
                profile,
                filled(code, fill),
                filled(environment, fill),
                fill.apply(configuration),
                boto3,
                here,
                why);
    }

    private static Map<String, String> filled(Map<String, String> texts, UnaryOperator<String> fill) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> fill.apply(entry.getValue())));
    }

    String expected() {
        return here.isEmpty() ? boto3 : here;
    }

    /** What is looked at. */
    List<String> facets() {
        return Arrays.stream(boto3.split(" (?=\\w+=)", -1))
                .map(facet -> facet.substring(0, facet.indexOf('=')))
                .toList();
    }
}
