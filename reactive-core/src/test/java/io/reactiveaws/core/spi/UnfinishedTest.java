package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UnfinishedTest {

    private final Unfinished unfinished = new Unfinished();

    @Test
    void whereNothingHasBegunTheCloseIsDone() {
        Mono<Void> close = unfinished.close();

        assertThat(unfinished.isWaitedFor()).isFalse();
        StepVerifier.create(close).verifyComplete();
    }

    @Test
    void theCloseWaitsForAllThatHasBegun() {
        Disposable first = unfinished.begin();
        Disposable second = unfinished.begin();

        StepVerifier.create(unfinished.close())
                .expectSubscription()
                .then(first::dispose)
                .then(first::dispose)
                .then(() -> assertThat(unfinished.isWaitedFor()).isTrue())
                .then(second::dispose)
                .verifyComplete();
    }

    @Test
    void whatHasBegunFailsAtTheClose() {
        unfinished.begin();

        StepVerifier.create(unfinished.failure())
                .expectSubscription()
                .then(() -> unfinished.close().subscribe())
                .verifyErrorMatches(error -> error instanceof IllegalStateException
                        && error.getMessage().contains("closeLater()"));
    }

    @Test
    void whatBeginsAfterTheCloseIsNotWaitedFor() {
        unfinished.close().subscribe();

        Disposable late = unfinished.begin();

        assertThat(unfinished.isWaitedFor()).isFalse();
        assertThat(late.isDisposed()).isTrue();
    }
}
