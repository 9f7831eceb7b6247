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

    /**
     * Says whether it is still time to answer the message. It is asked on any thread, whenever the answer is to be
     * sent.
     *
     * @return whether it is
     */
    boolean mayBeAnswered();

    /** What was told is not done, or not known to be: it was not sent, or it has failed. */
    void takenBack();
}
