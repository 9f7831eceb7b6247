package io.reactiveaws.sqs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A client of one queue in virtual time, whose calls take as long as a test wants, and whose entries may fail. */
final class VirtualSqs implements SqsAsyncClient {

    static final String DELETE = "DeleteMessageBatch";
    static final String CHANGE = "ChangeMessageVisibilityBatch";

    /** Makes an answer leave an entry out, which is not done. */
    static final String NOT_NAMED = "";

    final VirtualQueue queue;

    /** By operation and receipt handle, the code with which an entry fails; null if it does not. */
    BiFunction<String, String, @Nullable String> fault = (operation, handle) -> null;

    /** By operation, the error with which a whole call fails; null if it does not. */
    Function<String, @Nullable Throwable> failure = operation -> null;

    /** Milliseconds that a request takes to the queue, and its answer back. */
    LongSupplier way = () -> 0;

    private final Scheduler clock;
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<String, Integer> entries = new TreeMap<>();
    private final Set<String> heldRequests = new HashSet<>();
    private final Set<String> heldAnswers = new HashSet<>();
    private final List<Runnable> held = new ArrayList<>();
    private final List<WaitingPoll> waiting = new ArrayList<>();

    private record WaitingPoll(ReceiveMessageRequest request, CompletableFuture<ReceiveMessageResponse> answer) {}

    VirtualSqs(Scheduler clock) {
        this.clock = clock;
        this.queue = new VirtualQueue(() -> clock.now(TimeUnit.MILLISECONDS));
    }

    Queue standardQueue() {
        return Sqs.over(this).queue("https://sqs/1/jobs");
    }

    Queue fifoQueue() {
        return Sqs.over(this).queue("https://sqs/1/jobs.fifo");
    }

    /** How many calls were made of an operation. */
    int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    /** How many calls were made. */
    int calls() {
        return calls.values().stream().mapToInt(count -> count).sum();
    }

    /** How many entries were sent in calls of an operation. */
    int entries(String operation) {
        return entries.getOrDefault(operation, 0);
    }

    /** Keeps requests on their way to the queue, until {@link #letGo}. */
    void holdRequests(String operation) {
        heldRequests.add(operation);
    }

    /** Keeps answers on their way back, until {@link #letGo}. */
    void holdAnswers(String operation) {
        heldAnswers.add(operation);
    }

    /** Keeps nothing more; what is held stays so, and what comes overtakes it. */
    void holdNoMore() {
        heldRequests.clear();
        heldAnswers.clear();
    }

    /** Lets go what is held, in the order in which it came, and holds nothing more. */
    void letGo() {
        holdNoMore();
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }

    private <A> CompletableFuture<A> call(String operation, int size, Supplier<A> work) {
        calls.merge(operation, 1, Integer::sum);
        entries.merge(operation, size, Integer::sum);
        CompletableFuture<A> future = new CompletableFuture<>();
        onItsWay(heldRequests.contains(operation), () -> {
            Throwable error = failure.apply(operation);
            A answer = error == null ? work.get() : null;
            servePolls();
            onItsWay(heldAnswers.contains(operation), () -> {
                if (error == null) {
                    future.complete(answer);
                } else {
                    future.completeExceptionally(error);
                }
            });
        });
        return future;
    }

    private void onItsWay(boolean isHeld, Runnable arrive) {
        if (isHeld) {
            held.add(arrive);
            return;
        }
        after(way.getAsLong(), arrive);
    }

    private void after(long millis, Runnable event) {
        if (millis == 0) {
            event.run();
        } else {
            clock.schedule(event, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
        calls.merge("ReceiveMessage", 1, Integer::sum);
        CompletableFuture<ReceiveMessageResponse> future = new CompletableFuture<>();
        onItsWay(heldRequests.contains("ReceiveMessage"), () -> poll(new WaitingPoll(request, future)));
        return future;
    }

    private void poll(WaitingPoll poll) {
        waiting.add(poll);
        servePolls();
        if (waiting.contains(poll)) {
            after(poll.request().waitTimeSeconds() * 1_000L, () -> endPoll(poll));
        }
    }

    private void endPoll(WaitingPoll poll) {
        if (waiting.remove(poll)) {
            answer(poll, List.of());
        }
    }

    /** Gives polls what has become visible. */
    private void servePolls() {
        if (waiting.isEmpty()) {
            return;
        }
        for (WaitingPoll poll : List.copyOf(waiting)) {
            ReceiveMessageRequest request = poll.request();
            List<Message> given = queue.receive(request.maxNumberOfMessages(), request.visibilityTimeout());
            if (!given.isEmpty()) {
                waiting.remove(poll);
                after(request.visibilityTimeout() * 1_000L, this::servePolls);
                answer(poll, given);
            }
        }
    }

    private void answer(WaitingPoll poll, List<Message> messages) {
        onItsWay(
                heldAnswers.contains("ReceiveMessage"),
                () -> poll.answer()
                        .complete(ReceiveMessageResponse.builder()
                                .messages(messages)
                                .build()));
    }

    @Override
    public CompletableFuture<DeleteMessageBatchResponse> deleteMessageBatch(DeleteMessageBatchRequest request) {
        return call(DELETE, request.entries().size(), () -> {
            Done done = new Done();
            request.entries()
                    .forEach(entry -> done.add(
                            DELETE, entry.id(), entry.receiptHandle(), () -> queue.delete(entry.receiptHandle())));
            return DeleteMessageBatchResponse.builder()
                    .successful(done.ids.stream()
                            .map(id -> DeleteMessageBatchResultEntry.builder()
                                    .id(id)
                                    .build())
                            .toList())
                    .failed(done.failed)
                    .build();
        });
    }

    @Override
    public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        return call(CHANGE, request.entries().size(), () -> {
            Done done = new Done();
            request.entries()
                    .forEach(entry -> done.add(
                            CHANGE,
                            entry.id(),
                            entry.receiptHandle(),
                            () -> hide(entry.receiptHandle(), entry.visibilityTimeout())));
            return ChangeMessageVisibilityBatchResponse.builder()
                    .successful(done.ids.stream()
                            .map(id -> ChangeMessageVisibilityBatchResultEntry.builder()
                                    .id(id)
                                    .build())
                            .toList())
                    .failed(done.failed)
                    .build();
        });
    }

    private boolean hide(String handle, int seconds) {
        if (seconds > 0) {
            after(seconds * 1_000L, this::servePolls);
        }
        return queue.hide(handle, seconds);
    }

    /** What becomes of the entries of a call. */
    private final class Done {

        final List<String> ids = new ArrayList<>();
        final List<BatchResultErrorEntry> failed = new ArrayList<>();

        void add(String operation, String id, String handle, Supplier<Boolean> work) {
            String code = fault.apply(operation, handle);
            if (code == null && work.get()) {
                ids.add(id);
            } else if (!NOT_NAMED.equals(code)) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(id)
                        .code(code == null ? "ReceiptHandleIsInvalid" : code)
                        .build());
            }
        }
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
