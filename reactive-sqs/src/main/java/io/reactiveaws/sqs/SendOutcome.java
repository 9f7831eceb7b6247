package io.reactiveaws.sqs;

import org.jspecify.annotations.Nullable;

/**
 * What became of one message of {@link Queue#sendAll}: sent, or failed.
 *
 * @param <T> what was given to be sent
 */
public sealed interface SendOutcome<T> {

    /**
     * Returns what was given to be sent.
     *
     * @return the request or the value
     */
    T element();

    /**
     * SQS has the message.
     *
     * @param element what was given to be sent
     * @param messageId the message's id
     * @param sequenceNumber its place in a FIFO queue; null in other queues
     * @param <T> its type
     */
    record Sent<T>(T element, String messageId, @Nullable String sequenceNumber) implements SendOutcome<T> {}

    /**
     * SQS refused the message, or its answer never came, or the value could not be written.
     *
     * @param element what was given to be sent
     * @param code the service's error code, or the name of the exception's class
     * @param message what the service says of it
     * @param cause the error
     * @param <T> its type
     */
    record Failed<T>(T element, String code, String message, Throwable cause) implements SendOutcome<T> {}
}
