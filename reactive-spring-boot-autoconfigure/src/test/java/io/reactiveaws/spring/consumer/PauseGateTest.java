package io.reactiveaws.spring.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a gate says. */
class PauseGateTest {

    @Test
    void whoComesLaterHearsWhatWasSaidLast() {
        PauseGate gate = new PauseGate();
        assertThat(gate.asFlux().blockFirst()).isFalse();
        gate.set(true);
        assertThat(gate.asFlux().blockFirst()).isTrue();
        assertThat(gate.isClosed()).isTrue();
    }

    /** Whoever listens ends with what the gate is, whatever threads have said meanwhile. */
    @Test
    void listenersHearTheLastWordOfManyThreads() {
        PauseGate gate = new PauseGate();
        AtomicReference<Boolean> heard = new AtomicReference<>();
        gate.asFlux().subscribe(heard::set);

        List<CompletableFuture<Void>> threads = Stream.of(true, false)
                .map(close -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 20_000).forEach(i -> gate.set(close))))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(heard.get()).isEqualTo(gate.isClosed());
        assertThat(gate.asFlux().blockFirst()).isEqualTo(gate.isClosed());
    }

    @Test
    void listenerMaySpeak() {
        PauseGate gate = new PauseGate();
        gate.asFlux().filter(closed -> closed).subscribe(closed -> gate.set(false));
        gate.set(true);
        assertThat(gate.isClosed()).isFalse();
        assertThat(gate.asFlux().blockFirst()).isFalse();
    }
}
