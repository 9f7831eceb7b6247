package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.calls.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * One run of a consumer. Messages come by a receiver whose demand is what the consumer has room for; each is in hand
 * from then until its answer is sent: a delete after its handler has completed, a change of its visibility after it has
 * failed. A message whose time is over is not answered, since somebody else may have it by then.
 */
final class Consuming<M> {

    private static final Logger LOG = LoggerFactory.getLogger(Consuming.class);

    /** A session that closes waits a little longer for what is under way. */
    private static final Duration GRACE_AT_CLOSE = Duration.ofSeconds(5);

    private final ConsumerSource<M> source;
    private final HandlerCalls<M> handlers;
    private final ConsumeOptions<M> options;
    private final StopSignal stop;
    private final long visibility;
    private final ConsumeCounts counts = new ConsumeCounts();
    private final PollWatch watch;
    private final Receiving<M> receiving;
    private final Sinks.One<ConsumeReport> report = Sinks.one();
    private final Disposable.Composite timers = Disposables.composite();
    private final Serial serial = new Serial(this::look);
    private Disposable work = Disposables.disposed();

    // what follows is touched by events only, one after another
    private final Groups<M> groups = new Groups<>();
    private final InHand<M> inHand;
    private final Answers<M> answers;
    private final Heartbeat<M> heartbeat;
    private boolean stopping;
    private boolean late;
    private boolean ended;
    private @Nullable Throwable failure;

    Consuming(
            ConsumerSource<M> source,
            Function<? super M, ? extends Publisher<?>> handler,
            ConsumeOptions<M> options,
            StopSignal stop,
            Duration visibility,
            Context context) {
        this.source = source;
        this.handlers = new HandlerCalls<>(source, handler, options, context);
        this.inHand = new InHand<>(source);
        this.options = options;
        this.stop = stop;
        this.visibility = visibility.toMillis();
        this.watch = new PollWatch(options.state(), counts.visibilityCalls);
        this.answers = new Answers<>(source, serial, context, counts, this::deleted);
        this.heartbeat =
                new Heartbeat<>(source, serial, context, counts.visibilityCalls, this.visibility, inHand, this::lose);
        Incoming<M> incoming = new Incoming<>(
                context,
                options.concurrency(),
                inHand::isEmpty,
                this::given,
                error -> serial.tell(() -> ended(error)),
                () -> serial.tell(this::stopping));
        this.receiving = new Receiving<>(source, options.receiving(visibility), watch, incoming, incoming);
    }

    Mono<ConsumeReport> report() {
        return report.asMono();
    }

    void begin() {
        options.state().receiving();
        source.meters().watch(inHand, InHand::size);
        work = source.register();
        timers.add(source.closing().subscribe(closed -> {}, error -> tellStop(GRACE_AT_CLOSE)));
        timers.add(stop.asMono().subscribe(none -> {}, error -> {}, () -> tellStop(options.grace())));
        receiving.begin(); // only now, so that a stop that has come already lets no poll go
        if (options.extendsVisibility()) {
            timers.add(heartbeat.begin());
        }
        timers.add(watch.ended().subscribe(none -> {}, error -> {}, () -> serial.tell(() -> {})));
    }

    void cancel() {
        tellStop(Duration.ZERO);
    }

    private void tellStop(Duration grace) {
        serial.tell(() -> stop(grace));
    }

    private void given(List<M> messages) {
        long asked = receiving.askedAt();
        serial.tell(() -> received(messages, asked));
    }

    /** Nothing can be received any more. */
    private void ended(Throwable error) {
        failure = error;
        stop(options.grace());
    }

    /** All that a poll gave is in hand before the first one is handled, so that a group that goes back is whole. */
    private void received(List<M> messages, long asked) {
        List<Lease<M>> leases =
                messages.stream().map(message -> takeInHand(message, asked)).toList();
        if (stopping) {
            giveBack(null, leases, 0);
        } else {
            answers.flush(); // who handles the next ones may take their time
            leases.stream().filter(groups::enter).toList().forEach(this::handle);
        }
    }

