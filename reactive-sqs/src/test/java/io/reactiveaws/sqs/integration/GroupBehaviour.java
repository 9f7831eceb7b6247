package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import io.reactiveaws.testkit.Emulator;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages of one group are handled one after another, those of many groups side by side. */
interface GroupBehaviour extends SqsBehaviour {

    int MESSAGES_OF_A_GROUP = 3;

    /** No handler fails. */
    int NEVER = Integer.MAX_VALUE;

    /** Sending 600 messages to a FIFO queue of moto takes minutes on a busy machine. */
    private int groups() {
        return backend().emulator() == Emulator.MOTO ? 20 : 200;
    }

    private int messages() {
        return groups() * MESSAGES_OF_A_GROUP;
    }

    private Queue queueOfGroups() {
        Queue queue = newFifoQueue("groups");
        await(Flux.range(0, messages())
                .map(i -> SendMessageBatchRequestEntry.builder()
                        .id("e" + i)
                        .messageGroupId("g" + i % groups())
                        .messageBody("g%d:%d".formatted(i % groups(), i / groups()))
                        .build())
                .buffer(MOST_A_CALL)
                .concatMap(queue::sendMessages)
                .doOnNext(response -> assertThat(response.failed()).isEmpty())
                .then());
        return queue;
    }

    /** Handles all of them. */
    private ConsumeReport consumed(Queue queue, GroupLog log, int failsOneIn, Consumer<ConsumeOptions<Message>> more) {
        Sinks.Empty<Void> stop = Sinks.empty();
        int polls = backend().emulator() == Emulator.MOTO ? 1 : 4;
        return await(queue.consume(
                message -> message.body().flatMap(body -> {
                    boolean fails = log.begins(body, failsOneIn);
                    return Mono.delay(Duration.ofMillis(1)).flatMap(late -> {
                        if (log.ends(body, fails) == messages()) {
                            stop.tryEmitEmpty();
                        }
                        return fails ? Mono.error(new IllegalStateException("by chance")) : Mono.empty();
                    });
                }),
                options -> {
                    options.concurrency(64)
                            .visibility(Duration.ofSeconds(HIDDEN))
                            .receive(receive ->
                                    receive.pollTimeout(Duration.ofSeconds(1)).maxPolls(polls))
                            .stopWhen(stop.asMono(), Duration.ofSeconds(20));
                    more.accept(options);
                }));
    }

    @Test
    default void groupsKeepTheirOrder() {
        GroupLog log = new GroupLog();

        ConsumeReport report = consumed(queueOfGroups(), log, NEVER, options -> {});

        assertThat(log.wrong()).isEmpty();
        assertThat(report.deleted()).isEqualTo(messages());
    }

    /**
     * moto and LocalStack make the messages of a batch visible one by one, and a receive that looks in between finds
     * some of them: moto the first ones, LocalStack also later ones while earlier ones are in flight. That depends on
     * the moment, so it is no gap that a test could expect.
     */
    @Test
    default void groupsKeepTheirOrderThroughFailures() {
        assumeFalse(
                Set.of(Emulator.MOTO, Emulator.LOCAL_STACK).contains(backend().emulator()),
                "an emulator that releases messages one by one");
        GroupLog log = new GroupLog();

        ConsumeReport report =
                consumed(queueOfGroups(), log, 5, options -> options.onFailure((message, error) -> Redeliver.now()));

        assertThat(log.wrong()).isEmpty();
        assertThat(report.deleted()).isEqualTo(messages());
        assertThat(report.failed()).isEqualTo(log.begun() - messages());
    }

    @Test
    default void groupsThatStayHiddenAfterFailuresKeepTheirOrder() {
        GroupLog log = new GroupLog();

        ConsumeReport report = consumed(queueOfGroups(), log, 10, options -> options.visibility(Duration.ofSeconds(5)));

        assertThat(log.wrong()).isEmpty();
        assertThat(report.failed()).isPositive();
    }
}
