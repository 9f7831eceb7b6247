package io.reactiveaws.sqs.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/** Takes what the receiver of a consumer gives, poll by poll. */
final class Incoming<M> implements CoreSubscriber<M>, MessageOwner {

    private final Context context;
    private final int concurrency;
    private final BooleanSupplier hasNone;
    private final Consumer<List<M>> given;
    private final Consumer<Throwable> failed;
    private final Runnable completed;
    private List<M> messages = new ArrayList<>();

    /**
     * Makes a subscriber.
     *
     * @param context the context of who has subscribed to the consumer
     * @param concurrency how many messages it asks for at first
     * @param hasNone whether no message is in hand
     * @param given takes what a poll gave, if that is any
     * @param failed takes the error that ends the receiver
     * @param completed is run when the receiver ends without one
     */
    Incoming(
            Context context,
            int concurrency,
            BooleanSupplier hasNone,
            Consumer<List<M>> given,
            Consumer<Throwable> failed,
            Runnable completed) {
        this.context = context;
        this.concurrency = concurrency;
        this.hasNone = hasNone;
        this.given = given;
        this.failed = failed;
        this.completed = completed;
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(concurrency);
    }

    @Override
    public void onNext(M message) {
        messages.add(message);
    }

    @Override
    public void given() {
        if (!messages.isEmpty()) {
            List<M> all = messages;
            messages = new ArrayList<>();
            given.accept(all);
        }
    }

    @Override
    public boolean hasNone() {
        return hasNone.getAsBoolean();
    }

    @Override
    public void onError(Throwable error) {
        failed.accept(error);
    }

    @Override
    public void onComplete() {
        completed.run();
    }
}