    private Lease<M> takeInHand(M message, long asked) {
        counts.received++;
        Lease<M> lease = new Lease<>(
                message,
                source.group(message),
                asked,
                visibility,
                this::now,
                taken -> serial.tell(() -> takenBack(taken)));
        inHand.add(lease);
        return lease;
    }

    private void handle(Lease<M> lease) {
        if (lease.isOver(now())) {
            lose(lease);
            return;
        }
        Handling handling = new Handling(lease);
        lease.handledBy(handling);
        try {
            handlers.handle(lease.message, handling::givenUp).subscribe(handling);
        } catch (Throwable fatal) { // as Reactor sees it; the others go on
            serial.tell(() -> failed(lease, fatal));
        }
    }

    /** One run of the handler; its end is an event of the consumer. */
    private final class Handling extends BaseSubscriber<Object> {

        private final Lease<M> lease;
        private volatile boolean givenUp;

        Handling(Lease<M> lease) {
            this.lease = lease;
        }

        void givenUp() {
            givenUp = true;
        }

        @Override
        protected void hookOnComplete() {
            serial.tell(() -> handled(lease, givenUp));
        }

        @Override
        protected void hookOnError(Throwable error) {
            serial.tell(() -> failed(lease, error));
        }
    }

    private void handled(Lease<M> lease, boolean givenUp) {
        if (!inHand.contains(lease)) {
            return; // given back or lost meanwhile
        }
        counts.ended(!givenUp);
        if (lease.isKept()) {
            keep(lease);
        } else if (lease.isAnswered()) {
            leave(lease);
        } else {
            delete(lease); // if there is still time when it is sent
        }
    }

    /** A message of a group is followed by the next one when it is gone, and by none if it stays. */
    private void delete(Lease<M> lease) {
        answers.delete(lease);
        inHand.remove(lease);
    }

    private void deleted(Lease<M> lease, boolean done) {
        if (done) {
            endTurn(lease);
        } else {
            giveBackBehind(lease, 0);
        }
    }

    /** Its handler says when it comes again: those behind it come after it. */
    private void keep(Lease<M> lease) {
        inHand.remove(lease);
        giveBackBehind(lease, lease.secondsHidden());
    }

    /** Its handler has answered it, and not done so after all; one in hand is answered yet. */
    private void takenBack(Lease<M> lease) {
        if (inHand.contains(lease) || lease.isAnswered()) {
            return;
        }
        List<Lease<M>> timely = timely(List.of(lease));
        if (!timely.isEmpty()) {
            Disposable late = source.register(); // the consumer may have ended
            answers.change(timely, 0, late::dispose);
        }
    }

    private void failed(Lease<M> lease, Throwable error) {
        if (!inHand.contains(lease)) {
            return;
        }
        counts.ended(false);
        if (lease.isKept()) {
            keep(lease);
            return;
        }
        int seconds = handlers.secondsAfter(lease.message, error);
        List<Lease<M>> leases = new ArrayList<>(groups.takeBehind(lease));
        if (seconds < 0) {
            leases.forEach(inHand::remove);
            leave(lease);
        } else {
            leases.add(0, lease);
            giveBack(lease, leases, seconds);
        }
    }

    /** Gives back what waits behind a message whose turn it is, and ends the turn. */
    private void giveBackBehind(Lease<M> holder, int seconds) {
        List<Lease<M>> behind = groups.takeBehind(holder);
        if (behind.isEmpty()) {
            endTurn(holder);
        } else {
            giveBack(holder, behind, seconds);
        }
    }

    /**
     * Makes messages visible, unless their time is over. Until that is answered, no other one of the holder's group is
     * handled, and what has come meanwhile goes back as well.
     *
     * @param holder the message whose turn ends by that; null if none does
     */
    private void giveBack(@Nullable Lease<M> holder, List<Lease<M>> leases, int seconds) {
        List<Lease<M>> timely = timely(leases);
        if (timely.isEmpty()) {
            givenBack(holder, leases);
            return;
        }
        // the last one first: a server that looks in between must not find one of them before those that it follows
        Collections.reverse(timely);
        answers.change(timely, seconds, () -> givenBack(holder, leases));
    }

