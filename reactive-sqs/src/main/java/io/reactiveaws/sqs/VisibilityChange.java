package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryWatch;

/**
 * When a message can be received again.
 *
 * @param handle the message
 * @param seconds from now on
 * @param watch says whether it may still be changed, and hears what becomes of that
 */
record VisibilityChange(ReceiptHandle handle, int seconds, EntryWatch watch) {}
