package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.CallFixtures.Client;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that keeps its connection keeps the place, and can be asked for it. */
class ConnectionPlaceTest {

    private final Client client = Client.of(1);
    private final AtomicReference<ConnectionPlace> held = new AtomicReference<>();
    private int asked;

    @BeforeEach
    void holdThePlace() {
        client.call().subscribe();
        client.future(0).complete((ConnectionPlace.Holder) held::set);
    }

    private boolean giveBack() {
        asked++;
        held.get().release();
        return true;
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
    void aCallThatBeginsToWaitAsksForIt() {
        held.get().yieldBy(this::giveBack);
        assertThat(asked).isZero();

        client.call().subscribe();

        assertThat(asked).isEqualTo(1);
        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void oneThatIsUsedIsNotGiven() {
        held.get().yieldBy(() -> {
            asked++;
            return false;
        });

        client.call().subscribe();

        assertThat(asked).isEqualTo(1);
        assertThat(client.sent()).isEqualTo(1);
    }

    @Test
    void oneThatWasGivenBackIsNotAskedFor() {
        held.get().yieldBy(this::giveBack);
        held.get().release();
        client.call().subscribe();
        client.call().subscribe();

        assertThat(asked).isZero();
    }

    @Test
    void aPollDoesNotAskForIt() {
        held.get().yieldBy(this::giveBack);

        client.poll().subscribe();

        assertThat(asked).isZero();
        assertThat(client.sent()).isEqualTo(1);
    }
}
