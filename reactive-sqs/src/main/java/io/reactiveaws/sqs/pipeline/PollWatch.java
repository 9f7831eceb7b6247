package io.reactiveaws.sqs.pipeline;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The polls of one receiver, from the moment that they are sent to their end, which may come after the receiver's own.
 */
public final class PollWatch {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong released = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Sinks.Empty<Void> ended = Sinks.empty();

    private final ConsumerState state;
    private final CallCount releases;

    /** Makes the watch of a receiver whose state nobody asks for, before the first poll. */
    PollWatch() {
        this(new ConsumerState(), new CallCount());
    }

    /**
     * Makes a watch before the first poll.
     *
     * @param state is told how polls end
     * @param releases counts the calls that release what came when nobody wanted it any more
     */
    PollWatch(ConsumerState state, CallCount releases) {
        this.state = state;
        this.releases = releases;
    }

    /**
     * Counts a poll that is sent.
     *
     * @return to be disposed of when the poll has ended
     */
    public Disposable begun() {
        sent.incrementAndGet();
        open.incrementAndGet();
        return new Open();
    }

    private final class Open implements Disposable {

        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public void dispose() {
            if (ended.compareAndSet(false, true)) {
                open.decrementAndGet();
                look();
            }
        }
    }

    /**
     * Counts messages that came when nobody wanted them any more.
     *
     * @param messages how many
     */
    public void released(int messages) {
        released.addAndGet(messages);
    }

    /**
     * Counts a call that releases such messages.
     *
     * @param call the call: the same object for all messages that leave with it
     */
    public void releasedBy(Object call) {
        releases.sentBy(call);
    }

    /** A poll was answered at this time. */
    void answered(long now) {
        state.answered(now);
    }

    /** A poll has failed. */
    void failed() {
        state.failed();
    }

    /** No more polls are begun. */
    void stop() {
        stopped.set(true);
        look();
    }

    private void look() {
        if (stopped.get() && open.get() == 0) {
            ended.tryEmitEmpty();
        }
    }

    /** Completes when the last poll has ended after {@link #stop()}. */
    Mono<Void> ended() {
        return ended.asMono();
    }

    int open() {
        return open.get();
    }

    long sent() {
        return sent.get();
    }

    long released() {
        return released.get();
    }
}
