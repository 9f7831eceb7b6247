package io.reactiveaws.codegen.check;

/**
 * One step of a path.
 *
 * @param getter the method that reads the member
 * @param list whether it has many values
 * @param type the type of its values
 */
public record Step(String getter, boolean list, Class<?> type) {}
