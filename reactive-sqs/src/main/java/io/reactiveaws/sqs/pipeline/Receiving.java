package io.reactiveaws.sqs.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One subscription to a queue's messages. Demand becomes polls: what is asked for and not yet under way is asked of the
 * queue, over one poll while the queue is empty, and over more while messages come.
 */
final class Receiving<M> implements Subscription {

    /** The most messages of one poll. */
    private static final int MOST_OF_A_POLL = 10;

    /**
     * A queue that answers sooner without a message does not wait for any, and is asked again no sooner than after
     * this.
     */
    private static final long LEAST_WAIT = 1_000;

    private static final long NOT_QUIET = Long.MAX_VALUE;

    private final MessageSource<M> source;
    private final ReceiveOptions options;
    private final PollWatch watch;
    private final CoreSubscriber<? super M> downstream;
    private final @Nullable MessageOwner owner;
    private final Serial serial = new Serial(this::poll);
    private final Disposable.Composite others = Disposables.composite();

    private volatile boolean left;

    // what follows is touched by events only, one after another
    private final PollPause pause = new PollPause();
    private final Unanswered<M> unanswered;
    private final Disposable.Composite underWay = Disposables.composite();
    private long demand;

    /** While demand is less, more is about to come: from those that are done with a message. */
    private long mostDemand;

    private long asked;
    private int polls;
    private int allowed = 1;
    private boolean paused;
    private boolean resting;
    private boolean gathering;
    private boolean gathered;

    private long gatheringSince;
    private boolean timed;
    private boolean over;
    private long askedAt;

    /** Since when the queue has nothing and all is answered; {@link #NOT_QUIET} if it isn't so. */
    private long quietSince = NOT_QUIET;

    Receiving(MessageSource<M> source, ReceiveOptions options, PollWatch watch, CoreSubscriber<? super M> downstream) {
        this(source, options, watch, downstream, null);
    }

    /**
     * Makes a receiver whose messages somebody else has in hand.
     *
     * @param owner who that is
     */
    Receiving(
            MessageSource<M> source,
            ReceiveOptions options,
            PollWatch watch,
            CoreSubscriber<? super M> downstream,
            @Nullable MessageOwner owner) {
        this.source = source;
        this.owner = owner;
        this.options = options;
        this.watch = watch;
        this.downstream = downstream;
        this.unanswered = new Unanswered<>(source, options, serial);
    }

    /** What the gate says at once, it says before the first poll. */
    void begin() {
        serial.tell(() -> {
            downstream.onSubscribe(this);
            others.add(Flux.from(options.paused())
                    .subscribe(hold -> serial.tell(() -> paused = hold), error -> serial.tell(() -> fail(error))));
            others.add(source.closing().subscribe(closed -> {}, error -> serial.tell(() -> fail(error))));
        });
    }

    @Override
    public void request(long n) {
        if (Operators.validate(n)) {
            serial.tell(() -> {
                demand = Operators.addCap(demand, n);
                mostDemand = Math.max(mostDemand, demand);
            });
        }
    }

    @Override
    public void cancel() {
        left = true;
        serial.tell(() -> {
            if (!over) {
                end();
            }
            unanswered.leave();
        });
    }

    private void fail(Throwable error) {
        if (!over) {
            end();
            unanswered.leave();
            downstream.onError(error);
        }
    }

    /** Begins nothing more. Polls that are sent end by themselves, and what they give is released. */
    private void end() {
        over = true;
        others.dispose();
        underWay.dispose();
        watch.stop();
    }

    private boolean allAnswered() {
        return owner == null ? unanswered.isEmpty() : owner.hasNone();
    }

    /** Polls as far as that is due. */
    private void poll() {
        while (mayPoll()) {
            int most = (int) Math.min(MOST_OF_A_POLL, demand - asked);
            if (most < MOST_OF_A_POLL && mayGrow() && !gathered && gather()) {
                return;
            }
            gathered = false;
            gathering = false;
            polls++;
            asked += most;
            new Poll(most).begin();
        }
    }

    private boolean mayPoll() {
        return !over && !left && !paused && !resting && polls < Math.min(allowed, options.maxPolls()) && demand > asked;
    }

    private boolean mayGrow() {
        return demand < mostDemand || !allAnswered();
    }

    /** Whether more demand is waited for. */
    private boolean gather() {
        if (options.linger().isZero()) {
            return false;
        }
        if (!gathering) {
            gathering = true;
            gatheringSince = nanos();
            timeGathering(options.linger().toNanos());
        }
        return true;
    }

