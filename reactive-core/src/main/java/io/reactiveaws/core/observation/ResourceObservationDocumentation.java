package io.reactiveaws.core.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;
import org.jspecify.annotations.Nullable;

/** The observations of this library. */
public enum ResourceObservationDocumentation implements ObservationDocumentation {

    /**
     * A call of an operation: of an action, a load, a page of a collection, a batch or a poll, from its subscription to
     * its end. The wait for a connection and the SDK's retries are part of it.
     */
    CALL(ResourceObservationDocumentation.CALL_NAME, DefaultResourceObservationConvention.class),

    /**
     * Work that takes several calls: a batch action, a waiter, a transfer, or a body that is read, from its
     * subscription to its end. Its calls are its children.
     */
    TASK(ResourceObservationDocumentation.TASK_NAME, ResourceTaskConvention.class),

    /**
     * A message that is sent, alone or with others in one call: from its subscription until its outcome is known. What
     * a tracer writes goes with the message.
     */
    SENT_MESSAGE(ResourceObservationDocumentation.SENT_MESSAGE_NAME, SentMessageConvention.class),

    /** A message that a consumer's handler has: the sender's trace goes on in it. */
    HANDLED_MESSAGE(ResourceObservationDocumentation.HANDLED_MESSAGE_NAME, HandledMessageConvention.class);

    static final String CALL_NAME = "aws.resource.call";
    static final String TASK_NAME = "aws.resource.task";
    static final String SENT_MESSAGE_NAME = "aws.resource.message.sent";
    static final String HANDLED_MESSAGE_NAME = "aws.resource.message.handled";

    private final String observation;
    private final Class<? extends ObservationConvention<? extends Observation.Context>> convention;

    ResourceObservationDocumentation(
            String observation, Class<? extends ObservationConvention<? extends Observation.Context>> convention) {
        this.observation = observation;
        this.convention = convention;
    }

    @Override
    public @Nullable String getName() {
        return observation;
    }

    @Override
    public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
        return convention;
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
        return LowCardinalityKey.values();
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
        return HighCardinalityKey.values();
    }

    @Override
    public String getPrefix() {
        return "aws";
    }

    /** What there are few values of: good for meters. */
    public enum LowCardinalityKey implements KeyName {

        /** The service's name as boto3 writes it, such as {@code s3}. */
        SERVICE("aws.service"),

        /** The operation's name, such as {@code CreateBucket}. */
        OPERATION("aws.operation"),

        /** The name of the resource's type, such as {@code Bucket}. */
        RESOURCE_TYPE("aws.resource.type"),

        /** The resource's member that acts, such as {@code create}. */
        MEMBER("aws.resource.member"),

        /** A name of {@link Outcome}. */
        OUTCOME("outcome");

        private final String key;

        LowCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** What there may be any number of values of: for traces and logs alone. */
    public enum HighCardinalityKey implements KeyName {

        /** An identifier of the resource, by its own name, such as {@code aws.resource.id.name}. */
        IDENTIFIER("aws.resource.id.*"),

        /** The service's id of the request, where a call was answered. */
        REQUEST_ID("aws.request.id"),

        /** How many waited for a call, where it was shared. */
        CALLERS("aws.resource.callers");

        static final String IDENTIFIER_PREFIX = "aws.resource.id.";

        private final String key;

        HighCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
