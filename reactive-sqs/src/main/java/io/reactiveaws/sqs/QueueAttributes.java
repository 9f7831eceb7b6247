package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.Arguments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/**
 * A queue's attributes as numbers, durations and times; immutable. An attribute that the service did not give is empty.
 */
public final class QueueAttributes {

    private static final int NANO_DIGITS = 9;

    /** Reads what AWS writes, whatever the session's mapper is for. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> values;

    QueueAttributes(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Returns the queue's ARN.
     *
     * @return {@code QueueArn}
     */
    public Optional<String> arn() {
        return text(QueueAttributeName.QUEUE_ARN);
    }

    /**
     * Returns about how many messages can be received.
     *
     * @return {@code ApproximateNumberOfMessages}, as of the last load
     */
    public Optional<Long> approximateNumberOfMessages() {
        return number(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    /**
     * Returns about how many messages are in flight: received, and neither deleted nor visible again.
     *
     * @return {@code ApproximateNumberOfMessagesNotVisible}, as of the last load
     */
    public Optional<Long> approximateNumberOfMessagesNotVisible() {
        return number(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    /**
     * Returns about how many messages are delayed and cannot be received yet.
     *
     * @return {@code ApproximateNumberOfMessagesDelayed}, as of the last load
     */
    public Optional<Long> approximateNumberOfMessagesDelayed() {
        return number(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
    }

    /**
     * Returns when the queue was created.
     *
     * @return {@code CreatedTimestamp}
     */
    public Optional<Instant> created() {
        return time(QueueAttributeName.CREATED_TIMESTAMP);
    }

    /**
     * Returns when the queue was changed last.
     *
     * @return {@code LastModifiedTimestamp}
     */
    public Optional<Instant> lastModified() {
        return time(QueueAttributeName.LAST_MODIFIED_TIMESTAMP);
    }

    /**
     * Returns how long a message is hidden after it was received.
     *
     * @return {@code VisibilityTimeout}
     */
    public Optional<Duration> visibilityTimeout() {
        return seconds(QueueAttributeName.VISIBILITY_TIMEOUT);
    }

    /**
     * Returns how long a message is delayed after it was sent.
     *
     * @return {@code DelaySeconds}
     */
    public Optional<Duration> delay() {
        return seconds(QueueAttributeName.DELAY_SECONDS);
    }

    /**
     * Returns how long a receive waits for messages.
     *
     * @return {@code ReceiveMessageWaitTimeSeconds}
     */
    public Optional<Duration> receiveWaitTime() {
        return seconds(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS);
    }

    /**
     * Returns how long the queue keeps a message.
     *
     * @return {@code MessageRetentionPeriod}
     */
    public Optional<Duration> messageRetentionPeriod() {
        return seconds(QueueAttributeName.MESSAGE_RETENTION_PERIOD);
    }

    /**
     * Returns the largest message that the queue takes.
     *
     * @return {@code MaximumMessageSize}, in bytes
     */
    public Optional<Long> maximumMessageSize() {
        return number(QueueAttributeName.MAXIMUM_MESSAGE_SIZE);
    }

    /**
     * Tells whether the queue keeps its messages in order.
     *
     * @return {@code FifoQueue}; false if the service gave none, as it does for standard queues
     */
    public boolean isFifo() {
        return flag(QueueAttributeName.FIFO_QUEUE).orElse(false);
    }

    /**
     * Tells whether the queue knows a message that was sent twice by its content.
     *
     * @return {@code ContentBasedDeduplication}; false if the service gave none, as it does for standard queues
     */
    public boolean isContentBasedDeduplication() {
        return flag(QueueAttributeName.CONTENT_BASED_DEDUPLICATION).orElse(false);
    }

    /**
     * Returns whether the queue encrypts with keys of SQS's own.
     *
     * @return {@code SqsManagedSseEnabled}
     */
    public Optional<Boolean> sqsManagedSseEnabled() {
        return flag(QueueAttributeName.SQS_MANAGED_SSE_ENABLED);
    }

    /**
     * Returns the KMS key that the queue encrypts with.
     *
     * @return {@code KmsMasterKeyId}
     */
    public Optional<String> kmsMasterKeyId() {
        return text(QueueAttributeName.KMS_MASTER_KEY_ID);
    }

    /**
     * Returns how long a KMS data key is used again.
     *
     * @return {@code KmsDataKeyReusePeriodSeconds}
     */
    public Optional<Duration> kmsDataKeyReusePeriod() {
        return seconds(QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
    }

    /**
     * Returns the access policy.
     *
     * @return {@code Policy}, as JSON
     */
    public Optional<String> policy() {
        return text(QueueAttributeName.POLICY);
    }

    /**
     * Returns where messages go that are received too often.
     *
     * @return {@code RedrivePolicy}
     */
    public Optional<RedrivePolicy> redrivePolicy() {
        return text(QueueAttributeName.REDRIVE_POLICY).map(text -> JSON.readValue(text, RedrivePolicy.class));
    }

    /**
     * Returns any attribute as the service gave it.
     *
     * @param name the attribute
     * @return its text
     */
    public Optional<String> text(QueueAttributeName name) {
        Arguments.notNull("name", name);
        return text(name.toString());
    }

    /**
     * Returns any attribute as the service gave it, also one that the SDK has no name for.
     *
     * @param name the attribute's name as the service writes it, such as {@code VisibilityTimeout}
     * @return its text
     */
    public Optional<String> text(String name) {
        Arguments.notNull("name", name);
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isEmpty());
    }

    private Optional<Long> number(QueueAttributeName name) {
        return read(name, Long::valueOf);
    }

    private Optional<Duration> seconds(QueueAttributeName name) {
        return read(name, text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private Optional<Instant> time(QueueAttributeName name) {
        // SQS gives whole seconds; moto gives parts of them too
        return read(
                name,
                text -> Instant.EPOCH.plus(
                        new BigDecimal(text).movePointRight(NANO_DIGITS).longValue(), ChronoUnit.NANOS));
    }

    private Optional<Boolean> flag(QueueAttributeName name) {
        return text(name).map(Boolean::valueOf);
    }

    private <T> Optional<T> read(QueueAttributeName name, Function<String, T> reader) {
        return text(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw new IllegalStateException(
                        "the queue attribute %s is no number: \"%s\"; text() gives it as it is".formatted(name, text),
                        e);
            }
        });
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
