package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryWatch;

/**
 * A message that is to be deleted.
 *
 * @param handle the message
 * @param watch says whether it may still be deleted, and hears what becomes of that
 */
record Deletion(ReceiptHandle handle, EntryWatch watch) {}
