package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

class RedriveTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final MoveTasks client = new MoveTasks();
    private final Queue dead = Sqs.over(client).queue("https://sqs/1/dead");
    private final List<RedriveProgress> seen = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private boolean completed;

    @AfterEach
    void resetTime() {
        VirtualTimeScheduler.reset();
    }

    private Disposable redrive() {
        return dead.redrive().subscribe(seen::add, errors::add, () -> completed = true);
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        dead.redrive(options -> options.maxMessagesPerSecond(10));

        assertThat(client.calls).isEmpty();
    }

    @Test
    void tellsHowFarItIsUntilAllIsMoved() {
        client.answers("RUNNING", 0, "RUNNING", 0, "RUNNING", 7, "COMPLETED", 12);
        redrive();
        assertThat(client.calls).containsExactly("load", "list", "start");

        time.advanceTimeBy(INTERVAL.multipliedBy(10));

        assertThat(seen)
                .containsExactly(
                        new RedriveProgress("RUNNING", 0, 12L),
                        new RedriveProgress("RUNNING", 7, 12L),
                        new RedriveProgress("COMPLETED", 12, 12L));
        assertThat(completed).isTrue();
        assertThat(client.calls).containsExactly("load", "list", "start", "list", "list", "list", "list");
        assertThat(client.started.sourceArn()).isEqualTo("arn:dead");
        assertThat(client.started.destinationArn()).isNull();
    }

    @Test
    void takesADestinationARateAndAnInterval() {
        client.answers("COMPLETED", 1);
        Queue other = Sqs.over(client).queue("https://sqs/1/other");

        dead.redrive(options -> options.to(other).maxMessagesPerSecond(50).every(Duration.ofSeconds(1)))
                .subscribe(seen::add);
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(client.started.destinationArn()).isEqualTo("arn:other");
        assertThat(client.started.maxNumberOfMessagesPerSecond()).isEqualTo(50);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aTaskThatFailsIsAnErrorWithItsReason() {
        client.answers("RUNNING", 3, "FAILED", 3);
        redrive();

        time.advanceTimeBy(INTERVAL.multipliedBy(2));

        assertThat(errors)
                .singleElement()
                .isInstanceOf(ResourceException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("sqs.Queue(url=https://sqs/1/dead).redrive [StartMessageMoveTask]: SQS ended the task as"
                        + " FAILED after some 3 messages: AccessDenied; what was not moved is still in the queue");
    }

    @Test
    void whatFailsForATimeIsAskedAgain() {
        client.answers("busy", 0, "COMPLETED", 2);
        redrive();

        time.advanceTimeBy(INTERVAL.multipliedBy(2));

        assertThat(errors).isEmpty();
        assertThat(completed).isTrue();
    }

    @Test
    void cancelStopsTheTask() {
        client.answers("RUNNING", 1, "RUNNING", 2);
        Disposable watching = redrive();
        time.advanceTimeBy(INTERVAL);

        watching.dispose();
        time.advanceTimeBy(INTERVAL.multipliedBy(3));

        assertThat(client.calls).containsExactly("load", "list", "start", "list", "cancel handle");
    }

    @Test
    void aCancelAtTheEndStopsNothing() {
        client.answers("COMPLETED", 1);
        dead.redrive()
                .takeUntil(progress -> progress.status().equals("COMPLETED"))
                .subscribe(seen::add);

        time.advanceTimeBy(INTERVAL);

        assertThat(seen).hasSize(1);
        assertThat(client.calls).containsExactly("load", "list", "start", "list");
    }

    @Test
    void olderTasksAreNotTakenForIt() {
        client.answers("unlisted", 0, "RUNNING", 1, "COMPLETED", 1);
        redrive();

        time.advanceTimeBy(INTERVAL.multipliedBy(3));

        assertThat(errors).isEmpty();
        assertThat(completed).isTrue();
    }

    @Test
    void aTaskThatIsNeverListedIsAnError() {
        for (int poll = 0; poll < 12; poll++) {
            client.answers("unlisted", 0);
        }
        redrive();

        time.advanceTimeBy(INTERVAL.multipliedBy(20));

        assertThat(errors)
                .singleElement()
                .isInstanceOf(ResourceException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(": SQS does not list the task that it has started,");
    }

    @Test
    void onlyDemandIsEmitted() {
        client.answers("RUNNING", 1, "RUNNING", 2, "COMPLETED", 3);

        StepVerifier.create(dead.redrive(), 1)
                .then(() -> time.advanceTimeBy(INTERVAL.multipliedBy(9)))
                .expectNext(new RedriveProgress("RUNNING", 1, 12L))
                .thenCancel()
                .verify();
    }

    @Test
    void badOptionsAreRefusedAtOnce() {
        assertThatThrownBy(() -> dead.redrive(options -> options.maxMessagesPerSecond(501)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'maxMessagesPerSecond'");
        assertThatThrownBy(() -> dead.redrive(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(client.calls).isEmpty();
    }

    /** SQS with one task. */
    private static final class MoveTasks implements SqsAsyncClient {

        private static final ListMessageMoveTasksResultEntry OLDER = ListMessageMoveTasksResultEntry.builder()
                .status("FAILED")
                .startedTimestamp(1L)
                .approximateNumberOfMessagesMoved(99L)
                .build();

        private final List<String> calls = new ArrayList<>();
        private final List<Object> answers = new ArrayList<>();
        private StartMessageMoveTaskRequest started;

        /** States and numbers of messages, in turn. */
        void answers(Object... states) {
            answers.addAll(List.of(states));
        }

        @Override
        public CompletableFuture<GetQueueAttributesResponse> getQueueAttributes(GetQueueAttributesRequest request) {
            calls.add("load");
            String name = request.queueUrl().replaceAll(".*/", "");
            return CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                    .attributes(Map.of(QueueAttributeName.QUEUE_ARN, "arn:" + name))
                    .build());
        }

        @Override
        public CompletableFuture<StartMessageMoveTaskResponse> startMessageMoveTask(
                StartMessageMoveTaskRequest request) {
            calls.add("start");
            started = request;
            return CompletableFuture.completedFuture(
                    StartMessageMoveTaskResponse.builder().taskHandle("handle").build());
        }

        @Override
        public CompletableFuture<ListMessageMoveTasksResponse> listMessageMoveTasks(
                ListMessageMoveTasksRequest request) {
            calls.add("list");
            if (started == null) {
                return CompletableFuture.completedFuture(
                        ListMessageMoveTasksResponse.builder().results(OLDER).build());
            }
            String state = (String) answers.remove(0);
            int moved = (Integer) answers.remove(0);
            if (state.equals("busy")) {
                return CompletableFuture.failedFuture(
                        SqsException.builder().statusCode(503).message(state).build());
            }
            return CompletableFuture.completedFuture(ListMessageMoveTasksResponse.builder()
                    .results(state.equals("unlisted") ? List.of(OLDER) : List.of(task(state, moved), OLDER))
                    .build());
        }

        private static ListMessageMoveTasksResultEntry task(String state, long moved) {
            return ListMessageMoveTasksResultEntry.builder()
                    .taskHandle(state.equals("RUNNING") ? "handle" : null)
                    .status(state)
                    .startedTimestamp(2L)
                    .failureReason(state.equals("FAILED") ? "AccessDenied" : null)
                    .approximateNumberOfMessagesMoved(moved)
                    .approximateNumberOfMessagesToMove(12L)
                    .build();
        }

        @Override
        public CompletableFuture<CancelMessageMoveTaskResponse> cancelMessageMoveTask(
                CancelMessageMoveTaskRequest request) {
            calls.add("cancel " + request.taskHandle());
            return CompletableFuture.completedFuture(
                    CancelMessageMoveTaskResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
