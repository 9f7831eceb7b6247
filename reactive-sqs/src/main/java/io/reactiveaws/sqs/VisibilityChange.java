package io.reactiveaws.sqs;

/**
 * When a message can be received again.
 *
 * @param receiptHandle the message
 * @param seconds from now on
 */
record VisibilityChange(String receiptHandle, int seconds) {}
