package io.reactiveaws.sqs.pipeline;

import java.util.function.ToLongFunction;

/** What is measured of receivers and consumers of a queue. */
public interface PipelineMeters {

    /** Nothing is measured. */
    PipelineMeters NONE = new PipelineMeters() {
        @Override
        public void polled(int messages) {}

        @Override
        public void pollRepeated() {}

        @Override
        public void extended(long millis) {}

        @Override
        public <T> void watch(T consumer, ToLongFunction<? super T> inHand) {}
    };

    /**
     * A poll was answered.
     *
     * @param messages how many came
     */
    void polled(int messages);

    /** A poll has failed and is made again. */
    void pollRepeated();

    /**
     * A heartbeat for a message in hand was answered, whether it got more time or not.
     *
     * @param millis how long that took, from the heartbeat that asked for it
     */
    void extended(long millis);

    /**
     * Looks at how many messages a consumer has in hand, for as long as that exists.
     *
     * @param consumer the consumer
     * @param inHand reads it, on any thread
     * @param <T> the consumer's type
     */
    <T> void watch(T consumer, ToLongFunction<? super T> inHand);
}
