package io.reactiveaws.testkit.badexample.two;

import io.reactiveaws.testkit.badexample.one.One;

/** The other half. */
public record Two(One other) {}
