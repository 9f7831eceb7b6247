package io.reactiveaws.core.spi.meters;

import org.jspecify.annotations.Nullable;

/** What is measured. */
public enum ResourceMeter {

    /** Calls that wait for a connection to a host. */
    CALLS_WAITING("aws.resource.calls.waiting", Kind.GAUGE, null, "aws.host"),

    /** Calls, and bodies that are read, that have a connection to a host. */
    CALLS_ACTIVE("aws.resource.calls.active", Kind.GAUGE, null, "aws.host"),

    /** Resources, messages or answers to messages in one call of a batch. */
    BATCH_ENTRIES("aws.resource.batch.entries", Kind.DISTRIBUTION, "entries", "aws.operation"),

    /** What this library repeats by itself, after what the SDK's own retries have done. */
    RETRIES("aws.resource.retries", Kind.COUNTER, "retries", "aws.operation"),

    /** Messages in the answer to a poll. */
    POLL_MESSAGES("aws.sqs.poll.messages", Kind.DISTRIBUTION, "messages", "aws.operation"),

    /** Messages that consumers have in hand. */
    MESSAGES_IN_HAND("aws.sqs.messages.in.hand", Kind.GAUGE, null, "aws.operation"),

    /** From the heartbeat that asks for more time for messages in hand to the answer of SQS, in milliseconds. */
    HEARTBEAT_LAG("aws.sqs.heartbeat.lag", Kind.TIMER, null, "aws.operation"),

    /** Bodies of objects that broke off, or gave their connection away, and went on over another. */
    BODIES_RESUMED("aws.s3.bodies.resumed", Kind.COUNTER, null, "aws.operation"),

    /** Bytes of objects that came. */
    BYTES_RECEIVED("aws.s3.received", Kind.COUNTER, "bytes", "aws.operation"),

    /** Bytes of objects that were sent; those of a part that had to be sent again count once. */
    BYTES_SENT("aws.s3.sent", Kind.COUNTER, "bytes", "aws.operation");

    /** How values make a meter. */
    public enum Kind {
        /** What there is at the moment that somebody looks. */
        GAUGE,
        /** A sum that grows. */
        COUNTER,
        /** How many values of which size there were. */
        DISTRIBUTION,
        /** How many times of which length there were. */
        TIMER
    }

    /** The tag of all meters that names the service as boto3 does. */
    public static final String SERVICE = "aws.service";

    private final String meterName;
    private final Kind kind;
    private final @Nullable String unit;
    private final String tag;

    ResourceMeter(String meterName, Kind kind, @Nullable String unit, String tag) {
        this.meterName = meterName;
        this.kind = kind;
        this.unit = unit;
        this.tag = tag;
    }

    /**
     * Returns the meter's name.
     *
     * @return the name, with dots
     */
    public String meterName() {
        return meterName;
    }

    /**
     * Returns how values make this meter.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns what is counted.
     *
     * @return the unit; null where the name says it
     */
    public @Nullable String unit() {
        return unit;
    }

    /**
     * Returns the tag that stands beside {@link #SERVICE}.
     *
     * @return its name
     */
    public String tag() {
        return tag;
    }
}
