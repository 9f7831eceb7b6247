package io.reactiveaws.core.observation;

/** The names and keys of messages that are sent. */
final class SentMessageConvention extends NamedObservationConvention<SentMessageContext> {

    SentMessageConvention() {
        super(ResourceObservationDocumentation.SENT_MESSAGE_NAME, SentMessageContext.class);
    }
}
