package io.reactiveaws.sqs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/**
 * How far a dead-letter queue's messages have been moved back.
 *
 * @param status SQS's word for the task: {@code RUNNING}, {@code COMPLETED}, {@code CANCELLING}, {@code CANCELLED} or
 *     {@code FAILED}
 * @param moved how many messages have been moved, about
 * @param toMove how many there were to move when the task began, about; null if SQS doesn't say
 */
public record RedriveProgress(
        String status, long moved, @Nullable Long toMove) {

    static RedriveProgress of(ListMessageMoveTasksResultEntry task) {
        Long moved = task.approximateNumberOfMessagesMoved();
        return new RedriveProgress(task.status(), moved == null ? 0 : moved, task.approximateNumberOfMessagesToMove());
    }

    boolean isRunning() {
        return status.equals("RUNNING") || status.equals("CANCELLING");
    }

    boolean isCompleted() {
        return status.equals("COMPLETED");
    }
}
