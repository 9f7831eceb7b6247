/**
 * Amazon S3 as reactive resources.
 *
 * <p>{@link io.reactiveaws.s3.S3} is where they start: {@code session.resource(S3.class)}, or {@code S3.over(client)}
 * over a client that is there already. The module's table of contents is its model, {@code src/main/model/s3.yaml}.
 *
 * <p>What is done with an object's bytes stands in three interfaces: {@link io.reactiveaws.s3.ReadableObject},
 * {@link io.reactiveaws.s3.WritableObject} and {@link io.reactiveaws.s3.TransferableObject}. How it is done, and the
 * types that these methods take and return, is the package {@link io.reactiveaws.s3.transfer}.
 */
@NullMarked
package io.reactiveaws.s3;

import org.jspecify.annotations.NullMarked;
