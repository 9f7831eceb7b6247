package io.reactiveaws.core;

import java.util.*;

/** Probe. */
final class Probe {
    Probe() {}

    String x(List<String> a) {
        return a.isEmpty() ? "" : a.get(0);
    }
}
