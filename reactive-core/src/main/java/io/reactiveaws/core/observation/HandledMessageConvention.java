package io.reactiveaws.core.observation;

/** The names and keys of messages that are handled. */
final class HandledMessageConvention extends NamedObservationConvention<HandledMessageContext> {

    HandledMessageConvention() {
        super(ResourceObservationDocumentation.HANDLED_MESSAGE_NAME, HandledMessageContext.class);
    }
}
