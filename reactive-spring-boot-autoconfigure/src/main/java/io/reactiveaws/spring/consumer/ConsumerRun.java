package io.reactiveaws.spring.consumer;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.time.Duration;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** A consumer from one start to the next stop: as many attempts as it takes. */
final class ConsumerRun {

    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);

    private final String name;
    private final Mono<Queue> queue;
    private final BiFunction<Queue, Mono<Void>, Mono<ConsumeReport>> consume;
    private final Failures failures;
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private volatile boolean stopping;

    /**
     * Makes a run that has not begun.
     *
     * @param queue gives the queue at each attempt
     * @param consume consumes it until the given signal
     */
    ConsumerRun(
            String name,
            Mono<Queue> queue,
            BiFunction<Queue, Mono<Void>, Mono<ConsumeReport>> consume,
            Failures failures) {
        this.name = name;
        this.queue = queue;
        this.consume = consume;
        this.failures = failures;
    }

    /** Is told once and for all, before the run has begun too. */
    void stop() {
        stopping = true;
        stop.tryEmitEmpty();
    }

    /** Ends when the consumer has come to its end, by a stop or by itself. */
    void begin(Runnable ended) {
        failures.begin();
        work().doFinally(end -> ended.run())
                .subscribe(
                        report -> LOG.info("consumer '{}' has ended: {}", name, report),
                        error -> LOG.error("consumer '{}' has failed and is not started again", name, error));
    }

    private Mono<ConsumeReport> work() {
        return ReliableCancel.mono(
                cancel -> cancel.track(Mono.defer(this::attempt)).retryWhen(Retry.from(this::restarts)));
    }

    private Mono<ConsumeReport> attempt() {
        return stopping
                ? Mono.empty()
                : queue.singleOptional()
                        .map(found -> found.orElseThrow(this::noQueue))
                        .takeUntilOther(stop.asMono())
                        .flatMap(found ->
                                consume.apply(found, stop.asMono()).doOnSubscribe(begins -> failures.consuming()));
    }

    private IllegalStateException noQueue() {
        return new IllegalStateException("the queue of the consumer '%s' is an empty Mono".formatted(name));
    }

    /** Lets each attempt follow the one before after a pause, which a stop cuts short. */
    private Flux<Long> restarts(Flux<Retry.RetrySignal> failed) {
        return failed.flatMap(signal -> {
            Duration pause = pauseAfter(signal.failure());
            return Mono.firstWithSignal(
                            Mono.delay(pause, Schedulers.parallel()),
                            stop.asMono().thenReturn(0L))
                    .doOnNext(none -> restarted());
        });
    }

    private Duration pauseAfter(Throwable error) {
        boolean first = failures.isFirst(error);
        Duration pause = failures.pause();
        if (stopping) {
            LOG.warn("consumer '{}' has failed while it stopped", name, error);
        } else if (first) {
            LOG.warn("consumer '{}' has failed, and starts again until it can work", name, error);
        } else {
            LOG.debug("consumer '{}' has failed again, and starts in {}", name, pause, error);
        }
        return pause;
    }

    private void restarted() {
        if (!stopping) {
            failures.restarted();
        }
    }
}
