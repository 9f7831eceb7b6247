package io.reactiveaws.sqs.pipeline;

/**
 * What became of the messages of a consumer, from its begin to its end, and how many calls that took.
 *
 * <p>A call is one request of the SDK's client, which the SDK may send more than once. Consumers of one queue and one
 * client share calls with each other and with {@code Message.delete()} and {@code Message.release()}: a call counts for
 * each consumer that had messages in it, so the sum over consumers may be more than what was sent. What handlers answer
 * by themselves is not counted.
 *
 * @param received the messages that came to the consumer
 * @param handled those whose handler completed
 * @param failed those whose handler failed, also for the last time
 * @param deleted those that were deleted
 * @param released those that were made visible again, at once or after a delay: they failed, or were not handled when
 *     the consumer stopped; and those that polls gave after it stopped
 * @param lost those whose visibility timeout ran out, or might have, before they were answered: somebody else probably
 *     gets them, or has them already
 * @param undone those that could be neither deleted nor released as was wanted: they come again when their visibility
 *     timeout has run out
 * @param polls the receives that were sent
 * @param openPolls those of them that had not ended when the report was made; what they give is released
 * @param deleteCalls the calls of {@code DeleteMessageBatch} that had messages of the consumer
 * @param visibilityCalls the calls of {@code ChangeMessageVisibilityBatch} that had messages of the consumer, to extend
 *     their time or to release them
 */
public record ConsumeReport(
        long received,
        long handled,
        long failed,
        long deleted,
        long released,
        long lost,
        long undone,
        long polls,
        int openPolls,
        long deleteCalls,
        long visibilityCalls) {}
