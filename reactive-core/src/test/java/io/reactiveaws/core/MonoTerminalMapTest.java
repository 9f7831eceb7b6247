package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The ways in which a Mono can end otherwise. */
class MonoTerminalMapTest {

    private final IllegalStateException cause = new IllegalStateException("cause");

    @Test
    void anErrorBecomesAnother() {
        StepVerifier.create(MonoTerminalMap.mapError(Mono.error(cause), IllegalArgumentException::new))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasCause(cause))
                .verify();
    }

    @Test
    void anErrorBecomesNothing() {
        StepVerifier.create(MonoTerminalMap.mapError(Mono.error(cause), error -> null))
                .verifyComplete();
    }

    @Test
    void nothingBecomesAnError() {
        StepVerifier.create(MonoTerminalMap.errorIfEmpty(Mono.empty(), () -> cause))
                .verifyErrorMessage("cause");
    }

    @Test
    void aValueStaysAsItIs() {
        StepVerifier.create(MonoTerminalMap.errorIfEmpty(Mono.just("a"), () -> cause))
                .expectNext("a")
                .verifyComplete();
        StepVerifier.create(MonoTerminalMap.mapError(Mono.just("a"), error -> null))
                .expectNext("a")
                .verifyComplete();
    }

    @Test
    void whatFailsWhileItSaysHowToEndIsTheEnd() {
        StepVerifier.create(MonoTerminalMap.mapError(Mono.error(cause), error -> {
                    throw new IllegalArgumentException("broken");
                }))
                .expectErrorSatisfies(
                        error -> assertThat(error).hasMessage("broken").hasSuppressedException(cause))
                .verify();
        StepVerifier.create(MonoTerminalMap.errorIfEmpty(Mono.empty(), () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .verifyErrorMessage("broken");
    }
}
