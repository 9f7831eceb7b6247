/**
 * A local AWS for tests and examples: an endpoint that runs already, LocalStack, or moto.
 *
 * @see io.reactiveaws.local.LocalAws
 * @see io.reactiveaws.local.LocalAwsExtension
 */
@NullMarked
package io.reactiveaws.local;

import org.jspecify.annotations.NullMarked;
