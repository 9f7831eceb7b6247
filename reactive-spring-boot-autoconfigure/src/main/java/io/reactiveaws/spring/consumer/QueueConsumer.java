package io.reactiveaws.spring.consumer;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/**
 * Consumes a queue for as long as the application runs. As a bean it starts and stops with the application:
 *
 * <pre>{@code
 * @Bean
 * QueueConsumer orders(Sqs sqs, Warehouse warehouse) {
 *     return QueueConsumer.ofJson(
 *                     sqs.getQueueByName("orders"), Order.class, (order, message) -> warehouse.handle(order))
 *             .options(options -> options.concurrency(64).visibility(Duration.ofSeconds(30)));
 * }
 * }</pre>
 *
 * <p>Making one calls nothing. Each start looks for the queue, if that is given as a {@code Mono}, and consumes it as
 * {@link Queue#consume(Function, Consumer)} does. When there is no such queue, access is denied or AWS can't be
 * reached, the application goes on: the consumer says so in the log, once for failures in a row, and starts again after
 * 1 second and up to 30, until it is stopped. A consumer that ends without a stop, such as one that drains its queue,
 * stays ended until it is started.
 *
 * <p>A stop lets no more polls go, and handlers go on until the {@linkplain #shutdownTimeout deadline}. What is not
 * handled by then is made visible again. It may be started, stopped, paused and resumed at any time, on any thread;
 * none of this waits. What sets it up is called before it starts.
 */
public final class QueueConsumer implements SmartLifecycle {

    /**
     * The phase unless set: the one in which a web server ends its requests, so that both end side by side, within one
     * {@code spring.lifecycle.timeout-per-shutdown-phase}.
     */
    public static final int GRACEFUL_SHUTDOWN_PHASE = SmartLifecycle.DEFAULT_PHASE - 1024;

    private final ConsumerState state = new ConsumerState();
    private final PauseGate gate = new PauseGate();
    private final Failures failures = new Failures(state);
    private final Runs runs;

    private volatile QueueConsumerDefaults defaults = QueueConsumerDefaults.WITHOUT_PROPERTIES;
    private volatile String name = "without a name";
    private volatile Consumer<ConsumeOptions<Message>> options = unset -> {};
    private volatile int phase = GRACEFUL_SHUTDOWN_PHASE;
    private volatile @Nullable Boolean autoStartup;
    private volatile @Nullable Duration shutdownTimeout;

    private QueueConsumer(Mono<Queue> queue, Consuming consuming) {
        this.runs = new Runs(() -> new ConsumerRun(
                name,
                queue,
                (found, stop) -> consuming.of(found, set -> {
                    defaults.applyTo(set);
                    options.accept(set);
                    set.state(state).stopWhen(stop, deadline()).receive(receive -> receive.pauseWhile(gate.asFlux()));
                }),
                failures));
    }

    /**
     * Makes a consumer of messages.
     *
     * @param queue the queue
     * @param handler handles a message and must not block; its end is the answer
     * @return the consumer
     * @see Queue#consume(Function, Consumer)
     */
    public static QueueConsumer of(Queue queue, Function<? super Message, ? extends Publisher<?>> handler) {
        return of(just(queue), handler);
    }

    /**
     * Makes a consumer of messages.
     *
     * @param queue gives the queue, such as {@code sqs.getQueueByName("orders")}; subscribed to at each start
     * @param handler handles a message and must not block; its end is the answer
     * @return the consumer
     * @see Queue#consume(Function, Consumer)
     */
    public static QueueConsumer of(Mono<Queue> queue, Function<? super Message, ? extends Publisher<?>> handler) {
        Arguments.notNull("handler", handler);
        return new QueueConsumer(
                Arguments.notNull("queue", queue), (found, settings) -> found.consume(handler, settings));
    }

    /**
     * Makes a consumer of messages whose bodies are JSON.
     *
     * @param queue the queue
     * @param type the class to read into
     * @param handler handles a value with its message and must not block; its end is the answer
     * @param <T> the values' type
     * @return the consumer
     * @see Queue#consumeJson(Class, BiFunction, Consumer)
     */
    public static <T> QueueConsumer ofJson(
            Queue queue, Class<T> type, BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        return ofJson(just(queue), type, handler);
    }

    /**
     * Makes a consumer of messages whose bodies are JSON.
     *
     * @param queue gives the queue, such as {@code sqs.getQueueByName("orders")}; subscribed to at each start
     * @param type the class to read into
     * @param handler handles a value with its message and must not block; its end is the answer
     * @param <T> the values' type
     * @return the consumer
     * @see Queue#consumeJson(Class, BiFunction, Consumer)
     */
    public static <T> QueueConsumer ofJson(
            Mono<Queue> queue, Class<T> type, BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        Arguments.notNull("type", type);
        Arguments.notNull("handler", handler);
        return new QueueConsumer(
                Arguments.notNull("queue", queue), (found, settings) -> found.consumeJson(type, handler, settings));
    }

    /**
     * Makes a consumer of messages whose bodies are JSON of a generic type.
     *
     * @param queue the queue
     * @param type the type to read into, such as {@code new TypeReference<List<Order>>() {}}
     * @param handler handles a value with its message and must not block; its end is the answer
     * @param <T> the values' type
     * @return the consumer
     * @see Queue#consumeJson(TypeReference, BiFunction, Consumer)
     */
    public static <T> QueueConsumer ofJson(
            Queue queue,
            TypeReference<T> type,
            BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        return ofJson(just(queue), type, handler);
    }

