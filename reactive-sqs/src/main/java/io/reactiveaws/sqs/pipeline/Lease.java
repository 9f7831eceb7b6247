package io.reactiveaws.sqs.pipeline;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A message in hand, until the time at which somebody else may get it. That is counted from before the receive was
 * sent, so it is never later than the server's. Only events of the consumer touch it, but for what answers it, and what
 * asks whether it may still be answered, which may be on any thread.
 */
final class Lease<M> implements MessageHolder {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private enum Answer {
        NONE,
        /** Its handler deletes it. */
        DELETED,
        /** Its handler keeps it in the queue. */
        KEPT,
        /** The consumer answers it. */
        BY_CONSUMER
    }

    final M message;
    final @Nullable String group;

    // its place among those in hand

    boolean isInHand;

    @Nullable
    Lease<M> before;

    @Nullable
    Lease<M> after;

    private final long received;
    private final Consumer<Lease<M>> onTakenBack;
    private final LongSupplier clock;
    private volatile long deadline;
    private final AtomicReference<Answer> answer = new AtomicReference<>(Answer.NONE);

    /** For how many seconds its handler hides it. */
    private volatile int hidden;

    private boolean held;
    private @Nullable Disposable handling;
    private Sinks.@Nullable Empty<Void> extension;

    /**
     * Takes a message in hand.
     *
     * @param message the message
     * @param group its group; null where messages have no order
     * @param asked when its receive was sent
     * @param visibility for how long it is hidden, in milliseconds
     * @param clock tells the time, in milliseconds
     * @param onTakenBack is told on any thread when its handler's answer was not sent, or failed
     */
    Lease(
            M message,
            @Nullable String group,
            long asked,
            long visibility,
            LongSupplier clock,
            Consumer<Lease<M>> onTakenBack) {
        this.message = message;
        this.group = group;
        this.received = asked;
        this.deadline = asked + visibility;
        this.clock = clock;
        this.onTakenBack = onTakenBack;
    }

    /** From now on it hears of it when its message is answered. */
    void holdBy(MessageSource<M> source) {
        held = true;
        source.hold(message, this);
    }

    /** Hears nothing more, but that an answer is taken back; once, since the message may have another holder then. */
    void forgetBy(MessageSource<M> source) {
        if (held) {
            held = false;
            source.forget(message, this);
        }
    }

    void handledBy(Disposable handler) {
        handling = handler;
    }

    void cancelHandler() {
        if (handling != null) {
            try {
                handling.dispose();
            } catch (RuntimeException | Error thrown) { // the other handlers are to be cancelled as well
                Exceptions.throwIfJvmFatal(thrown);
                LOG.warn("{}: its handler has failed at being cancelled", message, thrown);
            }
        }
    }

    boolean isOver(long now) {
        return now >= deadline;
    }

    /** Whether enough of its time has gone, a sixth, for another call to be worth it. */
    boolean isDue(long now, long visibility) {
        return extension == null && deadline - now <= visibility * 5 / 6 && secondsLeft(now) > 0;
    }

    /** How long it may be hidden from now on, in seconds. */
    long secondsLeft(long now) {
        return (received + ReceiveOptions.LONGEST_VISIBILITY.toMillis() - now) / 1_000;
    }

    /** It is about to be hidden for longer. */
    void extending() {
        extension = Sinks.empty();
    }

    /** It is hidden until then at least, or the extension has come to nothing. */
    void extended(long until) {
        deadline = Math.max(deadline, until);
        Sinks.Empty<Void> ended = extension;
        extension = null;
        if (ended != null) {
            ended.tryEmitEmpty();
        }
    }

    /** Completes when no extension is under way. */
    Mono<Void> extensionEnd() {
        return extension == null ? Mono.empty() : extension.asMono();
    }

    /** The consumer answers it. */
    void answered() {
        answer.set(Answer.BY_CONSUMER);
    }

    boolean isAnswered() {
        return answer.get() != Answer.NONE;
    }

    /** Whether its handler has answered it so that it comes again. */
    boolean isKept() {
        return answer.get() == Answer.KEPT;
    }

    /** For how many seconds its handler hides it. */
    int secondsHidden() {
        return hidden;
    }

    @Override
    public void deleting() {
        answeredByHandler(Answer.DELETED);
    }

    @Override
    public void changing(int seconds) {
        hidden = seconds;
        answeredByHandler(Answer.KEPT);
    }

    private void answeredByHandler(Answer how) {
        answer.updateAndGet(now -> now == Answer.BY_CONSUMER ? now : how);
    }

    @Override
    public boolean mayBeAnswered() {
        return !isOver(clock.getAsLong());
    }

    @Override
    public void takenBack() {
        answer.updateAndGet(now -> now == Answer.BY_CONSUMER ? now : Answer.NONE);
        onTakenBack.accept(this);
    }
}
