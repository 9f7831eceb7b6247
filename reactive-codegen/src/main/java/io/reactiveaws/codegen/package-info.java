/**
 * Makes the resource classes of the service modules from their models.
 *
 * <p>A model file is read by {@link io.reactiveaws.codegen.ModelReader} into a
 * {@link io.reactiveaws.codegen.ServiceModel}; {@code Notation} reads the line of each member into a {@code Call};
 * {@code SdkTypes} finds what it names among the SDK's classes; a writer for each kind of member writes the code. Nothing
 * here knows the modules that it writes for.
 */
@NullMarked
package io.reactiveaws.codegen;

import org.jspecify.annotations.NullMarked;
