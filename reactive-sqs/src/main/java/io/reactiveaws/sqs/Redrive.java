package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.Transient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;

/** Moves the messages of a dead-letter queue back, and watches the task that does it. */
final class Redrive {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);
    private static final String MEMBER = "redrive";

    /** SQS lists the tasks of a queue from the newest on, and one at a time may run. */
    private static final int TASKS_LISTED = 10;

    private static final int MOST_TIMES_UNLISTED = 12;

    private final AbstractQueue queue;
    private final RedriveOptions options;
    private final Scheduler timer;

    Redrive(AbstractQueue queue, RedriveOptions options, Scheduler timer) {
        this.queue = queue;
        this.options = options;
        this.timer = timer;
    }

    /** Starts the task; each subscription starts one. */
    Flux<RedriveProgress> run() {
        return ReliableCancel.flux(cancel -> cancel.track(start()).flatMapMany(task -> cancel.track(task.watch())));
    }

    private Mono<Task> start() {
        Queue to = options.destination();
        Mono<Optional<String>> destination = to == null ? Mono.just(Optional.empty()) : arn(to).map(Optional::of);
        return ReliableCancel.mono(cancel -> cancel.track(Mono.zip(arn(queue), destination))
                .flatMap(arns -> cancel.track(start(arns.getT1(), arns.getT2().orElse(null)))));
    }

    /**
     * The tasks before it are asked for first: one that has ended has no handle, by which it could be told from them.
     */
    private Mono<Task> start(String source, @Nullable String destination) {
        StartMessageMoveTaskRequest request = StartMessageMoveTaskRequest.builder()
                .sourceArn(source)
                .destinationArn(destination)
                .maxNumberOfMessagesPerSecond(options.rate())
                .build();
        return ReliableCancel.mono(cancel -> cancel.track(tasks(source))
                .flatMap(before -> cancel.track(queue.callOf(
                                MEMBER, "StartMessageMoveTask", client -> client.startMessageMoveTask(request)))
                        .map(started -> new Task(source, started.taskHandle(), beginnings(before)))));
    }

    private static Set<Long> beginnings(List<ListMessageMoveTasksResultEntry> tasks) {
        return tasks.stream()
                .map(ListMessageMoveTasksResultEntry::startedTimestamp)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Mono<String> arn(AbstractQueue queue) {
        return queue.typedAttributes()
                .map(attributes -> attributes
                        .arn()
                        .orElseThrow(() -> new ResourceException(
                                "%s.redrive: the service does not tell the queue's ARN, by which messages are moved"
                                        .formatted(queue))));
    }

    private Mono<List<ListMessageMoveTasksResultEntry>> tasks(String source) {
        ListMessageMoveTasksRequest request = ListMessageMoveTasksRequest.builder()
                .sourceArn(source)
                .maxResults(TASKS_LISTED)
                .build();
        return queue.callOf(MEMBER, "ListMessageMoveTasks", client -> client.listMessageMoveTasks(request))
                .map(ListMessageMoveTasksResponse::results);
    }

    /** What SQS was asked to move, for one subscriber. */
    private final class Task {

        private final String source;
        private final String handle;
        private final Set<Long> olderTasks;
        private int timesUnlisted;
        private volatile boolean hasEnded;

        Task(String source, String handle, Set<Long> olderTasks) {
            this.source = source;
            this.handle = handle;
            this.olderTasks = olderTasks;
        }

        Flux<RedriveProgress> watch() {
            return ReliableCancel.flux(cancel -> Flux.interval(options.interval(), timer)
                            .onBackpressureDrop()
                            .concatMap(tick -> cancel.track(poll()), 0)
                            .handle(this::emit)
                            .takeUntil(progress -> !progress.isRunning())
                            .distinctUntilChanged())
                    .doOnCancel(this::cancel);
        }

        /** What fails for a time is asked again at the next tick. */
        private Mono<ListMessageMoveTasksResultEntry> poll() {
            return ReliableCancel.mono(cancel -> cancel.track(tasks(source))
                    .mapNotNull(this::find)
                    .onErrorResume(Transient::matches, error -> Mono.empty()));
        }

        private @Nullable ListMessageMoveTasksResultEntry find(List<ListMessageMoveTasksResultEntry> tasks) {
            ListMessageMoveTasksResultEntry found = null;
            for (ListMessageMoveTasksResultEntry task : tasks) {
                if (handle.equals(task.taskHandle())) {
                    timesUnlisted = 0;
                    return task;
                }
                if (task.taskHandle() == null && !olderTasks.contains(task.startedTimestamp())) {
                    found = task; // the first after the older ones: those behind it began later
                }
            }
            if (found == null && ++timesUnlisted == MOST_TIMES_UNLISTED) {
                throw new ResourceException(
                        ("%s: SQS does not list the task that it has started, so nobody knows how far it is; look"
                                        + " at how many messages the queue has left")
                                .formatted(location()));
            }
            return found;
        }

        private void emit(ListMessageMoveTasksResultEntry task, SynchronousSink<RedriveProgress> sink) {
            RedriveProgress progress = RedriveProgress.of(task);
            hasEnded = !progress.isRunning();
            if (progress.isRunning() || progress.isCompleted()) {
                sink.next(progress);
            } else {
                sink.error(new ResourceException(
                        ("%s: SQS ended the task as %s after some %d messages%s; what was not moved is still in"
                                        + " the queue")
                                .formatted(
                                        location(),
                                        progress.status(),
                                        progress.moved(),
                                        task.failureReason() == null ? "" : ": " + task.failureReason())));
            }
        }

        private String location() {
            return queue.locationOf(MEMBER, "StartMessageMoveTask");
        }

        private void cancel() {
            if (hasEnded) {
                return;
            }
            CancelMessageMoveTaskRequest request =
                    CancelMessageMoveTaskRequest.builder().taskHandle(handle).build();
            queue.callOf(MEMBER, "CancelMessageMoveTask", client -> client.cancelMessageMoveTask(request))
                    .subscribe(cancelled -> {}, error -> LOG.warn("{}: the task could not be cancelled", queue, error));
        }
    }
}
