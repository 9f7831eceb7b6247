package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.VirtualSqs.DELETE;
import static io.reactiveaws.sqs.VirtualSqs.NOT_NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Many groups of a FIFO queue keep their order while handlers and calls fail by chance. */
class GroupOrderTest {

    private static final int GROUPS = 200;
    private static final int MESSAGES_OF_A_GROUP = 50;
    private static final int MESSAGES = GROUPS * MESSAGES_OF_A_GROUP;

    /** More than all of them take. */
    private static final Duration LONG = Duration.ofHours(1);

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final VirtualSqs sqs = new VirtualSqs(clock);
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private final List<String> wrong = new ArrayList<>();
    private Random random = new Random();
    private int left = MESSAGES;
    private int failed;
    private int again;
    private ConsumeReport report;

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private void send() {
        for (int number = 0; number < MESSAGES_OF_A_GROUP; number++) {
            for (int group = 0; group < GROUPS; group++) {
                sqs.queue.add("g" + group + ":" + number, "g" + group);
            }
        }
    }

    /** Takes up to 20 ms, and fails one time in ten. */
    private Mono<Void> handle(Message message) {
        String body = message.receiptHandle().replaceFirst("#.*", "");
        String group = body.substring(0, body.indexOf(':'));
        int number = Integer.parseInt(body.substring(body.indexOf(':') + 1));
        int turn = next.getOrDefault(group, 0);
        if (!running.add(group) || number > turn) {
            wrong.add("%s when it was the turn of %d".formatted(body, turn));
        }
        if (number < turn) {
            again++;
        }
        boolean fails = random.nextInt(10) == 0;
        return Mono.delay(Duration.ofMillis(random.nextInt(21))).flatMap(late -> {
            running.remove(group);
            if (fails) {
                failed++;
                return Mono.error(new IllegalStateException("by chance"));
            }
            handled(group, number);
            return Mono.empty();
        });
    }

    private void handled(String group, int number) {
        if (number == next.getOrDefault(group, 0)) {
            next.put(group, number + 1);
            left--;
        }
        if (left == 0) {
            stop.tryEmitEmpty();
        }
    }

    private Redeliver rule(Message message, Throwable error) {
        return switch (random.nextInt(4)) {
            case 0 -> Redeliver.now();
            case 1 -> Redeliver.after(Duration.ofSeconds(1));
            case 2 -> Redeliver.backoff(Duration.ofSeconds(1), Duration.ofSeconds(8));
            default -> Redeliver.whenVisible();
        };
    }

    private void consumeAll(long seed) {
        random = new Random(seed);
        send();
        sqs.way = () -> 1 + random.nextInt(5);
        sqs.fifoQueue()
                .consume(
                        this::handle,
                        options -> options.concurrency(256)
                                .visibility(Duration.ofSeconds(30))
                                .onFailure(this::rule)
                                .stopWhen(stop.asMono(), Duration.ofSeconds(20)))
                .subscribe(made -> report = made);
        clock.advanceTimeBy(LONG);
        assertThat(wrong).isEmpty();
        assertThat(report).as("all were handled").isNotNull();
        assertThat(failed).isGreaterThan(MESSAGES / 20);
        assertThat(sqs.queue.lateAnswers()).isZero();
        assertThat(report.lost()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void handlersFail(long seed) {
        consumeAll(seed);

        assertThat(again).as("handled again after they were handled").isZero();
        assertThat(sqs.queue.deleted()).hasSize(MESSAGES);
        assertThat(report.deleted()).isEqualTo(MESSAGES);
        assertThat(report.undone()).isZero();
    }

    /** A message of which nobody knows whether it was deleted comes again before those behind it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void deletesFailToo(long seed) {
        Random chance = new Random(seed);
        sqs.fault = (operation, handle) -> operation.equals(DELETE) && chance.nextInt(20) == 0
                ? chance.nextBoolean() ? "InternalError" : NOT_NAMED
                : null;

        consumeAll(seed);

        assertThat(again).isPositive();
        assertThat(report.undone()).isPositive();
        assertThat(sqs.queue.deleted()).doesNotHaveDuplicates();
        assertThat(sqs.queue.deleted().size() + sqs.queue.visible()).isEqualTo(MESSAGES);
    }
}
