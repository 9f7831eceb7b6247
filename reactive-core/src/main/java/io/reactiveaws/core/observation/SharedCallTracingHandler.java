package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spans of calls, and links a call that was made for many to the spans of all who waited when it was sent.
 * Put it before the {@code DefaultTracingObservationHandler}; it needs {@code io.micrometer:micrometer-tracing}.
 *
 * <p>The span of the caller in whose name the call was made is its parent, and has no link. Who joins while the call is
 * under way is not linked either, since Micrometer's spans take no links after their start;
 * {@link ResourceObservationContext#callers()} has those as well.
 */
public final class SharedCallTracingHandler extends DefaultTracingObservationHandler {

    /**
     * Makes a handler.
     *
     * @param tracer makes the spans
     */
    public SharedCallTracingHandler(Tracer tracer) {
        super(tracer);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ResourceObservationContext;
    }

    @Override
    public void onStart(Observation.Context context) {
        if (context instanceof ResourceObservationContext call
                && !call.callers().isEmpty()) {
            Span span = linked(call, getParentSpan(context)); // before there is a tracing context, which hides it
            getTracingContext(context).setSpan(span);
        } else {
            super.onStart(context);
        }
    }

    /** Without a parent among the observations, the tracer goes on with its current span, as for other calls. */
    private Span linked(ResourceObservationContext call, @Nullable Span parent) {
        Span.Builder builder = getTracer().spanBuilder();
        if (parent != null) {
            builder.setParent(parent.context());
        }
        call.callers().stream()
                .map(caller -> caller.getContext().<TracingContext>get(TracingContext.class))
                .filter(Objects::nonNull)
                .map(TracingContext::getSpan)
                .filter(span ->
                        span != null && (parent == null || !span.context().equals(parent.context())))
                .forEach(span -> builder.addLink(new Link(span.context())));
        return builder.start();
    }
}
