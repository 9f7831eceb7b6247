/**
 * Receiving and consuming by demand: what {@code queue.receive()} and {@code queue.consume(…)} are made of. It knows
 * messages only by their receipt handles, so it does not depend on the resources.
 *
 * <p>{@link io.reactiveaws.sqs.pipeline.Receiver} turns demand into polls. A poll is not cut once it is sent
 * ({@link io.reactiveaws.sqs.pipeline.UncutCall}): a server goes on waiting for a client that has gone, and gives it
 * messages, which nobody sees until their visibility timeout has run out.
 */
@NullMarked
package io.reactiveaws.sqs.pipeline;

import org.jspecify.annotations.NullMarked;
