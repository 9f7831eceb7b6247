package io.reactiveaws.sqs.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What was handled of groups whose messages are called {@code group:0}, {@code group:1} and so on. */
final class GroupLog {

    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int handled;

    private static String group(String body) {
        return body.substring(0, body.indexOf(':'));
    }

    private static int number(String body) {
        return Integer.parseInt(body.substring(body.indexOf(':') + 1));
    }

    /**
     * A handler begins; says whether it is to fail, which one in {@code oneIn} does: by chance, but always the same.
     */
    synchronized boolean begins(String body, int oneIn) {
        String group = group(body);
        int turn = turns.getOrDefault(group, 0);
        if (!running.add(group)) {
            wrong.add(body + " while another one of its group was handled");
        }
        if (number(body) > turn) {
            wrong.add("%s when it was the turn of %d".formatted(body, turn));
        }
        return new Random((body + "/" + begun.merge(body, 1, Integer::sum)).hashCode()).nextInt(oneIn) == 0;
    }

    /** A handler ends; returns how many messages have been handled. */
    synchronized int ends(String body, boolean fails) {
        String group = group(body);
        running.remove(group);
        if (!fails && number(body) == turns.getOrDefault(group, 0)) {
            turns.put(group, number(body) + 1);
            handled++;
        }
        return handled;
    }

    /** What was handled out of order. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often a handler began. */
    synchronized int begun() {
        return begun.values().stream().mapToInt(times -> times).sum();
    }
}
