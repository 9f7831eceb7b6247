package io.reactiveaws.codegen.model;

/**
 * A resource that needs no more than identifiers.
 *
 * @param name its name
 * @param line where it stands
 * @param made what it makes
 */
public record Subresource(String name, Line line, MadeResource made) implements Member {}
