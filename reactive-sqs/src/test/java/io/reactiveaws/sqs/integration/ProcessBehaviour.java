package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.Queue;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Consumers that are processes of their own, which are killed or told to end. All counts are the server's. */
interface ProcessBehaviour extends SqsBehaviour {

    /** How many messages a killed consumer's queue has. */
    int MESSAGES = Integer.getInteger("reactiveaws.proof.messages", 300);

    /** What a killed process had in hand comes again after this. */
    Duration SECONDS_HIDDEN = Duration.ofSeconds(10);

    /** Only so that a test that hangs ends. */
    Duration PATIENCE = Duration.ofMinutes(5).plusMillis(50L * MESSAGES);

    /** How many messages a queue has. */
    record Counts(int visible, int hidden) {

        boolean isEmpty() {
            return visible == 0 && hidden == 0;
        }
    }

    private static Mono<Counts> asked(Queue queue) {
        return queue.reload()
                .flatMap(Queue::attributes)
                .map(attributes -> new Counts(
                        number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                        number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)));
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.get(name));
    }

    private static Counts counts(Queue queue) {
        return await(asked(queue));
    }

    /** moto may give a message to two receives that overlap. */
    private int polls() {
        return backend().emulator() == Emulator.MOTO ? 1 : 4;
    }

    private ConsumerJvm start(FaultProxy proxy, Queue queue) {
        return ConsumerJvm.start(backend(), proxy.endpoint(), queue.url(), SECONDS_HIDDEN, polls(), PATIENCE);
    }

    /** All that networks and busy services do to these calls; returns the rule that delivers messages twice. */
    private static FaultRule program(FaultProxy proxy) {
        long seed = 1;
        for (String operation : List.of("ReceiveMessage", "DeleteMessageBatch", "ChangeMessageVisibilityBatch")) {
            proxy.on(operation).randomly(0.03, seed++).throttle();
            proxy.on(operation).randomly(0.02, seed++).fail(500);
            proxy.on(operation).randomly(0.02, seed++).fail(503);
            proxy.on(operation).randomly(0.02, seed++).reset();
            proxy.on(operation).randomly(0.02, seed++).cutRequestAt(10);
            proxy.on(operation).randomly(0.02, seed++).cutAnswerAt(10);
            proxy.on(operation).randomly(0.02, seed++).loseAnswer();
        }
        return proxy.on("ReceiveMessage").randomly(0.02, seed).duplicateAnswer();
    }

    /** Waits until all messages were handled, and the queue says that it has none. */
    private static void awaitAll(ConsumerJvm jvm, Queue queue, Set<String> missing) {
        missing.removeAll(jvm.handled());
        while (!missing.isEmpty()) {
            String body = jvm.nextHandled();
            if (body == null) {
                return;
            }
            missing.remove(body);
        }
        await(asked(queue)
                .filter(Counts::isEmpty)
                .repeatWhenEmpty(misses -> misses.delayElements(Duration.ofMillis(200))));
    }

    /**
     * Each message is handled, none is lost, and none twice but what was in hand at a kill, what the proxy delivered
     * twice, and what a consumer says that it could not keep.
     */
    @Test
    default void aConsumerThatIsKilledTwiceHandlesAll() {
        Queue queue = newQueue("killed");
        Set<String> missing = new HashSet<>(sendNumbered(queue, MESSAGES));
        List<String> handled = new ArrayList<>();
        int inHand = 0;
        try (FaultProxy proxy = FaultProxy.before(backend().endpoint())) {
            FaultRule doubled = program(proxy);
            for (int kill = 0; kill < 2; kill++) {
                ConsumerJvm jvm = start(proxy, queue);
                jvm.awaitHandled(MESSAGES / 4);
                jvm.kill();
                jvm.awaitEnd();
                inHand += counts(queue).hidden();
                handled.addAll(jvm.handled());
            }
            missing.removeAll(handled);
            ConsumerJvm last = start(proxy, queue);
            awaitAll(last, queue, missing);
            Counts counts = counts(queue);
            last.closeInput();
            last.awaitEnd();
            handled.addAll(last.handled());

            LoggerFactory.getLogger(ProcessBehaviour.class)
                    .info(
                            "{} messages: {} in hand at the kills, {} receives doubled, {} handled again, calls {}",
                            MESSAGES,
                            inHand,
                            doubled.strikes(),
                            handled.size() - MESSAGES,
                            proxy.requests());
            assertThat(missing).as("not handled").isEmpty();
            assertThat(counts).isEqualTo(new Counts(0, 0));
            assertThat(inHand).as("in hand at the kills").isPositive();
            assertThat(handled.size() - MESSAGES)
                    .as("handled again; %d in hand at the kills, %d receives doubled", inHand, doubled.strikes())
                    .isLessThanOrEqualTo(
                            inHand + MOST_A_CALL * doubled.strikes() + last.reported("lost") + last.reported("undone"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    default void aConsumerThatIsToldToEndLeavesNoMessageHidden() {
        int messages = 300;
        Queue queue = newQueue("terminated");
        sendNumbered(queue, messages);
        try (FaultProxy proxy = FaultProxy.before(backend().endpoint())) {
            ConsumerJvm jvm = ConsumerJvm.start(
                    backend(), proxy.endpoint(), queue.url(), Duration.ofSeconds(HIDDEN), polls(), PATIENCE);
            jvm.awaitHandled(messages / 3);
            jvm.terminate();
            jvm.awaitEnd();

            int gone = jvm.reported("deleted");
            assertThat(gone).isEqualTo(jvm.handled().size()).isBetween(messages / 3, messages - 1);
            assertThat(jvm.reported("undone")).isZero();
            assertThat(counts(queue)).isEqualTo(new Counts(messages - gone, 0));
        }
    }
}
