/**
 * Writes the classes of a service from its checked model: a small writer for each kind of member.
 *
 * <p>{@link io.reactiveaws.codegen.write.ServiceClasses} makes all classes of a service, {@code ResourceWriter} the
 * class of a resource from what the others write. Nothing here reads text, and nothing here finds errors.
 */
@NullMarked
package io.reactiveaws.codegen.write;

import org.jspecify.annotations.NullMarked;
