package io.reactiveaws.core.observation;

/** How something has ended that was observed. */
public enum Outcome {
    /** It has done what it was to do. */
    SUCCESS,
    /** It has failed. */
    ERROR,
    /** Nobody wanted it any more. */
    CANCELLED,
    /** It has not ended. */
    UNKNOWN
}
