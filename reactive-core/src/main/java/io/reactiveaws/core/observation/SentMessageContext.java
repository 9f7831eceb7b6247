package io.reactiveaws.core.observation;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import io.reactiveaws.core.spi.calls.ObservedCall;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that is sent, alone or with others in one call. What a tracer writes into it goes with the message. */
public final class SentMessageContext extends SenderContext<Map<String, String>> implements ResourceObservation {

    private final ObservedCall call;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private volatile Outcome outcome = Outcome.UNKNOWN;

    /**
     * Makes the context of a message that has not been sent.
     *
     * @param call who sends it
     */
    public SentMessageContext(ObservedCall call) {
        super(SentMessageContext::put, Kind.PRODUCER);
        this.call = call;
        setCarrier(headers);
        setRemoteServiceName(call.service());
    }

    private static void put(@Nullable Map<String, String> carrier, String key, String value) {
        if (carrier != null) {
            carrier.put(key, value);
        }
    }

    Map<String, String> headers() {
        return headers;
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
