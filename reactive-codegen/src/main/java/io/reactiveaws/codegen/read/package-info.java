/**
 * Reads a model file into the types of {@code model}; every line is read here, and nowhere else.
 *
 * <p>{@link io.reactiveaws.codegen.read.ModelReader} reads the YAML; {@code Notation} and its neighbours know the grammar of
 * the lines.
 */
@NullMarked
package io.reactiveaws.codegen.read;

import org.jspecify.annotations.NullMarked;
