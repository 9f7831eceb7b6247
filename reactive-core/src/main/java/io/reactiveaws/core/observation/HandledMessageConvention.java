package io.reactiveaws.core.observation;

/** The names and keys of messages that are handled. */
final class HandledMessageConvention extends MessageObservationConvention<HandledMessageContext> {

    HandledMessageConvention() {
        super(ResourceObservationDocumentation.HANDLED_MESSAGE_NAME, HandledMessageContext.class);
    }
}
