package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.Arguments;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * How messages are consumed.
 *
 * @param <M> a message
 */
public final class ConsumeOptions<M> {

    private static final int MOST_AT_ONCE = 100_000;

    private final ReceiveOptions receive = new ReceiveOptions();
    private int concurrency = 10;
    private boolean heartbeat = true;
    private BiFunction<? super M, ? super Throwable, Redeliver> onFailure = ConsumeOptions::leave;
    private Publisher<?> stop = Flux.never();
    private Duration grace = Duration.ofSeconds(20);
    private ConsumerState state = new ConsumerState();
    private int mostReceives = Integer.MAX_VALUE;
    private @Nullable Function<? super M, ? extends Publisher<?>> poisoned;
    private int lastReceive = Integer.MAX_VALUE;
    private @Nullable BiFunction<? super M, ? super Throwable, ? extends Publisher<?>> givingUp;
    private Consumer<? super ConsumeReport> listener = ConsumeOptions::ignore;

    /** Makes the options of a consumer. */
    public ConsumeOptions() {}

    private static Redeliver leave(Object message, Throwable error) {
        Receiver.LOG.warn(
                "{} was not handled, and comes again when its visibility timeout has run out", message, error);
        return Redeliver.whenVisible();
    }

    private static void ignore(ConsumeReport counts) {}

    /**
     * Sets how many messages are in hand at once: being handled or, on a FIFO queue, waiting for others of their group.
     *
     * @param messages from 1 to 100,000; 10 unless set
     * @return this
     */
    public ConsumeOptions<M> concurrency(int messages) {
        this.concurrency = (int) Arguments.within("concurrency", messages, 1, MOST_AT_ONCE);
        return this;
    }

    /**
     * Sets for how long a message is hidden from others when it comes, and each time that it is extended. Unless set,
     * it is the queue's own, which the consumer asks for once.
     *
     * @param timeout whole seconds, from 1 to 12 hours
     * @return this
     */
    public ConsumeOptions<M> visibility(Duration timeout) {
        receive.visibility(timeout);
        if (timeout.isZero()) {
            throw new IllegalArgumentException("'visibility' of a consumer must be 1 second at least, was PT0S");
        }
        return this;
    }

    /**
     * Sets whether messages in hand are kept hidden for as long as they are handled: extended by {@link #visibility}
     * whenever a third of it has gone, up to SQS's 12 hours from their receive.
     *
     * @param extend whether they are, as unless set; if not, a handler that takes longer than the visibility timeout
     *     has lost its message
     * @return this
     */
    public ConsumeOptions<M> heartbeat(boolean extend) {
        this.heartbeat = extend;
        return this;
    }

    /**
     * Says when a message comes again whose handler failed.
     *
     * @param rule tells it from the message and the error; unless set, the failure is logged and the message comes
     *     again {@linkplain Redeliver#whenVisible() when its visibility timeout has run out}
     * @return this
     */
    public ConsumeOptions<M> onFailure(BiFunction<? super M, ? super Throwable, Redeliver> rule) {
        this.onFailure = Arguments.notNull("onFailure", rule);
        return this;
    }

    /**
     * Says when the consumer stops: it polls no more, lets handlers end until the deadline, cancels the others, answers
     * what is to be answered, makes the rest visible, and reports. Of several signals the first one counts, and the
     * deadline that was set last.
     *
     * @param stop stops the consumer by its first signal
     * @param deadline how long handlers may go on, from 0
     * @return this
     */
    public ConsumeOptions<M> stopWhen(Publisher<?> stop, Duration deadline) {
        Arguments.notNull("deadline", deadline);
        if (deadline.isNegative()) {
            throw new IllegalArgumentException("'deadline' must not be negative, was %s".formatted(deadline));
        }
        this.stop = Flux.firstWithSignal(this.stop, Arguments.notNull("stop", stop));
        this.grace = deadline;
        return this;
    }

