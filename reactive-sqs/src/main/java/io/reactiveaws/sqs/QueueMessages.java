package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.sqs.pipeline.ConsumerSource;
import io.reactiveaws.sqs.pipeline.PollWatch;
import io.reactiveaws.sqs.pipeline.Polled;
import io.reactiveaws.sqs.pipeline.ReceiveOptions;
import io.reactiveaws.sqs.pipeline.UncutCall;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * The messages of a queue, as its receivers and consumers and {@code receiveMessages} get them: by polls that are not
 * cut.
 */
final class QueueMessages implements ConsumerSource<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueMessages.class);
    private static final int MOST_OF_A_CALL = 10;
    private static final int DENIED = 403;

    /** What is in the codes of errors that stay. */
    private static final List<String> LASTING = List.of(
            "AccessDenied",
            "InvalidParameter",
            "InvalidAddress",
            "MissingParameter",
            "Validation",
            "UnsupportedOperation",
            "UnrecognizedClient",
            "InvalidClientTokenId",
            "InvalidSecurity");

    /** For how long a poll may be on its way beside the time for which it waits. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final AbstractQueue queue;
    private final ClientScope<SqsAsyncClient> scope;
    private final Receipts receipts;
    private final boolean fifo;

    QueueMessages(AbstractQueue queue, ClientScope<SqsAsyncClient> scope) {
        this.queue = queue;
        this.scope = scope;
        this.receipts = Receipts.of(scope);
        this.fifo = queue.url().endsWith(".fifo");
    }

    @Override
    public Mono<Polled<Message>> poll(int most, ReceiveOptions options, PollWatch watch) {
        return poll("receive", watch, builder -> {
            options.complete(builder);
            builder.maxNumberOfMessages(most);
            if (fifo) { // a receive whose answer was lost gets the same messages again
                builder.receiveRequestAttemptId(attemptId());
            }
        });
    }

    @Override
    public void gather(Runnable answers) {
        queue.batches().gather(answers);
    }

    /** Unlike {@code UUID.randomUUID()}, it does not read from a device, which would block an event loop. */
    private static String attemptId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** One receive, of which nothing is left hidden when the subscriber leaves. */
    Flux<Message> receiveOnce(Consumer<ReceiveMessageRequest.Builder> request) {
        return poll("receiveMessages", null, request)
                .flatMapIterable(Polled::messages)
                .doOnDiscard(Message.class, this::releaseWithOthers);
    }

    private void releaseWithOthers(Message message) {
        evenWhileClosing(message.release())
                .doOnError(error -> notReleased(1, error))
                .onErrorComplete()
                .subscribe();
    }

    private void notReleased(int messages, Throwable error) {
        LOG.warn(
                "{} messages of {} could not be released: they come again when their visibility timeout has run out",
                messages,
                queue,
                error);
    }

    private Mono<Polled<Message>> poll(
            String member, @Nullable PollWatch watch, Consumer<ReceiveMessageRequest.Builder> change) {
        return Mono.defer(() -> {
            ReceiveMessageRequest request = ReceiveMessageRequest.builder()
                    .applyMutation(change)
                    .queueUrl(queue.url())
                    .build();
            AtomicLong sentAt = new AtomicLong();
            return new UncutCall<Polled<Message>>(
                    gate -> queue.receive(member, client -> gate.pass(() -> client.receiveMessage(request)))
                            .map(messages -> new Polled<>(messages, sentAt.get())),
                    orphans -> {
                        if (watch != null) {
                            watch.released(orphans.messages().size());
                        }
                        release(orphans.messages());
                    },
                    () -> {
                        sentAt.set(scope.timer().now(TimeUnit.MILLISECONDS));
                        return registered(request, watch);
                    });
        });
    }

    private Disposable registered(ReceiveMessageRequest request, @Nullable PollWatch watch) {
        Integer wait = request.waitTimeSeconds();
        Duration longest = wait == null ? ReceiveOptions.LONGEST_WAIT : Duration.ofSeconds(wait);
        Disposable closing = scope.shutdown().registerPoll(longest.plus(ON_ITS_WAY));
        return watch == null ? closing : Disposables.composite(watch.begun(), closing);
    }

    @Override
    public void release(Collection<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        changeVisibility(List.copyOf(messages), 0)
                .doOnError(error -> notReleased(messages.size(), error))
                .onErrorComplete()
                .subscribe();
    }

    @Override
    public Mono<Set<Message>> changeVisibility(List<Message> messages, int seconds) {
        return evenWhileClosing(Flux.fromIterable(messages)
                .buffer(MOST_OF_A_CALL)
                .flatMap(some -> changeSome(some, seconds))
                .collect(Collectors.toSet()));
    }

    private Flux<Message> changeSome(List<Message> messages, int seconds) {
        List<VisibilityChange> changes = messages.stream()
                .map(message -> new VisibilityChange(message.receiptHandle(), seconds))
                .toList();
        return VisibilityBatch.call(queue, "receive", changes)
                .flatMapIterable(response -> unchanged(messages, response));
    }

    /** Those that an answer does not name as changed, whatever it says of them. */
    private static List<Message> unchanged(List<Message> messages, ChangeMessageVisibilityBatchResponse response) {
        Set<String> changed = response.successful().stream()
                .map(ChangeMessageVisibilityBatchResultEntry::id)
                .collect(Collectors.toSet());
        return IntStream.range(0, messages.size())
                .filter(i -> !changed.contains(String.valueOf(i)))
                .<Message>mapToObj(messages::get)
                .toList();
    }

    /** What answers messages is sent while the session closes, which waits for it. */
    private <T> Mono<T> evenWhileClosing(Mono<T> answer) {
        return Mono.using(
                () -> scope.shutdown().register(),
                closing -> answer.contextWrite(ClientLifecycle::cleanup),
                Disposable::dispose);
    }

    @Override
    public Mono<Void> delete(Message message) {
        return evenWhileClosing(message.delete().then());
    }

    @Override
    public Mono<Duration> visibility() {
        return queue.visibilityTimeout();
    }

    @Override
    public void answered(Message message) {
        receipts.answered(message.receiptHandle());
    }

    @Override
    public @Nullable String group(Message message) {
        return fifo ? systemAttribute(message, "MessageGroupId") : null;
    }

    @Override
    public int receives(Message message) {
        String count = systemAttribute(message, "ApproximateReceiveCount");
        return count == null ? 1 : Integer.parseInt(count);
    }

    private static @Nullable String systemAttribute(Message message, String name) {
        return message.snapshot()
                .map(data -> data.attributesAsStrings().get(name))
                .orElse(null);
    }

    @Override
    public void hold(Message message, Runnable answered) {
        receipts.hold(message.receiptHandle(), answered);
    }

    @Override
    public void forget(Message message) {
        receipts.forget(message.receiptHandle());
    }

    /**
     * A queue that isn't there, what is denied and what is wrong in a request last; throttling, the service's own
     * trouble, and credentials that have expired and are about to be renewed do not.
     */
    @Override
    public boolean isLasting(Throwable error, boolean waitForQueue) {
        if (queue.isMissing(error)) {
            return !waitForQueue;
        }
        if (error instanceof SdkServiceException service) {
            String code = ServiceErrors.code(error);
            boolean expires = code != null && code.contains("Expired");
            return (service.statusCode() == DENIED && !expires)
                    || (code != null && LASTING.stream().anyMatch(code::contains));
        }
        return error instanceof IllegalStateException
                || error instanceof IllegalArgumentException
                || error instanceof ResourceException;
    }

    @Override
    public Disposable register() {
        return scope.shutdown().register();
    }

    @Override
    public Mono<Void> closing() {
        return scope.shutdown().interruption();
    }

    @Override
    public Scheduler timer() {
        return scope.timer();
    }

    @Override
    public String name() {
        return queue.toString();
    }
}
