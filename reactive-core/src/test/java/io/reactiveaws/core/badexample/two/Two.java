package io.reactiveaws.core.badexample.two;

import io.reactiveaws.core.badexample.one.One;

/** The other half. */
public record Two(One other) {}