    /** Has one timer at most: polls that gather their demand sooner than it runs leave it to the next one. */
    private void timeGathering(long nanos) {
        if (!timed) {
            timed = true;
            later(nanos, TimeUnit.NANOSECONDS, () -> {
                timed = false;
                lookAtTime();
            });
        }
    }

    private void lookAtTime() {
        long left = gatheringSince + options.linger().toNanos() - nanos();
        if (gathering && left > 0) {
            timeGathering(left);
        } else {
            gathered |= gathering;
        }
    }

    private long nanos() {
        return source.timer().now(TimeUnit.NANOSECONDS);
    }

    private void rest(long millis) {
        resting = true;
        later(millis, TimeUnit.MILLISECONDS, () -> resting = false);
    }

    private void later(long time, TimeUnit unit, Runnable event) {
        Disposable.Swap timer = Disposables.swap();
        others.add(timer);
        timer.update(source.timer()
                .schedule(
                        () -> {
                            others.remove(timer);
                            serial.tell(event);
                        },
                        time,
                        unit));
    }

    /** When the poll was sent whose messages are handed out now. */
    long askedAt() {
        return askedAt;
    }

    private void answered(List<M> messages, long since) {
        askedAt = since;
        quietSince = messages.isEmpty() ? quietSince : NOT_QUIET;
        pause.afterAnswer();
        allowed = messages.isEmpty() ? 1 : Math.min(options.maxPolls(), 2 * allowed);
        unanswered.forgetOld();
        source.gather(() -> {
            handOut(messages);
            if (owner != null) {
                owner.given();
            }
        });
    }

    private void handOut(List<M> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (over || left) {
                List<M> unwanted = messages.subList(i, messages.size());
                watch.released(unwanted.size());
                source.release(unwanted, watch::releasedBy);
                return;
            }
            handOut(messages.get(i));
        }
    }

    /** A subscriber that throws has left. */
    private void handOut(M message) {
        demand = demand == Long.MAX_VALUE ? demand : demand - 1;
        if (owner == null) {
            unanswered.add(message, askedAt);
        }
        try {
            downstream.onNext(message);
        } catch (Throwable thrown) {
            Exceptions.throwIfJvmFatal(thrown);
            cancel();
            Operators.onErrorDropped(thrown, downstream.currentContext());
        }
    }

    private void failed(Throwable error) {
        if (source.isLasting(error, options.waitsForQueue())) {
            fail(error);
            return;
        }
        source.meters().pollRepeated();
        allowed = 1;
        quietSince = NOT_QUIET;
        if (!pause.isFailing()) {
            Receiver.LOG.warn("{} could not be asked for messages, trying again until it can", source.name(), error);
        }
        if (!resting) {
            rest(pause.afterFailure());
        }
    }

    private void cameEmpty(long since) {
        boolean drains = Duration.ZERO.equals(options.quiet());
        if (polls == 0 && (drains || wasQuiet())) {
            end();
            unanswered.forget();
            downstream.onComplete();
        } else if (!drains && !resting && now() - since < LEAST_WAIT) {
            rest(LEAST_WAIT - (now() - since));
        }
    }

    private boolean wasQuiet() {
        Duration quiet = options.quiet();
        return quiet != null && quietSince != NOT_QUIET && now() - quietSince >= quiet.toMillis();
    }

    private long now() {
        return source.timer().now(TimeUnit.MILLISECONDS);
    }

    /** One request; its answer is an event of the receiver. */
    private final class Poll extends BaseSubscriber<Polled<M>> {

        private final int most;
        private final long since = now();

        Poll(int most) {
            this.most = most;
        }

        void begin() {
            underWay.add(this);
            if (quietSince == NOT_QUIET && allAnswered()) {
                quietSince = since;
            }
            source.poll(most, options, watch).subscribe(this);
        }

        @Override
        public Context currentContext() {
            return downstream.currentContext();
        }

        @Override
        protected void hookOnNext(Polled<M> polled) {
            serial.tell(() -> {
                ended();
                watch.answered(now());
                answered(polled.messages(), polled.sentAt());
                if (polled.messages().isEmpty() && !over) {
                    cameEmpty(since);
                }
            });
        }

        @Override
        protected void hookOnError(Throwable error) {
            serial.tell(() -> {
                ended();
                watch.failed();
                if (!over) {
                    failed(error);
                }
            });
        }

        private void ended() {
            underWay.remove(this);
            polls--;
            asked -= most;
        }
    }
}
