package io.reactiveaws.core.spi.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What a session lets end before it closes its clients: uploads that are under way, whose parts would stay behind if
 * they were cut off instead of aborted, and, where there is time, polls, which would swallow messages, and what waits
 * to become part of a call for many.
 */
public final class GracefulShutdown {

    /** The session itself counts as one, until it closes. */
    private final AtomicInteger pending = new AtomicInteger(1);

    private final Set<Poll> polls = ConcurrentHashMap.newKeySet();
    private final Set<Disposable> entries = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> begun = Sinks.empty();
    private final Sinks.Empty<Void> ended = Sinks.empty();

    /** Makes the shutdown of an open session. */
    public GracefulShutdown() {}

    /**
     * Registers work that the session waits for.
     *
     * @return to be disposed of when the work has ended; a second time has no effect
     */
    public Disposable register() {
        boolean waits = pending.getAndUpdate(before -> before == 0 ? 0 : before + 1) != 0;
        return waits ? new Work() : Disposables.disposed();
    }

    /** Each message that a consumer answers is such work, so it is as small as can be. */
    private final class Work implements Disposable {

        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public void dispose() {
            if (ended.compareAndSet(false, true)) {
                endOne();
            }
        }

        @Override
        public boolean isDisposed() {
            return ended.get();
        }
    }

    /**
     * Registers a poll, which the session waits for only if it is closed with time.
     *
     * @param longest how long the poll may still take
     * @return to be disposed of when the poll has ended; a second time has no effect
     */
    public Disposable registerPoll(Duration longest) {
        Poll poll = new Poll(longest, register());
        polls.add(poll);
        return poll;
    }

    private final class Poll implements Disposable {

        private final Duration longest;
        private final Disposable work;

        Poll(Duration longest, Disposable work) {
            this.longest = longest;
            this.work = work;
        }

        @Override
        public void dispose() {
            if (polls.remove(this)) {
                work.dispose();
            }
        }
    }

    /**
     * Registers a part of a call for many, which the session waits for only if it is closed with time.
     *
     * @return to be disposed of when its outcome is known; a second time has no effect
     */
    public Disposable registerEntry() {
        Disposable work = register();
        Disposable entry = new Disposable() {
            @Override
            public void dispose() {
                if (entries.remove(this)) {
                    work.dispose();
                }
            }
        };
        entries.add(entry);
        return entry;
    }

    /**
     * Waits for no poll and no part of a call for many any more.
     *
     * @return how many polls there were
     */
    public int cutPolls() {
        List.copyOf(entries).forEach(Disposable::dispose);
        List<Poll> open = List.copyOf(polls);
        open.forEach(Poll::dispose);
        return open.size();
    }

    /**
     * Returns how long the polls that are under way may take.
     *
     * @return the longest time; zero if there are none
     */
    public Duration longestPoll() {
        return polls.stream()
                .map(poll -> poll.longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /**
     * Fails when the session closes: work that is under way then is to be cleaned up.
     *
     * @param <T> nothing
     * @return {@link IllegalStateException}
     */
    public <T> Mono<T> interruption() {
        return begun.asMono()
                .then(Mono.error(() -> new IllegalStateException(
                        "the session was closed before this had ended; keep it open until then, or close it with"
                                + " closeLater(), which waits until what was begun is undone")));
    }

    /**
     * Begins the shutdown; called once.
     *
     * @return completes when no work is left; at once if there is none now
     */
    public Mono<Void> begin() {
        begun.tryEmitEmpty().orThrow();
        endOne();
        return ended.asMono();
    }

    /**
     * Tells whether the session is open or waits for work.
     *
     * @return whether {@link #begin()} has not completed
     */
    public boolean isPending() {
        return pending.get() != 0;
    }

    private void endOne() {
        if (pending.decrementAndGet() == 0) {
            ended.tryEmitEmpty().orThrow();
        }
    }
}
