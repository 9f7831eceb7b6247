package io.reactiveaws.sqs.pipeline;

/** Who has the messages of a receiver in hand, in the receiver's place. */
interface MessageOwner {

    /** Whether none is in hand. */
    boolean hasNone();

    /** What a poll gave has been handed out. */
    void given();
}
