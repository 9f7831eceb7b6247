package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.Objects;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CorePublisher;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/** What a consumer's user has said: who handles a message, and when one comes again that could not be handled. */
final class HandlerCalls<M> {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerCalls.class);

    private final ConsumerSource<M> source;
    private final Function<? super M, ? extends Publisher<?>> handler;
    private final ConsumeOptions<M> options;
    private final Context context;

    /**
     * Makes the calls of a consumer.
     *
     * @param context the Reactor context of who has subscribed to it
     */
    HandlerCalls(
            ConsumerSource<M> source,
            Function<? super M, ? extends Publisher<?>> handler,
            ConsumeOptions<M> options,
            Context context) {
        this.source = source;
        this.handler = handler;
        this.options = options;
        this.context = ClientLifecycle.begun(context);
    }

    /**
     * Handles a message: the end is the answer. Its calls go also while the session closes, which waits for it.
     *
     * @param onFailure is called when the handler has failed and somebody else's end is the answer
     */
    Flux<Object> handle(M message, Runnable onFailure) {
        return source.observed(message, new HandlerCall(message, onFailure)).contextWrite(context);
    }

    /** Calls the handler for each subscriber. */
    private final class HandlerCall extends Flux<Object> {

        private final M message;

        private final Runnable onFailure;

        HandlerCall(M message, Runnable onFailure) {
            this.message = message;
            this.onFailure = onFailure;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Object> subscriber) {
            Publisher<?> handling = called(message);
            (options.givesUp(source.receives(message)) ? orGivenUp(handling) : handling)
                    .subscribe((Subscriber<? super Object>) subscriber);
        }

        private Flux<Object> orGivenUp(Publisher<?> handling) {
            return ReliableCancel.flux(cancel -> cancel.track(Flux.<Object>from(handling))
                    .onErrorResume(error -> {
                        onFailure.run();
                        return cancel.track(Flux.from(options.givenUp(message, error)));
                    }));
        }
    }

    private Publisher<?> called(M message) {
        try {
            Publisher<?> handling = Objects.requireNonNull(
                    options.handlerOf(message, source::receives, handler).apply(message),
                    "the handler returned null in place of a Publisher, such as Mono.empty()");
            return handling instanceof CorePublisher<?> ? handling : Flux.from(handling);
        } catch (Throwable thrown) { // also what Reactor takes for fatal, such as a class that can't be loaded
            return Flux.error(thrown);
        }
    }

    /**
     * Returns for how many seconds a message stays hidden that could not be handled; -1 to leave it as it is. A rule
     * that fails is as if there were none.
     */
    int secondsAfter(M message, Throwable error) {
        try {
            Redeliver again = Objects.requireNonNull(
                    options.redelivery(message, error),
                    "it returned null in place of a rule, such as Redeliver.whenVisible()");
            return again.seconds(source.receives(message));
        } catch (Throwable thrown) {
            Exceptions.throwIfJvmFatal(thrown);
            thrown.addSuppressed(error);
            LOG.warn("{}: the rule of 'onFailure' failed, the message stays hidden", message, thrown);
            return -1;
        }
    }
}
