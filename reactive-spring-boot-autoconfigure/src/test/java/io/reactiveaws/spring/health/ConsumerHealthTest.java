package io.reactiveaws.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.spring.consumer.FakeQueue;
import io.reactiveaws.spring.consumer.QueueConsumer;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The health of a consumer, in virtual time. */
class ConsumerHealthTest {

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final FakeQueue queue = new FakeQueue();
    private final QueueConsumer consumer = QueueConsumer.of(queue.queue(), message -> Mono.never())
            .options(options -> options.visibility(Duration.ofMinutes(1)));

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    private Health health() {
        Health health = new ConsumerHealth(consumer).health().block();
        assertThat(health).isNotNull();
        return health;
    }

    private void isSeenAs(Status status, String state) {
        assertThat(health().getStatus()).as(health().toString()).isEqualTo(status);
        assertThat(health().getDetails()).containsEntry("state", state);
    }

    @Test
    void consumerThatWasNotStartedIsUp() {
        isSeenAs(Status.UP, "stopped");
        assertThat(health().getDetails()).doesNotContainKeys("lastPoll", "lastFailure");
    }

    @Test
    void consumerThatPollsIsUp() {
        consumer.start();
        isSeenAs(Status.UP, "running");
        queue.give("a");
        assertThat(health().getDetails())
                .containsEntry("inHand", 1)
                .containsEntry("errorsInRow", 0)
                .containsEntry("restarts", 0L)
                .containsKey("lastPoll");
        consumer.pause();
        isSeenAs(Status.UP, "paused");
        consumer.stop();
        isSeenAs(Status.UP, "stopping");
    }

    /** What SQS says in words may have the session token. */
    @Test
    void consumerThatStartsAgainIsDown() {
        queue.goes();
        consumer.start();
        isSeenAs(Status.DOWN, "restarting");
        assertThat(health().getDetails())
                .containsEntry(
                        "lastFailure",
                        "QueueDoesNotExistException: AWS.SimpleQueueService.NonExistentQueue, status 400, request r-1");
        queue.comes();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        queue.give();
        isSeenAs(Status.UP, "running");
        assertThat(health().getDetails()).containsEntry("restarts", 1L).containsKey("lastFailure");
    }

    @Test
    void consumerWhosePollsFailIsDownFromTheThirdOn() {
        queue.refuses(SdkClientException.create("no way to SQS", new ConnectException()));
        consumer.start();
        isSeenAs(Status.UP, "running");
        clock.advanceTimeBy(Duration.ofSeconds(1 + 2));
        assertThat(health().getDetails()).containsEntry("errorsInRow", 3);
        isSeenAs(Status.DOWN, "running");
        consumer.pause();
        isSeenAs(Status.UP, "paused");
    }
}