    /**
     * Makes a consumer of messages whose bodies are JSON of a generic type.
     *
     * @param queue gives the queue, such as {@code sqs.getQueueByName("orders")}; subscribed to at each start
     * @param type the type to read into, such as {@code new TypeReference<List<Order>>() {}}
     * @param handler handles a value with its message and must not block; its end is the answer
     * @param <T> the values' type
     * @return the consumer
     * @see Queue#consumeJson(TypeReference, BiFunction, Consumer)
     */
    public static <T> QueueConsumer ofJson(
            Mono<Queue> queue,
            TypeReference<T> type,
            BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        Arguments.notNull("type", type);
        Arguments.notNull("handler", handler);
        return new QueueConsumer(
                Arguments.notNull("queue", queue), (found, settings) -> found.consumeJson(type, handler, settings));
    }

    private static Mono<Queue> just(Queue queue) {
        return Mono.just(Arguments.notNull("queue", queue));
    }

    /**
     * Sets how messages are consumed. A {@code stopWhen} stops the consumer as well as {@link #stop()} does, with the
     * deadline of {@link #shutdownTimeout}, and a {@code pauseWhile} of {@code receive} holds its polls beside
     * {@link #pause()}. A {@code state} is replaced by {@link #state()}.
     *
     * @param change sets them; called once now, so that a bad value is an error now, and once at each start
     * @return this
     */
    public QueueConsumer options(Consumer<ConsumeOptions<Message>> change) {
        Arguments.notNull("options", change).accept(new ConsumeOptions<>());
        options = options.andThen(change);
        return this;
    }

    /**
     * Sets whether the consumer starts with the application.
     *
     * @param starts whether it does; unless set, as {@code reactiveaws.sqs.consumer.auto-startup} says, which is that
     *     it does
     * @return this
     */
    public QueueConsumer autoStartup(boolean starts) {
        this.autoStartup = starts;
        return this;
    }

    /**
     * Sets for how long handlers may go on after a stop. It must be shorter than
     * {@code spring.lifecycle.timeout-per-shutdown-phase}, after which the application goes on closing.
     *
     * @param deadline from 0; unless set, {@code reactiveaws.sqs.consumer.shutdown-timeout}
     * @return this
     */
    public QueueConsumer shutdownTimeout(Duration deadline) {
        if (Arguments.notNull("shutdownTimeout", deadline).isNegative()) {
            throw new IllegalArgumentException("'shutdownTimeout' must not be negative, was %s".formatted(deadline));
        }
        this.shutdownTimeout = deadline;
        return this;
    }

    /**
     * Sets when the consumer stops, beside others: those of the higher phase stop first, and start last.
     *
     * @param phase the phase; {@link #GRACEFUL_SHUTDOWN_PHASE} unless set
     * @return this
     */
    public QueueConsumer phase(int phase) {
        this.phase = phase;
        return this;
    }

    /** Takes what the application says of all consumers. */
    void applicationSays(String beanName, QueueConsumerDefaults common) {
        this.name = beanName;
        this.defaults = common;
        Duration own = shutdownTimeout;
        if (own != null && !common.hasRoomFor(own)) {
            throw new IllegalStateException("the consumer '%s' has a 'shutdownTimeout' of %s: %s"
                    .formatted(beanName, own, common.ruleOfShutdownTimeout()));
        }
    }

    private Duration deadline() {
        Duration own = shutdownTimeout;
        return own == null ? defaults.shutdownTimeout() : own;
    }

    /** Starts to consume, unless it does. During a stop, it starts when that has come to its end. */
    @Override
    public void start() {
        runs.start();
    }

    /** Stops, without waiting for the end: {@link #isRunning()} is true until then. */
    @Override
    public void stop() {
        runs.stop(() -> {});
    }

    /**
     * Stops.
     *
     * @param callback is called once, when handlers and answers have ended, or at once if it doesn't run
     */
    @Override
    public void stop(Runnable callback) {
        runs.stop(Arguments.notNull("callback", callback));
    }

    /**
     * Tells whether the consumer has been started, and has not come to the end of a stop.
     *
     * @return whether it runs, also while it is paused, waits to start again, or stops
     */
    @Override
    public boolean isRunning() {
        return runs.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        Boolean own = autoStartup;
        return own == null ? defaults.autoStartup() : own;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    /**
     * Lets no more polls go, until it is resumed. Polls that are under way end, and what they give is handled. It may
     * be called before the start, and holds over stops and starts.
     */
    public void pause() {
        gate.set(true);
    }

    /** Polls again. */
    public void resume() {
        gate.set(false);
    }

    /**
     * Tells whether the consumer is paused.
     *
     * @return whether it is
     */
    public boolean isPaused() {
        return gate.isClosed();
    }

    /**
     * Tells whether the consumer has failed, and no poll has been answered since. It starts again by itself.
     *
     * @return whether that is so; false if it doesn't run
     */
    public boolean isRestarting() {
        return isRunning() && failures.isRestarting();
    }

    /**
     * Tells how often the consumer has been started again after a failure.
     *
     * @return how often, since it was made
     */
    public long restarts() {
        return failures.restarts();
    }

    /**
     * Tells why the consumer had to be started again.
     *
     * @return the failure that came last; empty if there was none since it was made
     */
    public Optional<Throwable> lastFailure() {
        return failures.last();
    }

    /**
     * Returns how the consumer is doing, in each of its runs.
     *
     * @return always the same one; {@code NEW} before the queue is found for the first time
     */
    public ConsumerState state() {
        return state;
    }

    /** The bean's name. */
    String name() {
        return name;
    }

    @Override
    public String toString() {
        return "QueueConsumer(%s)".formatted(name);
    }
}
