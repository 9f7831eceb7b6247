package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryWatch;
import io.reactiveaws.sqs.pipeline.MessageHolder;

/**
 * Tells who has a message in hand that its answer was taken back.
 *
 * @param holder who has it in hand
 */
record HolderWatch(MessageHolder holder) implements EntryWatch {

    /** A call that is cut leaves it unknown whether the message was answered. */
    @Override
    public boolean mayBeCut() {
        return false;
    }

    @Override
    public void takenOut() {
        holder.takenBack();
    }
}
