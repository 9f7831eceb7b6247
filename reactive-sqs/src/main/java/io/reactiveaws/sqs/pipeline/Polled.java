package io.reactiveaws.sqs.pipeline;

import java.util.List;

/**
 * What a poll gave.
 *
 * @param messages the messages
 * @param sentAt when it was sent, in milliseconds of the source's timer: the messages' time counts from before that
 * @param <M> a message
 */
public record Polled<M>(List<M> messages, long sentAt) {}
