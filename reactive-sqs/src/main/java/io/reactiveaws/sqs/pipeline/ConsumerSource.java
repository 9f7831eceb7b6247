package io.reactiveaws.sqs.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * A queue as a consumer sees it.
 *
 * @param <M> a message
 */
public interface ConsumerSource<M> extends MessageSource<M> {

    /**
     * Tells for how long the queue hides messages.
     *
     * @return its visibility timeout
     */
    Mono<Duration> visibility();

    /**
     * Has the session wait for work before it closes.
     *
     * @return to be disposed of when the work has ended
     */
    Disposable register();

    /**
     * Deletes a message.
     *
     * @param message the message
     * @return completes when it is deleted; an error if it could not be
     */
    Mono<Void> delete(M message);

    /**
     * Hides messages for some more time, in one call for up to ten.
     *
     * @param messages the messages
     * @param seconds from now, from 0
     * @return those that could not be changed; an error if nothing is known of any
     */
    Mono<Set<M>> changeVisibility(List<M> messages, int seconds);

    /**
     * Says that a message is about to be answered, to all who hold it.
     *
     * @param message the message
     */
    void answered(M message);

    /**
     * Returns the group whose messages are handled one after another.
     *
     * @param message the message
     * @return its group; null where messages have no order
     */
    @Nullable
    String group(M message);

    /**
     * Tells how often a message has been received.
     *
     * @param message the message
     * @return how often, at least 1
     */
    int receives(M message);
}
