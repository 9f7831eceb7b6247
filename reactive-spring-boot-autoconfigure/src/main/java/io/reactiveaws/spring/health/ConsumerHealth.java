package io.reactiveaws.spring.health;

import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** The health of a consumer, by what it knows itself. */
record ConsumerHealth(QueueConsumer consumer) implements ReactiveHealthIndicator {

    /** A poll that fails is asked again; a network fault or a throttle is not worth an alarm. */
    static final int ERRORS_IN_ROW = 3;

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(this::look);
    }

    private Health look() {
        ConsumerState state = consumer.state();
        Health.Builder health = isWell(state) ? Health.up() : Health.down();
        health.withDetail("state", activity(state))
                .withDetail("inHand", state.inHand())
                .withDetail("errorsInRow", state.errorsInRow())
                .withDetail("restarts", consumer.restarts());
        state.lastPoll().map(Instant::toString).ifPresent(time -> health.withDetail("lastPoll", time));
        consumer.lastFailure().map(FailureText::of).ifPresent(text -> health.withDetail("lastFailure", text));
        return health.build();
    }

    /** One that somebody has stopped or paused is as well as it is meant to be. */
    private boolean isWell(ConsumerState state) {
        return !consumer.isRunning()
                || consumer.isPaused()
                || (!consumer.isRestarting() && state.errorsInRow() < ERRORS_IN_ROW);
    }

    private String activity(ConsumerState state) {
        if (!consumer.isRunning()) {
            return "stopped";
        }
        if (state.phase() == ConsumerState.Phase.STOPPING) {
            return "stopping";
        }
        if (consumer.isPaused()) {
            return "paused";
        }
        return consumer.isRestarting() ? "restarting" : "running";
    }
}
