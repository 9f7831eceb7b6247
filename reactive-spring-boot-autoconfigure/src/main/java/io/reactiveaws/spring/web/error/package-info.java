/**
 * Errors of AWS as answers of WebFlux.
 *
 * <p>{@link io.reactiveaws.spring.web.error.AwsErrorMapper} says which status an error has; a bean of that type takes
 * the place of the defaults.
 */
@NullMarked
package io.reactiveaws.spring.web.error;

import org.jspecify.annotations.NullMarked;
