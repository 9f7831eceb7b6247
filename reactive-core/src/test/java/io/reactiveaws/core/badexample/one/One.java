package io.reactiveaws.core.badexample.one;

import io.reactiveaws.core.badexample.two.Two;

/** Half of a cycle. */
public record One(Two other) {}
