/**
 * Makes the resource classes of the service modules from their models.
 *
 * <p>{@code read} reads a model file into the types of {@code model}, where each line is a typed member; {@code check}
 * finds what it names among the SDK's classes and says what is wrong; {@code write} has a small writer for each kind of
 * member. Nothing here knows the modules that it writes for.
 */
@NullMarked
package io.reactiveaws.codegen;

import org.jspecify.annotations.NullMarked;
