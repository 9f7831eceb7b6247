package io.reactiveaws.testkit.badexample.one;

import io.reactiveaws.testkit.badexample.two.Two;

/** Half of a cycle. */
public record One(Two other) {}
