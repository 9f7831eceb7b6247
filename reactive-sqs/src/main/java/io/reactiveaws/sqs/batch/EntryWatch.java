package io.reactiveaws.sqs.batch;

import org.jspecify.annotations.Nullable;

/**
 * Who watches over an entry on its way. What is asked before a call happens while the batcher has a turn, so it must be
 * quick and must not submit anything; what became of the entry is told outside of turns.
 */
public interface EntryWatch {

    /** Lets an entry go whenever there is room for it. */
    EntryWatch NONE = new EntryWatch() {};

    /**
     * Says whether the entry may be sent. It is asked right before each call, also before the entry is sent again.
     *
     * @return whether it may; if not, it ends as {@link #tooLate()} says
     */
    default boolean mayBeSent() {
        return true;
    }

    /**
     * Returns what its caller gets if the entry may not be sent.
     *
     * @return the error; null for an end without a result
     */
    default @Nullable Throwable tooLate() {
        return null;
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

    /** Tells that the entry is not known to be done, before its caller gets the error, also if that has cancelled. */
    default void failed() {}

    /** Tells that the entry was not sent, because its caller has cancelled or since it may not be sent. */
    default void takenOut() {}
}
