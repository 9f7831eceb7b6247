package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.calls.MessageHeaders;
import io.reactiveaws.core.spi.calls.ObservedCall;
import io.reactiveaws.core.spi.calls.SharedCallers;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Makes observations of what resources do. Users name their registry where they make a session or a service. */
public final class MicrometerObserver implements CallObserver {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerObserver.class);

    private static final ResourceObservationConvention CALLS = new DefaultResourceObservationConvention();
    private static final ResourceTaskConvention TASKS = new ResourceTaskConvention();
    private static final SentMessageConvention SENT = new SentMessageConvention();
    private static final HandledMessageConvention HANDLED = new HandledMessageConvention();

    private final ObservationRegistry registry;
    private final @Nullable ResourceObservationConvention convention;

    /**
     * Makes an observer.
     *
     * @param registry who handles the observations
     * @param convention names those of calls; null for the default one, or one that is global in the registry
     */
    public MicrometerObserver(ObservationRegistry registry, @Nullable ResourceObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public boolean isIdle() {
        return registry.isNoop();
    }

    @Override
    public <T> Mono<T> observe(Mono<T> call, ObservedCall what) {
        return call.tap(view -> {
            ResourceObservationContext context = new ResourceObservationContext(what);
            Observation observation = made(() ->
                    ResourceObservationDocumentation.CALL.observation(convention, CALLS, () -> context, registry));
            WatchedSignals<T> signals =
                    WatchedSignals.ofOne(childOf(view, observation), context::ended, context::answered);
            return SharedCallers.areIn(view)
                    ? signals.callers(() -> context.sharedBy(SharedCallers.of(view)))
                    : signals;
        });
    }

    @Override
    public <T> Mono<T> observeTask(Mono<T> task, ObservedCall what) {
        return task.tap(view -> {
            ResourceTaskContext context = new ResourceTaskContext(what);
            return WatchedSignals.ofOne(begun(view, context), context::ended, result -> {});
        });
    }

    @Override
    public <T> Flux<T> observeTask(Flux<T> task, ObservedCall what, BooleanSupplier isDone) {
        return task.tap(view -> {
            ResourceTaskContext context = new ResourceTaskContext(what);
            return WatchedSignals.ofMany(begun(view, context), context::ended, isDone);
        });
    }

    private Observation begun(ContextView view, ResourceTaskContext context) {
        return childOf(
                view,
                made(() -> ResourceObservationDocumentation.TASK.observation(null, TASKS, () -> context, registry)));
    }

    /**
     * What a tracer writes when the observation begins goes with the message, so it begins before the request is made.
     */
    @Override
    public <T> Mono<T> observeSent(ObservedCall what, Function<Map<String, String>, Mono<T>> send) {
        return Mono.deferContextual(view -> {
            SentMessageContext context = new SentMessageContext(what);
            Observation observation = made(() ->
                    ResourceObservationDocumentation.SENT_MESSAGE.observation(null, SENT, () -> context, registry));
            WatchedSignals<T> signals = WatchedSignals.ofOne(childOf(view, observation), context::ended, answer -> {});
            return Mono.defer(() -> send.apply(context.headers())).tap(() -> signals);
        });
    }

    @Override
    public <T> Flux<T> observeHandled(
            Flux<T> handling, ObservedCall what, MessageHeaders headers, BooleanSupplier isDone) {
        return handling.tap(() -> {
            HandledMessageContext context = new HandledMessageContext(what, headers);
            Observation observation = made(() -> ResourceObservationDocumentation.HANDLED_MESSAGE.observation(
                    null, HANDLED, () -> context, registry));
            return WatchedSignals.ofMany(observation, context::ended, isDone);
        });
    }

    /** What a predicate or a filter of the registry throws is no matter of the call. */
    private static Observation made(Supplier<Observation> make) {
        try {
            return make.get();
        } catch (RuntimeException thrown) {
            LOG.warn("a predicate or a convention of observations has failed; nothing is observed", thrown);
            return Observation.NOOP;
        }
    }

    /** Without one in the Reactor context, the thread's own observation is the parent. */
    private static Observation childOf(ContextView view, Observation observation) {
        Observation parent = view.getOrDefault(SharedCallers.OBSERVATION, null);
        if (parent != null) {
            observation.parentObservation(parent);
        }
        return observation;
    }
}