    /**
     * Hands messages that were received too often to somebody else than the handler. It is for queues without a redrive
     * policy, which does the same at the server.
     *
     * @param receives how often a message may come to the handler, at least 1
     * @param action takes a message that has come more often; its end is the answer, as the handler's is
     * @return this
     */
    public ConsumeOptions<M> onPoison(int receives, Function<? super M, ? extends Publisher<?>> action) {
        this.mostReceives = (int) Arguments.within("receives", receives, 1, Integer.MAX_VALUE);
        this.poisoned = Arguments.notNull("action", action);
        return this;
    }

    /**
     * Hands messages at which the handler fails for the last time to somebody who keeps them, with the error. The
     * report counts such a message as failed, and as deleted when it is kept.
     *
     * @param receives from which receive on a failure is the last one, at least 1
     * @param action takes the message and the handler's error; its end is the answer: when it completes, the message is
     *     deleted, and when it fails, {@link #onFailure} says when the message comes again
     * @return this
     */
    public ConsumeOptions<M> onLastFailure(
            int receives, BiFunction<? super M, ? super Throwable, ? extends Publisher<?>> action) {
        this.lastReceive = (int) Arguments.within("receives", receives, 1, Integer.MAX_VALUE);
        this.givingUp = Arguments.notNull("action", action);
        return this;
    }

    /**
     * Tells somebody how far the consumer is: when handlers have ended, one call after the other.
     *
     * @param listener is called with the counts so far and must not block; what it throws is logged
     * @return this
     */
    public ConsumeOptions<M> onProgress(Consumer<? super ConsumeReport> listener) {
        this.listener = Arguments.notNull("listener", listener);
        return this;
    }

    /**
     * Sets how messages are received, such as the time that a poll waits: unless set, and at most, a third of
     * {@link #visibility}, and no more than 20 seconds.
     *
     * @param change sets it; what the consumer itself sets overrides it
     * @return this
     */
    public ConsumeOptions<M> receive(Consumer<ReceiveOptions> change) {
        Arguments.notNull("receive", change);
        change.accept(receive);
        return this;
    }

    /**
     * Sets where the consumer says how it is doing, for health checks and meters.
     *
     * @param state is kept up to date from the subscription on
     * @return this
     */
    public ConsumeOptions<M> state(ConsumerState state) {
        this.state = Arguments.notNull("state", state);
        return this;
    }

    /** How the consumer receives messages that are hidden for so long. */
    ReceiveOptions receiving(Duration hidden) {
        return receive.ofConsumer(hidden);
    }

    boolean waitsForQueue() {
        return receive.waitsForQueue();
    }

    int concurrency() {
        return concurrency;
    }

    /** For how long messages are hidden; null if it is the queue's own time. */
    @Nullable
    Duration visibility() {
        return receive.visibility();
    }

    /** Where the consumer says how it is doing. */
    ConsumerState state() {
        return state;
    }

    boolean extendsVisibility() {
        return heartbeat;
    }

    Redeliver redelivery(M message, Throwable error) {
        return onFailure.apply(message, error);
    }

    Publisher<?> stop() {
        return stop;
    }

    Duration grace() {
        return grace;
    }

    /**
     * Who takes a message.
     *
     * @param receives tells how often it has come
     * @param handler who takes it if that is not too often
     */
    Function<? super M, ? extends Publisher<?>> handlerOf(
            M message, ToIntFunction<? super M> receives, Function<? super M, ? extends Publisher<?>> handler) {
        return poisoned != null && receives.applyAsInt(message) > mostReceives ? poisoned : handler;
    }

    /** Whether somebody waits for a message at which the handler fails after so many receives. */
    boolean givesUp(int receives) {
        return givingUp != null && receives >= lastReceive;
    }

    /** Takes a message at which the handler has failed for the last time. */
    Publisher<?> givenUp(M message, Throwable error) {
        return Objects.requireNonNull(
                Objects.requireNonNull(givingUp).apply(message, error),
                "the action of 'onLastFailure' returned null in place of a Publisher, such as Mono.empty()");
    }

    Consumer<? super ConsumeReport> listener() {
        return listener;
    }
}
