/**
 * Amazon SQS as reactive resources.
 *
 * <p>{@link io.reactiveaws.sqs.Sqs} is where they start: {@code session.resource(Sqs.class)}, or
 * {@code Sqs.over(client)} over a client that is there already. It makes and finds {@link io.reactiveaws.sqs.Queue}s; a
 * queue sends, receives and deletes {@link io.reactiveaws.sqs.Message}s. The module's table of contents is its model,
 * {@code src/main/model/sqs.yaml}.
 */
@NullMarked
package io.reactiveaws.sqs;

import org.jspecify.annotations.NullMarked;
