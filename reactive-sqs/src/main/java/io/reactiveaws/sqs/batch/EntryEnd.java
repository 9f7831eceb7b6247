package io.reactiveaws.sqs.batch;

/**
 * Who hears what became of an entry: once, outside of turns of the batcher.
 *
 * @param <R> the result of an entry
 */
public interface EntryEnd<R> {

    /**
     * The service did it.
     *
     * @param result what a call of its own would answer
     */
    void done(R result);

    /** It was not sent, or not sent again, as {@link EntryWatch#mayBeSent()} said, which has no error for that. */
    void notSent();

    /**
     * The service did not do it, or it is not known to be done.
     *
     * @param error why
     */
    void failed(Throwable error);
}
