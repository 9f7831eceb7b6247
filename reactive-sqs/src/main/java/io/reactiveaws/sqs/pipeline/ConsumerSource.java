package io.reactiveaws.sqs.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

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
     * Deletes messages.
     *
     * @param answers the messages
     * @param context the Reactor context of the calls
     * @param ended is given what became of each, once, on any thread
     * @param <A> the answers' type
     */
    <A extends Answer<M>> void delete(List<A> answers, Context context, Consumer<Answered<A>> ended);

    /**
     * Hides messages for some more time, or makes them visible: each after all changes of the same message that were
     * asked for before, the first ten in one call, and so on.
     *
     * @param answers the messages
     * @param context the Reactor context of the calls
     * @param ended is given what became of each, once, on any thread
     * @param <A> the answers' type
     */
    <A extends Answer<M>> void changeVisibility(List<A> answers, Context context, Consumer<Answered<A>> ended);

    /**
     * Shows a message's handling to who observes.
     *
     * @param message the message
     * @param handling handles it
     * @param <T> what the handler emits
     * @return the same, seen
     */
    <T> Flux<T> observed(M message, Flux<T> handling);

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