    private List<Lease<M>> timely(List<Lease<M>> leases) {
        long now = now();
        List<Lease<M>> timely = new ArrayList<>();
        for (Lease<M> lease : leases) {
            lease.cancelHandler();
            if (lease.isAnswered()) {
                continue;
            }
            if (lease.isOver(now)) {
                counts.lost++;
            } else {
                timely.add(lease);
            }
        }
        return timely;
    }

    private void givenBack(@Nullable Lease<M> holder, List<Lease<M>> leases) {
        leases.forEach(inHand::remove);
        if (holder != null) {
            giveBackBehind(holder, 0);
        }
    }

    /** Takes a message out of hand whose time is over, and what waits behind it: its group goes on elsewhere. */
    private void lose(Lease<M> lease) {
        counts.lost++;
        lease.cancelHandler();
        inHand.remove(lease);
        List<Lease<M>> behind = groups.takeOut(lease);
        if (behind.isEmpty()) {
            giveBackBehind(lease, 0);
        } else {
            giveBack(null, behind, 0);
        }
    }

    /** Takes a message out of hand, and goes on with its group. */
    private void leave(Lease<M> lease) {
        inHand.remove(lease);
        endTurn(lease);
    }

    private void endTurn(Lease<M> lease) {
        Lease<M> next = groups.next(lease);
        if (next != null) {
            handle(next);
        }
    }

    private void stop(Duration grace) {
        if (!stopping) {
            stopping();
            receiving.cancel();
            List<Lease<M>> waiting = groups.takeAll();
            if (!waiting.isEmpty()) {
                giveBack(null, waiting, 0);
            }
        }
        if (grace.isZero()) {
            cutOff();
        } else {
            timers.add(
                    source.timer().schedule(() -> serial.tell(this::cutOff), grace.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void stopping() {
        stopping = true;
        options.state().stopping();
    }

    /** Handlers are cancelled first, since that may take back what they have answered. */
    private void cutOff() {
        late = true;
        List<Lease<M>> left = inHand.all();
        left.forEach(Lease::cancelHandler);
        left.stream().filter(Lease::isAnswered).forEach(inHand::remove);
        List<Lease<M>> unanswered =
                left.stream().filter(lease -> !lease.isAnswered()).toList();
        if (!unanswered.isEmpty()) {
            giveBack(null, unanswered, 0);
        }
    }

    /** Sends what there is to send, asks for as much as there is room for, and ends when all is done. */
    private void look() {
        answers.flush();
        options.state().holds(inHand.size());
        if (counts.takeEnded()) {
            tellProgress();
        }
        if (!stopping) {
            askForMore();
        } else if (!ended && inHand.isEmpty() && answers.underWay() == 0 && (late || watch.open() == 0)) {
            ended = true;
            timers.dispose();
            options.state().stopped();
            end();
            work.dispose();
        }
    }

    private void tellProgress() {
        try {
            options.listener().accept(counts.report(watch));
        } catch (Throwable thrown) {
            Exceptions.throwIfJvmFatal(thrown);
            LOG.warn("{}: the listener of 'onProgress' failed, the consumer goes on", source.name(), thrown);
        }
    }

    private void askForMore() {
        if (answers.underWay() <= options.concurrency()) {
            int free = inHand.takeFree();
            if (free > 0) {
                receiving.request(free);
            }
        }
    }

    private void end() {
        Throwable error = failure;
        ConsumeReport done = counts.report(watch);
        if (error == null) {
            report.tryEmitValue(done);
            return;
        }
        if (done.received() > 0) { // which the error doesn't tell
            LOG.warn("{}: a consumer ended by an error: {}", source.name(), done, error);
        }
        report.tryEmitError(error);
    }

    private long now() {
        return source.timer().now(TimeUnit.MILLISECONDS);
    }
}
