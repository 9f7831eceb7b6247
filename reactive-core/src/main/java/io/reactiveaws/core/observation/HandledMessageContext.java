package io.reactiveaws.core.observation;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.reactiveaws.core.spi.calls.MessageHeaders;
import io.reactiveaws.core.spi.calls.ObservedCall;

/** A message that is handled. A tracer takes up what the message's sender was doing. */
public final class HandledMessageContext extends ReceiverContext<MessageHeaders> implements ResourceObservation {

    private final ObservedCall call;
    private volatile Outcome outcome = Outcome.UNKNOWN;

    /**
     * Makes the context of a message that has not been handled.
     *
     * @param call who has received it
     * @param headers what its sender wrote
     */
    public HandledMessageContext(ObservedCall call, MessageHeaders headers) {
        super((carrier, key) -> carrier.get(key), Kind.CONSUMER);
        this.call = call;
        setCarrier(headers);
        setRemoteServiceName(call.service());
    }

    @Override
    public ObservedCall call() {
        return call;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    void ended(Outcome how) {
        outcome = how;
    }
}
