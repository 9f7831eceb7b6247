/**
 * Reads a model file into the types of {@code model}; every line is read here, and nowhere else.
 *
 * <p>{@link io.reactiveaws.codegen.read.ModelReader} reads the YAML; {@code Notation} and its neighbours know the
 * grammar of the lines. What cannot be a typed member is an error here; whether a typed member makes sense is up to
 * {@code check}.
 */
@NullMarked
package io.reactiveaws.codegen.read;

import org.jspecify.annotations.NullMarked;
