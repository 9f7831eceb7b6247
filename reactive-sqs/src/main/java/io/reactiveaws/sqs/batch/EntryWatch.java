package io.reactiveaws.sqs.batch;

/**
 * Who watches over an entry on its way. What is asked and told here happens while the batcher has a turn, so it must be
 * quick and must not submit anything; only {@link #takenOut()} is told outside of turns.
 */
public interface EntryWatch {

    /** Lets an entry go whenever there is room for it. */
    EntryWatch NONE = new EntryWatch() {};

    /**
     * Says whether the entry may be sent. It is asked right before each call, also before the entry is sent again.
     *
     * @return whether it may; if not, it ends without a result
     */
    default boolean mayBeSent() {
        return true;
    }

    /**
     * Tells that the entry leaves with a call.
     *
     * @param call the call: the same object for all of its entries, which are told one after another
     */
    default void sentBy(Object call) {}

    /** Tells that the service has refused the entry itself, before its caller gets the error. */
    default void refused() {}

    /**
     * Says whether a call with the entry may be cut when its caller cancels.
     *
     * @return whether it may; if not, the call goes on to its end
     */
    default boolean mayBeCut() {
        return true;
    }

    /**
     * Tells that its caller has cancelled and the entry is not done: it was not sent, or the call that was not cut has
     * failed.
     */
    default void takenOut() {}
}
