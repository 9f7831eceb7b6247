package io.reactiveaws.core.spi.calls;

import static io.reactiveaws.core.spi.calls.CallFixtures.limits;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.CallFixtures.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** A call that takes too long fails and says what it was doing. */
class CallTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final List<Throwable> errors = new ArrayList<>();
    private VirtualTimeScheduler time;
    private Client client;

    @BeforeEach
    void takeTheTime() {
        time = VirtualTimeScheduler.getOrSet();
        client = new Client(limits(1, 10, TIMEOUT));
    }

    @AfterEach
    void giveTheTimeBack() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void oneThatIsNotAnsweredIsCancelled() {
        client.call().subscribe(answer -> {}, errors::add);

        time.advanceTimeBy(TIMEOUT);

        assertThat(errors).singleElement().isInstanceOf(ApiCallTimeoutException.class);
        assertThat(errors.get(0))
                .hasMessageContaining("no answer within the 'callTimeout' of PT5S: it was sent and not answered;");
        assertThat(client.future(0)).isCancelled();
    }

    @Test
    void theWaitForAConnectionCounts() {
        client.poll().subscribe();
        client.call().subscribe(answer -> {}, errors::add);
        client.call().subscribe(answer -> {}, error -> {});

        time.advanceTimeBy(TIMEOUT);

        assertThat(errors.get(0))
                .isInstanceOf(ApiCallTimeoutException.class)
                .hasMessageContaining(
                        "it waited, beside 1 other, for the only connection, which a call holds that waits for"
                                + " messages; raise 'callTimeout' or 'connections', or call less at once");
        assertThat(client.sent()).isEqualTo(1);
    }

    @Test
    void theWordsFitTheNumbers() {
        Client wide = new Client(limits(4, 10, TIMEOUT));
        wide.poll().subscribe();
        wide.poll().subscribe();
        wide.poll().subscribe();
        wide.poll().subscribe(answer -> {}, errors::add);

        time.advanceTimeBy(TIMEOUT);

        assertThat(errors.get(0))
                .hasMessageContaining(
                        ": it waited for one of 3 connections, 3 of which calls hold that wait for messages;");
    }

    @Test
    void whatHasWaitedBeforeItWasSentSaysHowLong() {
        client.call().subscribe(answer -> {}, error -> {});
        time.advanceTimeBy(Duration.ofMillis(100));
        client.call().subscribe(answer -> {}, errors::add);
        time.advanceTimeBy(TIMEOUT.minusMillis(200));
        client.future(0).complete("a");

        time.advanceTimeBy(Duration.ofMillis(200));

        assertThat(errors)
                .singleElement(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining(
                        "of PT5S: it waited 4.8 s for the only connection, then it was sent and not answered for"
                                + " 200 ms;");
    }

    @Test
    void whatHasWaitedForCredentialsDoesNotBlameTheConnections() {
        CompletableFuture<?> credentials = new CompletableFuture<>();
        Client preparing = new Client(
                limits(2, 10, TIMEOUT), new ClientLifecycle(() -> false, () -> credentials, new GracefulShutdown()));
        preparing.call().subscribe(answer -> {}, errors::add);
        time.advanceTimeBy(Duration.ofSeconds(1));
        preparing.call().subscribe(answer -> {}, errors::add);
        time.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(errors.remove(0)).hasMessageContaining(": it waited for the session's credentials;");

        credentials.complete(null);
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(errors.get(0))
                .hasMessageContaining(
                        ": it waited 4.0 s for the session's credentials, then it was sent and not answered for"
                                + " 1.0 s;");
    }

    @Test
    void itIsTheTimeOfBothTogether() {
        client.call().subscribe(answer -> {}, error -> {});
        client.call().subscribe(answer -> {}, errors::add);
        time.advanceTimeBy(Duration.ofSeconds(3));
        client.future(0).complete("a");
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(errors).isEmpty();

        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(errors).hasSize(1);
        assertThat(client.future(1)).isCancelled();
    }

    @Test
    void aPollMayWaitForMessagesAsLongAsItWants() {
        client.poll().subscribe(answer -> {}, errors::add);

        time.advanceTimeBy(TIMEOUT.multipliedBy(4));
        client.future(0).complete("message");

        assertThat(errors).isEmpty();
    }

    @Test
    void aPollThatIsNotSentIsBounded() {
        client.poll().subscribe();
        client.poll().subscribe(answer -> {}, errors::add);

        time.advanceTimeBy(TIMEOUT);

        assertThat(errors).singleElement().isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void anAnswerInTimeEndsTheClock() {
        client.call().subscribe(answer -> {}, errors::add);
        client.future(0).complete("a");

        time.advanceTimeBy(TIMEOUT);

        assertThat(errors).isEmpty();
    }
}
