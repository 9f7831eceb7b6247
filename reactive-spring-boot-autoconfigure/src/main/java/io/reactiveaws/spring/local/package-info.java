/**
 * Tests on a local AWS: {@link io.reactiveaws.spring.local.LocalAwsConnection} on a test makes one the AWS of its
 * application. It needs {@code io.reactiveaws:reactive-aws-local}.
 */
@NullMarked
package io.reactiveaws.spring.local;

import org.jspecify.annotations.NullMarked;
