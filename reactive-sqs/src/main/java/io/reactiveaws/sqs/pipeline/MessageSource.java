package io.reactiveaws.sqs.pipeline;

import java.util.Collection;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A queue as a receiver sees it.
 *
 * @param <M> a message
 */
public interface MessageSource<M> {

    /**
     * Asks for messages once.
     *
     * @param most how many may come, from 1 to 10
     * @param options what else is asked for
     * @param watch counts the poll
     * @return what came; a cancel before the request is sent keeps it from being sent, and after that what comes is
     *     released
     */
    Mono<Polled<M>> poll(int most, ReceiveOptions options, PollWatch watch);

    /**
     * Runs something that may answer many messages, so that those go together.
     *
     * @param answers is run once, on this thread
     */
    default void gather(Runnable answers) {
        answers.run();
    }

    /**
     * Makes messages visible again at once, behind the caller's back: what can't be released becomes visible when its
     * visibility timeout has run out.
     *
     * @param messages the messages
     * @param sentBy is given each call that carries some of them
     */
    void release(Collection<M> messages, Consumer<Object> sentBy);

    /**
     * Has somebody hear of it when a message is answered.
     *
     * @param message the message
     * @param holder who has it in hand
     */
    void hold(M message, MessageHolder holder);

    /**
     * Tells who has had a message in hand nothing more of it, but that an answer is taken back of which it was told.
     *
     * @param message the message
     * @param holder who has had it; who else has it in hand by now, hears of it as before
     */
    void forget(M message, MessageHolder holder);

    /**
     * Tells whether it makes no sense to ask again after an error.
     *
     * @param error what a poll failed with
     * @param waitForQueue whether a queue that isn't there may come yet
     * @return whether it lasts
     */
    boolean isLasting(Throwable error, boolean waitForQueue);

    /**
     * Fails when the session closes.
     *
     * @return the error that says so
     */
    Mono<Void> closing();

    /**
     * Returns what is measured.
     *
     * @return the meters
     */
    PipelineMeters meters();

    /**
     * Returns the scheduler of pauses.
     *
     * @return the scheduler; under virtual time, the virtual one
     */
    Scheduler timer();

    /**
     * Names the queue in the log.
     *
     * @return its name there
     */
    String name();
}
