package io.reactiveaws.sqs;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.sqs.batch.EntryWatch;
import io.reactiveaws.sqs.pipeline.MessageHolder;
import io.reactiveaws.sqs.pipeline.ReceiveOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The parts of {@link Message} that the model cannot say. */
abstract class AbstractMessage
        extends ModelResource<SqsAsyncClient, software.amazon.awssdk.services.sqs.model.Message> {

    /** Made when it is asked for; by two threads at once, two equal ones. */
    private @Nullable ReceiptHandle handle;

    AbstractMessage(
            ResourceContext<SqsAsyncClient> context, software.amazon.awssdk.services.sqs.model.@Nullable Message data) {
        super(context, data);
    }

    abstract String queueUrl();

    abstract String receiptHandle();

    abstract Mono<String> body();

    /** Its receipt handle as a key. */
    final ReceiptHandle handle() {
        ReceiptHandle known = handle;
        if (known == null) {
            known = new ReceiptHandle(receiptHandle());
            handle = known;
        }
        return known;
    }

    @Override
    protected final Throwable explained(Throwable error) {
        return QueueErrors.explained(super.explained(error), queueUrl(), scope().client());
    }

    /** Deletes this message as part of a call for many messages of its queue. */
    final Mono<DeleteMessageResponse> deleteWithOthers() {
        return delete(() -> told(MessageHolder::deleting));
    }

    /** Deletes this message as part of a call for many messages of its queue, unless its watch says otherwise. */
    final Mono<DeleteMessageResponse> delete(Supplier<EntryWatch> watch) {
        return batches()
                .delete(() -> new Deletion(handle(), watch.get()), () -> location("delete", "DeleteMessageBatch"));
    }

    /** Says to who has this message in hand that it is about to be answered. */
    private EntryWatch told(Consumer<MessageHolder> answer) {
        MessageHolder holder = Receipts.of(scope()).holder(handle());
        if (holder == null) {
            return EntryWatch.NONE;
        }
        answer.accept(holder);
        return new HolderWatch(holder);
    }

    /**
     * Makes this message visible again at once: {@link #release(Duration)} after no time.
     *
     * @return what {@code ChangeMessageVisibility} would answer, with the metadata of the call; the SDK's
     *     {@code SqsException} if the service did not do it
     * @see SqsAsyncClient#changeMessageVisibilityBatch(
     *     software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> release() {
        return release(Duration.ZERO);
    }

    /**
     * Makes this message visible again after some time, which may also be longer than what is left of its visibility
     * timeout.
     *
     * <p>Nothing is sent before subscription. Each subscription takes part in a {@code ChangeMessageVisibilityBatch}
     * for up to ten messages of the queue: at once if none is in flight, else with those that come meanwhile. Of two
     * times for one message that wait for the same call, the later one counts. A message at which SQS failed is asked
     * for again, up to 6 times in all. Cancel takes it out if it has not been sent; when all callers of a call have
     * cancelled, so is the call, unless a receiver or consumer has one of its messages in hand.
     *
     * @param after the time from now, at most 12 hours; SQS counts seconds, a part of one counts as a whole
     * @return what {@code ChangeMessageVisibility} would answer, with the metadata of the call; the SDK's
     *     {@code SqsException} if the service did not do it
     * @throws IllegalArgumentException if the time is null, negative or more than 12 hours
     * @see SqsAsyncClient#changeMessageVisibilityBatch(
     *     software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> release(Duration after) {
        argument("release", "after", after);
        if (after.isNegative() || after.compareTo(ReceiveOptions.LONGEST_VISIBILITY) > 0) {
            throw new IllegalArgumentException(
                    "%s.release: 'after' must be from %s to %s, the longest that SQS keeps a message"
                                    .formatted(this, Duration.ZERO, ReceiveOptions.LONGEST_VISIBILITY)
                            + " invisible, was %s".formatted(after));
        }
        int seconds = wholeSeconds(after);
        return batches()
                .changeVisibility(
                        () -> new VisibilityChange(handle(), seconds, told(holder -> holder.changing(seconds))),
                        () -> location("release", "ChangeMessageVisibilityBatch"));
    }

    private static int wholeSeconds(Duration time) {
        return (int) time.plusNanos(999_999_999).toSeconds();
    }

    final QueueBatches batches() {
        return QueueBatches.of(context(), queueUrl());
    }

    /**
     * Calls {@code ChangeMessageVisibility} for this message.
     *
     * <p>The request's {@code queueUrl} is {@link Message#queueUrl()}, {@code receiptHandle} is
     * {@link Message#receiptHandle()}. Nothing is sent before subscription; each subscription sends one request. A
     * receiver or consumer that has this message in hand leaves it alone from then on.
     *
     * @param visibilityTimeout for how many seconds from now the message stays hidden
     * @return the SDK's response
     * @see SqsAsyncClient#changeMessageVisibility(ChangeMessageVisibilityRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> changeVisibility(Integer visibilityTimeout) {
        argument("changeVisibility", "visibilityTimeout", visibilityTimeout);
        return changeVisibility(request -> request.visibilityTimeout(visibilityTimeout));
    }

    /**
     * Calls {@code ChangeMessageVisibility} for this message.
     *
     * <p>The request's {@code queueUrl} is {@link Message#queueUrl()}, {@code receiptHandle} is
     * {@link Message#receiptHandle()}; this overrides what {@code request} says. Nothing is sent before subscription;
     * each subscription sends one request. A receiver or consumer that has this message in hand leaves it alone from
     * then on.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#changeMessageVisibility(ChangeMessageVisibilityRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> changeVisibility(
            Consumer<ChangeMessageVisibilityRequest.Builder> request) {
        argument("changeVisibility", "request", request);
        return call("changeVisibility", "ChangeMessageVisibility", client -> {
            ChangeMessageVisibilityRequest change = ChangeMessageVisibilityRequest.builder()
                    .applyMutation(request)
                    .queueUrl(queueUrl())
                    .receiptHandle(receiptHandle())
                    .build();
            told(holder -> holder.changing(Objects.requireNonNullElse(change.visibilityTimeout(), 0)));
            return client.changeMessageVisibility(change);
        });
    }

    /**
     * Shows work as the handling of this message to who observes: what {@code consume} does by itself, for those who
     * {@code receive()}. A tracer goes on in it with the trace of the message's sender. It answers nothing.
     *
     * @param work handles this message; its end, or a cancel, is the end of the handling
     * @param <T> its result
     * @return the same work; each subscription is an observation, if there is a registry
     * @throws IllegalArgumentException if the work is null
     */
    public <T> Mono<T> handling(Mono<T> work) {
        argument("handling", "work", work);
        return Mono.defer(() -> {
            AtomicBoolean isAnswered = new AtomicBoolean();
            return Mono.fromDirect(
                    handled(work.doOnNext(result -> isAnswered.set(true)).flux(), isAnswered::get));
        });
    }

    /**
     * Shows work as the handling of this message to who observes: what {@code consume} does by itself, for those who
     * {@code receive()}. A tracer goes on in it with the trace of the message's sender. It answers nothing.
     *
     * @param work handles this message; its end, or a cancel, is the end of the handling
     * @param <T> what it emits
     * @return the same work; each subscription is an observation, if there is a registry
     * @throws IllegalArgumentException if the work is null
     */
    public <T> Flux<T> handling(Flux<T> work) {
        argument("handling", "work", work);
        return handled(work, () -> false);
    }

    private <T> Flux<T> handled(Flux<T> work, BooleanSupplier isDone) {
        return new Queue(context(), queueUrl()).handled(this, "receive", work, isDone);
    }

    /** Says to who has this message in hand that it is about to be deleted. */
    final void deleting() {
        told(MessageHolder::deleting);
    }

    /**
     * Reads the body as JSON. Calls nothing.
     *
     * @param type the class to read into
     * @param <T> its type
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with
     *     this message in its checkpoint
     */
    public <T> Mono<T> bodyAs(Class<T> type) {
        argument("bodyAs", "type", type);
        return read(json().constructType(type));
    }

    /**
     * Reads the body as JSON of a generic type, such as {@code new TypeReference<List<Order>>() {}}. Calls nothing.
     *
     * @param type the type to read into
     * @param <T> the type
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with
     *     this message in its checkpoint
     */
    public <T> Mono<T> bodyAs(TypeReference<T> type) {
        argument("bodyAs", "type", type);
        return read(json().constructType(type));
    }

    private <T> Mono<T> read(JavaType type) {
        return body().<T>mapNotNull(text -> json().readValue(text, type))
                .onErrorResume(error -> Mono.<T>error(error).checkpoint(this + ".bodyAs"));
    }

    private JsonMapper json() {
        return scope().json();
    }
}
