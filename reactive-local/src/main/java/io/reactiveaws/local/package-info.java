/**
 * A local AWS for tests and examples: an endpoint that runs already, LocalStack, moto or ElasticMQ.
 *
 * @see io.reactiveaws.local.LocalAws
 * @see io.reactiveaws.local.LocalAwsExtension
 * @see io.reactiveaws.local.LocalServer
 */
@NullMarked
package io.reactiveaws.local;

import org.jspecify.annotations.NullMarked;
