/**
 * Amazon S3 as reactive resources.
 *
 * <p>{@code S3} is where they start: {@code session.resource(S3.class)}, or {@code S3.over(client)} over a client that is
 * there already. The module's table of contents is its model, {@code src/main/model/s3.yaml}.
 */
@NullMarked
package io.reactiveaws.s3;

import org.jspecify.annotations.NullMarked;
