package io.reactiveaws.sqs.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What became of an answer.
 *
 * @param answer the answer
 * @param result what became of it
 * @param error why it was refused or failed
 * @param <A> the answer's type
 */
public record Answered<A extends Answer<?>>(
        A answer, Result result, @Nullable Throwable error) {

    /** What may become of an answer. */
    public enum Result {
        /** The queue did it. */
        DONE,
        /** It was not sent, or not sent again, since {@link Answer#mayBeSent()} said so. */
        TOO_LATE,
        /** The queue says that the message is not ours to answer any more. */
        REFUSED,
        /** It is not known to be done, and may be tried again. */
        FAILED
    }
}
