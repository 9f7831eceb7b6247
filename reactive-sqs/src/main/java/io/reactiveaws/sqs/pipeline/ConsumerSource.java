package io.reactiveaws.sqs.pipeline;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
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
     * Deletes a message. The session waits for it.
     *
     * @param answer the message
     * @param <A> the answer's type
     * @return what became of it
     */
    <A extends Answer<M>> Mono<Answered<A>> delete(A answer);

    /**
     * Hides messages for some more time, or makes them visible: each after all changes of the same message that were
     * asked for before, the first ten in one call, and so on. The session waits for it.
     *
     * @param answers the messages
     * @param <A> the answers' type
     * @return what became of each, as it is known
     */
    <A extends Answer<M>> Flux<Answered<A>> changeVisibility(List<A> answers);

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
