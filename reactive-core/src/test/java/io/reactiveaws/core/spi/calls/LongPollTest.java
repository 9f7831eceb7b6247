package io.reactiveaws.core.spi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.CallFixtures.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that wait for messages leave connections for others. */
class LongPollTest {

    @ParameterizedTest
    @CsvSource({"50, 37", "4, 3", "3, 2", "2, 1", "1, 1"})
    void takeThreeQuartersAndNeverTheLast(int connections, int polls) {
        Client client = Client.of(connections);

        for (int i = 0; i < 100; i++) {
            client.poll().subscribe();
        }
        assertThat(client.sent()).isEqualTo(polls);
        client.call().subscribe();

        assertThat(client.sent()).isEqualTo(Math.min(polls + 1, connections));
    }

    @Test
    void aPollThatEndsMakesRoomForAPoll() {
        Client client = Client.of(2);
        client.poll().subscribe();
        client.poll().subscribe();

        client.future(0).complete("message");

        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void aCallGoesPastPollsThatMayNot() {
        Client client = Client.of(4);
        for (int i = 0; i < 10; i++) {
            client.poll().subscribe();
        }
        client.call().subscribe();
        client.call().subscribe();
        assertThat(client.sent()).isEqualTo(4);

        client.future(3).complete("of the first call");

        assertThat(client.sent()).isEqualTo(5);
        client.future(0).complete("of a poll");
        assertThat(client.sent()).isEqualTo(6);
    }

    @Test
    void pollsAndCallsThatWaitAreSentInTheOrderOfArrival() {
        Client client = Client.of(2);
        client.call().subscribe();
        client.call().subscribe();
        client.poll().subscribe();
        client.call().subscribe();

        client.future(0).complete("a");
        client.future(2).complete("of the poll");

        assertThat(client.sent()).isEqualTo(4);
    }
}
