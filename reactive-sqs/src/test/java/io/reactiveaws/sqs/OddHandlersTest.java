package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Mono;

/** Handlers that do what they should not: the messages of the others must not suffer by it. */
class OddHandlersTest extends ConsumerFixture {

    /** Reactor throws such an error at who subscribes. */
    @Test
    void aHandlerThatFailsFatallyWhileItIsSubscribedToFailsAlone() {
        consume(
                message -> {
                    handle(message);
                    return message.receiptHandle().equals("a")
                            ? Mono.fromCallable(() -> {
                                throw new ExceptionInInitializerError("bad");
                            })
                            : Mono.empty();
                },
                options -> options.onFailure((message, thrown) -> Redeliver.now()));
        polls.answer(0, "a", "b");
        assertThat(begun).containsExactly("a", "b");
        assertThat(changes()).containsExactly("[a:0]");
        assertThat(deleted()).containsExactly("b");
    }

    @Test
    void aHandlerThatCannotBeCancelledLeavesTheOthersToBe() {
        consume(
                message -> subscriber -> subscriber.onSubscribe(new Unwilling()),
                options -> options.stopWhen(stop.asMono(), Duration.ofSeconds(1)));
        polls.answer(0, "a", "b");
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(changes()).containsExactly("[b:0, a:0]");
        assertThat(report).isNotNull();
        assertThat(report.released()).isEqualTo(2);
    }

    private static final class Unwilling implements Subscription {

        @Override
        public void request(long n) {}

        @Override
        public void cancel() {
            throw new IllegalStateException("a broken cancel");
        }
    }

    /** A handler that wrongly blocks must not cost the others their acknowledgement. */
    @Test
    void whatIsHandledIsDeletedBeforeTheNextOnesAreHandled() {
        consume(
                message -> {
                    if (message.receiptHandle().equals("c")) {
                        begun.add("c");
                        clock.advanceTimeBy(VISIBILITY.plusSeconds(1));
                        return Mono.empty();
                    }
                    return handle(message);
                },
                options -> options.heartbeat(false).onFailure((message, thrown) -> {
                    complete("a"); // on another thread, as it were, and so is the answer
                    polls.answer(1, "c");
                    return Redeliver.now();
                }));
        polls.answer(0, "a", "b");
        clock.advanceTimeBy(Duration.ofSeconds(1));
        fail("b");
        assertThat(begun).containsExactly("a", "b", "c");
        assertThat(deleted()).containsExactly("a");
    }

    @Test
    void aMessageWhoseTimeIsOverWhenItsTurnComesIsNotHandled() {
        consume(
                message -> {
                    begun.add(message.receiptHandle());
                    clock.advanceTimeBy(VISIBILITY.plusSeconds(1));
                    return Mono.empty();
                },
                options -> options.heartbeat(false));
        polls.answer(0, "a", "b");
        assertThat(begun).containsExactly("a");
    }
}
