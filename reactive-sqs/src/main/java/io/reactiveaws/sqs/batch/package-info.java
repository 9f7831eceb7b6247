/**
 * How messages are sent, deleted and released by calls for many: the engine behind {@code Message.delete()},
 * {@code Message.release()} and {@code Queue.sender()}.
 *
 * <p>Only {@code io.reactiveaws.sqs} and what is built on it use it; this package knows no resource. Its door is
 * {@link io.reactiveaws.sqs.batch.EntryBatcher}, which is made of a {@link io.reactiveaws.sqs.batch.BatchOperation},
 * whose calls give a {@link io.reactiveaws.sqs.batch.BatchAnswer}, and of {@link io.reactiveaws.sqs.batch.BatchRules}.
 *
 * <p>An {@code EntryBatcher} keeps a {@code Slot} for each entry, with the {@code Caller}s who wait for its outcome.
 * Slots wait in {@code Lane}s, which {@code WaitingEntries} watches over, and leave with a {@code SentBatch}, whose
 * answer becomes {@code Outcomes}.
 *
 * <p>The SDK's {@code SqsAsyncBatchManager} is not used: it sends on ticks of a fixed length, so that a single entry
 * waits though nothing comes, entries of one call don't keep the order of their group when one fails, and what it has
 * received ahead it gives back by handles that may have run out.
 */
@NullMarked
package io.reactiveaws.sqs.batch;

import org.jspecify.annotations.NullMarked;
