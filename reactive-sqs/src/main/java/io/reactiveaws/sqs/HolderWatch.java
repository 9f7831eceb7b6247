package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.sqs.batch.EntryWatch;
import io.reactiveaws.sqs.pipeline.MessageHolder;

/**
 * Tells who has a message in hand what becomes of the answer that somebody else gives.
 *
 * @param holder who has it in hand
 */
record HolderWatch(MessageHolder holder) implements EntryWatch {

    @Override
    public boolean mayBeSent() {
        return holder.mayBeAnswered();
    }

    @Override
    public ResourceException tooLate() {
        return new ResourceException(
                "the message's visibility timeout is over, or may be, and somebody else may have it:"
                        + " nothing was sent; a longer 'visibility', or 'heartbeat', leaves more time");
    }

    /** A call that is cut leaves it unknown whether the message was answered. */
    @Override
    public boolean mayBeCut() {
        return false;
    }

    @Override
    public void failed() {
        holder.takenBack();
    }

    @Override
    public void takenOut() {
        holder.takenBack();
    }
}
