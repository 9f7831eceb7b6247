package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.sqs.pipeline.Answer;
import io.reactiveaws.sqs.pipeline.Answered;
import io.reactiveaws.sqs.pipeline.ConsumerSource;
import io.reactiveaws.sqs.pipeline.MessageHolder;
import io.reactiveaws.sqs.pipeline.PipelineMeters;
import io.reactiveaws.sqs.pipeline.PollWatch;
import io.reactiveaws.sqs.pipeline.Polled;
import io.reactiveaws.sqs.pipeline.ReceiveOptions;
import io.reactiveaws.sqs.pipeline.UncutCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * The messages of a queue, as its receivers and consumers and {@code receiveMessages} get them: by polls that are not
 * cut.
 */
final class QueueMessages implements ConsumerSource<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueMessages.class);
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

    private final AbstractQueue queue;
    private final ClientScope<SqsAsyncClient> scope;
    private final Receipts receipts;
    private final QueueBatches batches;
    private final PipelineMeters meters;
    private final boolean fifo;

    QueueMessages(AbstractQueue queue, ClientScope<SqsAsyncClient> scope) {
        this.queue = queue;
        this.scope = scope;
        this.receipts = Receipts.of(scope);
        this.batches = queue.batches();
        this.meters = QueueMeters.of(scope.settings().meters());
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
        batches.gather(answers);
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
                .doOnDiscard(Message.class, message -> release(List.of(message), call -> {}));
    }

    private Mono<Polled<Message>> poll(
            String member, @Nullable PollWatch watch, Consumer<ReceiveMessageRequest.Builder> change) {
        return Mono.defer(() -> {
            ReceiveMessageRequest request = PollTimeouts.of(scope)
                    .outlived(
                            ReceiveMessageRequest.builder()
                                    .applyMutation(change)
                                    .queueUrl(queue.url())
                                    .build(),
                            watch != null);
            AtomicLong sentAt = new AtomicLong();
            return new UncutCall<Polled<Message>>(
                    gate -> queue.receive(member, client -> gate.pass(() -> client.receiveMessage(request)))
                            .map(messages -> polled(messages, sentAt.get())),
                    orphans -> orphaned(orphans.messages(), watch),
                    () -> {
                        sentAt.set(scope.timer().now(TimeUnit.MILLISECONDS));
                        return registered(request, watch);
                    });
        });
    }

    private Polled<Message> polled(List<Message> messages, long sentAt) {
        meters.polled(messages.size());
        return new Polled<>(messages, sentAt);
    }

    private Disposable registered(ReceiveMessageRequest request, @Nullable PollWatch watch) {
        Duration longest = PollTimeouts.waitOf(request).plus(PollTimeouts.ON_ITS_WAY);
        Disposable closing = scope.shutdown().registerPoll(longest);
        if (watch == null) {
            return closing;
        }
        Disposable open = watch.begun();
        return () -> {
            open.dispose();
            closing.dispose();
        };
    }

    /** What a poll gave to who has gone. */
    private void orphaned(List<Message> messages, @Nullable PollWatch watch) {
        if (watch == null) {
            release(messages, call -> {});
        } else {
            watch.released(messages.size());
            release(messages, watch::releasedBy);
        }
    }

    @Override
    public void release(Collection<Message> messages, Consumer<Object> sentBy) {
        if (messages.isEmpty()) {
            return;
        }
        List<Release> releases = new ArrayList<>();
        messages.forEach(message -> releases.add(new Release(message, sentBy)));
        if (fifo) { // a server that looks in between must not find one of them before those that it follows
            Collections.reverse(releases);
        }
        Disposable work = register();
        List<Answered<Release>> notDone = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger open = new AtomicInteger(releases.size());
        changeVisibility(releases, ClientLifecycle.cleanup(Context.empty()), answered -> {
            if (answered.result() != Answered.Result.DONE) {
                notDone.add(answered);
            }
            if (open.decrementAndGet() == 0) {
                work.dispose();
                notReleased(notDone);
            }
        });
    }

    private void notReleased(List<Answered<Release>> messages) {
        if (!messages.isEmpty()) {
            LOG.warn(
                    "{} messages of {} could not be released: they come again when their visibility timeout has run"
                            + " out",
                    messages.size(),
                    queue,
                    messages.get(0).error());
        }
    }

    /** What makes a message visible that nobody has in hand. */
    private record Release(Message message, Consumer<Object> call) implements Answer<Message> {

        @Override
        public int seconds() {
            return 0;
        }

        @Override
        public boolean mayBeSent() {
            return true;
        }

        @Override
        public void sentBy(Object call) {
            this.call.accept(call);
        }
    }

    @Override
    public <A extends Answer<Message>> void changeVisibility(
            List<A> answers, Context context, Consumer<Answered<A>> ended) {
        List<AnswerWatch<A>> watches = watches(answers, ended);
        batches.changeVisibilities(of(watches, AnswerWatch::change), context, watches::get);
    }

    @Override
    public <A extends Answer<Message>> void delete(List<A> answers, Context context, Consumer<Answered<A>> ended) {
        List<AnswerWatch<A>> watches = watches(answers, ended);
        batches.deleteAll(of(watches, AnswerWatch::deletion), context, watches::get);
    }

    private static <A extends Answer<Message>> List<AnswerWatch<A>> watches(
            List<A> answers, Consumer<Answered<A>> ended) {
        return of(answers, answer -> new AnswerWatch<>(answer, ended));
    }

    private static <T, R> List<R> of(List<T> all, Function<T, R> make) {
        List<R> made = new ArrayList<>(all.size());
        all.forEach(one -> made.add(make.apply(one)));
        return made;
    }

    @Override
    public <T> Flux<T> observed(Message message, Flux<T> handling) {
        return queue.handled(message, "consume", handling, () -> false);
    }

    @Override
    public Mono<Duration> visibility() {
        return queue.visibilityTimeout();
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
    public void hold(Message message, MessageHolder holder) {
        receipts.hold(message.handle(), holder);
    }

    @Override
    public void forget(Message message, MessageHolder holder) {
        receipts.forget(message.handle(), holder);
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
    public PipelineMeters meters() {
        return meters;
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
