package io.reactiveaws.sqs;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The parts of {@link Message} that the model cannot say. */
abstract class AbstractMessage
        extends ModelResource<SqsAsyncClient, software.amazon.awssdk.services.sqs.model.Message> {

    private static final Duration LONGEST_INVISIBLE = Duration.ofHours(12);

    AbstractMessage(
            ResourceContext<SqsAsyncClient> context, software.amazon.awssdk.services.sqs.model.@Nullable Message data) {
        super(context, data);
    }

    abstract String queueUrl();

    abstract String receiptHandle();

    abstract Mono<String> body();

    @Override
    protected final Throwable explained(Throwable error) {
        return QueueErrors.explained(super.explained(error), queueUrl(), scope().client());
    }

    /** Deletes this message as part of a call for many messages of its queue. */
    final Mono<DeleteMessageResponse> deleteWithOthers() {
        return batches().delete(receiptHandle(), () -> location("delete", "DeleteMessageBatch"));
    }

    /**
     * Makes this message visible again at once: {@link #release(Duration)} after no time.
     *
     * @return what {@code ChangeMessageVisibility} would answer, with the metadata of the call; the SDK's {@code SqsException} if
     *     the service did not do it
     * @see SqsAsyncClient#changeMessageVisibilityBatch(
     *     software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> release() {
        return release(Duration.ZERO);
    }

    /**
     * Makes this message visible again after some time, which may also be longer than what is left of its visibility timeout.
     *
     * <p>Nothing is sent before subscription. Each subscription takes part in a {@code ChangeMessageVisibilityBatch} for up to ten
     * messages of the queue: at once if none is in flight, else with those that come meanwhile. Of two times for one message that
     * wait for the same call, the later one counts. A message at which SQS failed is asked for again, up to 6 times in all. Cancel
     * takes it out if it has not been sent; when all callers of a call have cancelled, so is the call.
     *
     * @param after the time from now, at most 12 hours; SQS counts seconds, a part of one counts as a whole
     * @return what {@code ChangeMessageVisibility} would answer, with the metadata of the call; the SDK's {@code SqsException} if
     *     the service did not do it
     * @throws IllegalArgumentException if the time is null, negative or more than 12 hours
     * @see SqsAsyncClient#changeMessageVisibilityBatch(
     *     software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityResponse> release(Duration after) {
        argument("release", "after", after);
        if (after.isNegative() || after.compareTo(LONGEST_INVISIBLE) > 0) {
            throw new IllegalArgumentException(
                    "%s.release: 'after' must be from %s to %s, the longest that SQS keeps a message"
                                    .formatted(this, Duration.ZERO, LONGEST_INVISIBLE)
                            + " invisible, was %s".formatted(after));
        }
        VisibilityChange change = new VisibilityChange(receiptHandle(), wholeSeconds(after));
        return batches().changeVisibility(change, () -> location("release", "ChangeMessageVisibilityBatch"));
    }

    private static int wholeSeconds(Duration time) {
        return (int) time.toSeconds() + (time.getNano() == 0 ? 0 : 1);
    }

    private QueueBatches batches() {
        return QueueBatches.of(context(), queueUrl());
    }

    /**
     * Emits the system attributes by their names as the service writes them, also those that the SDK has no name for:
     * without a call if this message's data is known.
     *
     * @return the attributes that the receive asked for; an empty map if the service gave none
     */
    public Mono<Map<String, String>> attributesAsStrings() {
        return attribute("attributesAsStrings", software.amazon.awssdk.services.sqs.model.Message::attributesAsStrings);
    }

    /**
     * Reads the body as JSON. Calls nothing.
     *
     * @param type the class to read into
     * @param <T> its type
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with this
     *     message in its checkpoint
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
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with this
     *     message in its checkpoint
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
