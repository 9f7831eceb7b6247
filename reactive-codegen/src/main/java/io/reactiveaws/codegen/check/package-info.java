/**
 * Checks a model: that its parts fit together, and that the SDK has what it names.
 *
 * <p>{@link io.reactiveaws.codegen.check.ModelCheck} checks all of a model, one small class a part;
 * {@link io.reactiveaws.codegen.check.SdkTypes} finds what a model names among the SDK's classes.
 */
@NullMarked
package io.reactiveaws.codegen.check;

import org.jspecify.annotations.NullMarked;
