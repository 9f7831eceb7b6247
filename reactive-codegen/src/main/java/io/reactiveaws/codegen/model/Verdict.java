package io.reactiveaws.codegen.model;

/** What an answer means to a waiter. */
public enum Verdict {
    /** The state is reached. */
    SUCCESS,
    /** The state cannot be reached any more. */
    FAILURE,
    /** Ask again. */
    RETRY
}
