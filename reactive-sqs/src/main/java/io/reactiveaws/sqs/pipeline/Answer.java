package io.reactiveaws.sqs.pipeline;

/**
 * An answer to a message, as the queue sees it on its way.
 *
 * @param <M> a message
 */
public interface Answer<M> {

    /**
     * Returns the message.
     *
     * @return the message
     */
    M message();

    /**
     * Returns for how long the message is hidden.
     *
     * @return seconds from now on; 0 where that means nothing
     */
    int seconds();

    /**
     * Says whether the answer may be sent, also when it is to be sent again. It is asked on any thread.
     *
     * @return whether it may
     */
    boolean mayBeSent();

    /**
     * Tells that the answer leaves with a call.
     *
     * @param call the call: the same object for all answers that leave with it, which are told one after another
     */
    void sentBy(Object call);
}
