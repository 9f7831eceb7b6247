package io.reactiveaws.core.spi;

/** What an answer means to a waiter. */
public enum Verdict {
    /** The wait is over. */
    SUCCESS,
    /** The wait is over, in vain. */
    FAILURE,
    /** Not yet. */
    RETRY
}
