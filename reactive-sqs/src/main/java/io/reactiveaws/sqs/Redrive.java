package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.Transient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

/** Moves the messages of a dead-letter queue back, and watches the task that does it. */
final class Redrive {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);
    private static final String MEMBER = "redrive";

    /** SQS lists the tasks of a queue from the newest on, and one at a time may run. */
    private static final int TASKS_LISTED = 10;

    private final AbstractQueue queue;
    private final RedriveOptions options;
    private final Scheduler timer;

    Redrive(AbstractQueue queue, RedriveOptions options, Scheduler timer) {
        this.queue = queue;
        this.options = options;
        this.timer = timer;
    }

    /** What SQS was asked to move. */
    private record Task(String source, String handle) {}

    /** Starts the task; each subscription starts one. */
    Flux<RedriveProgress> run() {
        return ReliableCancel.flux(cancel -> cancel.track(start()).flatMapMany(task -> cancel.track(watch(task))));
    }

    private Mono<Task> start() {
        Queue to = options.destination();
        Mono<Optional<String>> destination = to == null ? Mono.just(Optional.empty()) : arn(to).map(Optional::of);
        return ReliableCancel.mono(cancel -> cancel.track(Mono.zip(arn(queue), destination))
                .flatMap(arns -> cancel.track(start(arns.getT1(), arns.getT2().orElse(null)))
                        .map(started -> new Task(arns.getT1(), started.taskHandle()))));
    }

    private Mono<StartMessageMoveTaskResponse> start(String source, @Nullable String destination) {
        StartMessageMoveTaskRequest request = StartMessageMoveTaskRequest.builder()
                .sourceArn(source)
                .destinationArn(destination)
                .maxNumberOfMessagesPerSecond(options.rate())
                .build();
        return queue.callOf(MEMBER, "StartMessageMoveTask", client -> client.startMessageMoveTask(request));
    }

    private static Mono<String> arn(AbstractQueue queue) {
        return queue.typedAttributes()
                .map(attributes -> attributes
                        .arn()
                        .orElseThrow(() -> new ResourceException(
                                "%s.redrive: the service does not tell the queue's ARN, by which messages are moved"
                                        .formatted(queue))));
    }

    private Flux<RedriveProgress> watch(Task task) {
        return ReliableCancel.flux(cancel -> Flux.interval(options.interval(), timer)
                        .onBackpressureDrop()
                        .concatMap(tick -> cancel.track(poll(task)), 0)
                        .handle(this::emit)
                        .takeUntil(progress -> !progress.isRunning())
                        .distinctUntilChanged())
                .doOnCancel(() -> cancel(task));
    }

    /** What fails for a time is asked again at the next tick. */
    private Mono<ListMessageMoveTasksResultEntry> poll(Task task) {
        return ReliableCancel.mono(cancel -> cancel.track(tasks(task.source()))
                .mapNotNull(tasks -> find(task, tasks))
                .onErrorResume(Transient::matches, error -> Mono.empty()));
    }

    private Mono<List<ListMessageMoveTasksResultEntry>> tasks(String source) {
        ListMessageMoveTasksRequest request = ListMessageMoveTasksRequest.builder()
                .sourceArn(source)
                .maxResults(TASKS_LISTED)
                .build();
        return queue.callOf(MEMBER, "ListMessageMoveTasks", client -> client.listMessageMoveTasks(request))
                .map(answer -> answer.results());
    }

    /** Only a task that runs has its handle; one that doesn't is the newest. */
    private static @Nullable ListMessageMoveTasksResultEntry find(
            Task task, List<ListMessageMoveTasksResultEntry> tasks) {
        return tasks.stream()
                .filter(each -> task.handle().equals(each.taskHandle()))
                .findFirst()
                .orElseGet(() -> tasks.stream()
                        .filter(each -> each.taskHandle() == null)
                        .findFirst()
                        .orElse(null));
    }

    private void emit(ListMessageMoveTasksResultEntry task, SynchronousSink<RedriveProgress> sink) {
        RedriveProgress progress = RedriveProgress.of(task);
        if (progress.isRunning() || progress.isCompleted()) {
            sink.next(progress);
        } else {
            sink.error(new ResourceException(
                    "%s: SQS ended the task as %s after some %d messages%s; what was not moved is still in the queue"
                            .formatted(
                                    queue.locationOf(MEMBER, "StartMessageMoveTask"),
                                    progress.status(),
                                    progress.moved(),
                                    task.failureReason() == null ? "" : ": " + task.failureReason())));
        }
    }

    private void cancel(Task task) {
        CancelMessageMoveTaskRequest request =
                CancelMessageMoveTaskRequest.builder().taskHandle(task.handle()).build();
        queue.callOf(MEMBER, "CancelMessageMoveTask", client -> client.cancelMessageMoveTask(request))
                .subscribe(cancelled -> {}, error -> LOG.warn("{}: the task could not be cancelled", queue, error));
    }
}
