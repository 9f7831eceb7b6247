package io.reactiveaws.sqs.pipeline;

/**
 * Who has a message in hand and hears of it when somebody else answers it. It is told on the thread that does so,
 * before anything is sent.
 */
public interface MessageHolder {

    /** The message is about to be deleted. */
    void deleting();

    /**
     * The message is about to be made visible.
     *
     * @param seconds from now on
     */
    void changing(int seconds);

    /** What was told is not done: its caller has cancelled before it was sent. */
    void takenBack();
}
