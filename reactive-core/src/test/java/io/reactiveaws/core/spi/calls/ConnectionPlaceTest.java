package io.reactiveaws.core.spi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.CallFixtures.Client;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that keeps its connection keeps the place, and can be asked for it. */
class ConnectionPlaceTest {

    private final Client client = Client.of(1);
    private final AtomicReference<ConnectionPlace> held = new AtomicReference<>();
    private int told;

    @BeforeEach
    void holdThePlace() {
        client.call().subscribe();
        client.future(0).complete((ConnectionPlace.Holder) held::set);
    }

    @Test
    void isKeptAfterTheAnswer() {
        client.call().subscribe();

        assertThat(client.sent()).isEqualTo(1);
        held.get().release();
        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void isGivenBackOnce() {
        held.get().release();
        held.get().release();
        client.call().subscribe();
        client.call().subscribe();

        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void isWantedWhileACallWaits() {
        assertThat(held.get().isWanted()).isFalse();

        var waiting = client.call().subscribe();
        assertThat(held.get().isWanted()).isTrue();

        waiting.dispose();
        assertThat(held.get().isWanted()).isFalse();
    }

    @Test
    void theFirstCallThatWaitsIsHeardOf() {
        held.get().onWanted(() -> told++);
        assertThat(told).isZero();

        client.call().subscribe();
        client.call().subscribe();

        assertThat(told).isEqualTo(1);
    }

    @Test
    void whoBeginsToListenWhileACallWaitsHearsOfItAtOnce() {
        client.call().subscribe();

        held.get().onWanted(() -> told++);

        assertThat(told).isEqualTo(1);
    }

    @Test
    void whoHearsOfItMayGiveThePlaceBackAtOnce() {
        held.get().onWanted(() -> held.get().release());

        client.call().subscribe();

        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void nobodyHearsOfAPlaceThatWasGivenBack() {
        held.get().onWanted(() -> told++);
        held.get().release();
        client.call().subscribe();
        client.call().subscribe();

        assertThat(told).isZero();
    }

    @Test
    void whoListensTooLateHearsNothing() {
        held.get().release();
        held.get().onWanted(() -> told++);
        client.call().subscribe();
        client.call().subscribe();

        assertThat(told).isZero();
    }

    @Test
    void aPollIsNotHeardOf() {
        held.get().onWanted(() -> told++);

        client.poll().subscribe();

        assertThat(told).isZero();
        assertThat(held.get().isWanted()).isFalse();
    }
}
