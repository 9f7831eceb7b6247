package io.reactiveaws.core.spi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class GracefulShutdownTest {

    private final GracefulShutdown shutdown = new GracefulShutdown();

    @Test
    void whereNothingHasBegunTheCloseIsDone() {
        Mono<Void> close = shutdown.begin();

        assertThat(shutdown.isPending()).isFalse();
        StepVerifier.create(close).verifyComplete();
    }

    @Test
    void theCloseWaitsForAllThatHasBegun() {
        Disposable first = shutdown.register();
        Disposable second = shutdown.register();

        StepVerifier.create(shutdown.begin())
                .expectSubscription()
                .then(first::dispose)
                .then(first::dispose)
                .then(() -> assertThat(shutdown.isPending()).isTrue())
                .then(second::dispose)
                .verifyComplete();
    }

    @Test
    void whatHasBegunFailsAtTheClose() {
        shutdown.register();

        StepVerifier.create(shutdown.interruption())
                .expectSubscription()
                .then(() -> shutdown.begin().subscribe())
                .verifyErrorMatches(error -> error instanceof IllegalStateException
                        && error.getMessage().contains("closeLater()"));
    }

    @Test
    void whatBeginsAfterTheCloseIsNotWaitedFor() {
        shutdown.begin().subscribe();

        Disposable late = shutdown.register();

        assertThat(shutdown.isPending()).isFalse();
        assertThat(late.isDisposed()).isTrue();
    }

    @Test
    void pollsAreWaitedForUnlessTheyAreCut() {
        Disposable ended = shutdown.registerPoll(Duration.ofSeconds(25));
        Disposable poll = shutdown.registerPoll(Duration.ofSeconds(5));
        assertThat(shutdown.longestPoll()).isEqualTo(Duration.ofSeconds(25));
        ended.dispose();
        assertThat(shutdown.longestPoll()).isEqualTo(Duration.ofSeconds(5));

        StepVerifier.create(shutdown.begin())
                .expectSubscription()
                .then(() -> assertThat(shutdown.isPending()).isTrue())
                .then(() -> assertThat(shutdown.cutPolls()).isEqualTo(1))
                .verifyComplete();
        poll.dispose();
        assertThat(shutdown.longestPoll()).isEqualTo(Duration.ZERO);
    }
}
