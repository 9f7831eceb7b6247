/**
 * Consumers of queues as beans.
 *
 * <p>A {@link io.reactiveaws.spring.consumer.QueueConsumer} that is a bean starts and stops with the application, can
 * be paused, and starts again when its queue can't be consumed.
 */
@NullMarked
package io.reactiveaws.spring.consumer;

import org.jspecify.annotations.NullMarked;
