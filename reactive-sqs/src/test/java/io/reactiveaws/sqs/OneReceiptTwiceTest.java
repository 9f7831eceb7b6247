package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A network that doubles an answer gives one receipt to two polls. */
class OneReceiptTwiceTest extends ConsumerFixture {

    private Sinks.Empty<Void> first;

    @BeforeEach
    void twiceInHand() {
        consume(
                message -> message.receiptHandle().equals("bad")
                        ? Mono.error(new IllegalStateException("bad"))
                        : handle(message),
                options -> options.onFailure((message, thrown) -> Redeliver.now())
                        .stopWhen(stop.asMono(), Duration.ofSeconds(1)));
        polls.answer(0, "a");
        first = handlers.get("a");
        clock.advanceTimeBy(LINGER);
        polls.answer(1, "a");
        assertThat(begun).containsExactly("a", "a");
    }

    @Test
    void itIsExtendedOnceABeat() {
        clock.advanceTimeBy(Duration.ofSeconds(31));
        assertThat(changes()).containsExactly("[a:30]", "[a:30]", "[a:30]");
        assertThat(cancelled).isEmpty();
    }

    @Test
    void othersAreReleasedAfterIt() {
        clock.advanceTimeBy(Duration.ofSeconds(11));
        polls.answer(2, "bad");
        assertThat(changes()).containsExactly("[a:30]", "[bad:0]");
        List<Object> released = new ArrayList<>();
        queue.message("other").release().subscribe(released::add);
        assertThat(released).hasSize(1);
    }

    @Test
    void theEndOfOneLeavesTheOtherInHand() {
        first.tryEmitEmpty().orThrow();
        assertThat(deleted()).containsExactly("a");
        messages.get("a").release(Duration.ofSeconds(60)).subscribe();
        complete("a");
        assertThat(deleted()).as("its handler has released it").containsExactly("a");
    }

    @Test
    void aStopReleasesItAndReports() {
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(changes()).containsExactly("[a:0]");
        for (int i = 2; i < polls.count(); i++) {
            polls.answer(i);
        }
        assertThat(report.received()).isEqualTo(2);
        assertThat(report.released()).isEqualTo(2);
    }
}
