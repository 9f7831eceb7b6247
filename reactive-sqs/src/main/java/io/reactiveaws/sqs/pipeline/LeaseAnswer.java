package io.reactiveaws.sqs.pipeline;

import java.util.function.BooleanSupplier;

/**
 * An answer to a message in hand.
 *
 * @param lease the message
 * @param seconds for how long it is hidden from now on; 0 where that means nothing
 * @param inTime whether there is still time for it, asked on any thread
 * @param calls counts the calls with which it leaves
 */
record LeaseAnswer<M>(Lease<M> lease, int seconds, BooleanSupplier inTime, CallCount calls) implements Answer<M> {

    @Override
    public M message() {
        return lease.message;
    }

    @Override
    public boolean mayBeSent() {
        return inTime.getAsBoolean();
    }

    @Override
    public void sentBy(Object call) {
        calls.sentBy(call);
    }
}
