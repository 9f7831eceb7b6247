package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import reactor.core.Disposable;
import reactor.util.context.Context;

/**
 * Keeps messages hidden while they are in hand. What could not be done at one beat is tried again at the next, until
 * SQS says that a message is not ours any more, or its time is over. Only events of the consumer touch it.
 */
final class Heartbeat<M> {

    private final ConsumerSource<M> source;
    private final Serial serial;
    private final Context context;
    private final CallCount calls;
    private final long visibility;
    private final InHand<M> inHand;
    private final Consumer<Lease<M>> lost;

    /**
     * Makes a heartbeat.
     *
     * @param calls counts its calls
     * @param visibility for how long messages are hidden, in milliseconds
     * @param inHand the messages in hand
     * @param lost is given one that is in hand and lost
     */
    Heartbeat(
            ConsumerSource<M> source,
            Serial serial,
            Context context,
            CallCount calls,
            long visibility,
            InHand<M> inHand,
            Consumer<Lease<M>> lost) {
        this.source = source;
        this.serial = serial;
        this.context = ClientLifecycle.cleanup(context);
        this.calls = calls;
        this.visibility = visibility;
        this.inHand = inHand;
        this.lost = lost;
    }

    /** Begins to beat, whenever a third of the time has gone: at the same moments as all others of the same time. */
    Disposable begin() {
        long period = Math.max(1, visibility / 3);
        return source.timer()
                .schedulePeriodically(
                        () -> serial.tell(this::beat), period - now() % period, period, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long now = now();
        inHand.all().stream()
                .filter(lease -> lease.isOver(now) && !lease.isAnswered())
                .filter(inHand::contains) // one before it may have taken it along
                .forEach(lost);
        List<LeaseAnswer<M>> due = inHand.all().stream()
                .filter(lease -> !lease.isAnswered() && lease.isDue(now, visibility))
                .map(lease -> extension(lease, now))
                .toList();
        if (!due.isEmpty()) {
            extend(due, now);
        }
    }

    private LeaseAnswer<M> extension(Lease<M> lease, long now) {
        lease.extending();
        int seconds = (int) Math.min(visibility / 1_000, lease.secondsLeft(now));
        return new LeaseAnswer<>(lease, seconds, () -> !lease.isAnswered() && !lease.isOver(now()), calls);
    }

    private void extend(List<LeaseAnswer<M>> due, long now) {
        source.changeVisibility(due, context, end -> serial.tell(() -> extended(end, now)));
    }

    private void extended(Answered<LeaseAnswer<M>> end, long since) {
        LeaseAnswer<M> answer = end.answer();
        Lease<M> lease = answer.lease();
        lease.extended(end.result() == Answered.Result.DONE ? since + answer.seconds() * 1_000L : 0);
        source.meters().extended(now() - since);
        if (end.result() == Answered.Result.REFUSED && inHand.contains(lease) && !lease.isAnswered()) {
            lost.accept(lease);
        }
    }

    private long now() {
        return source.timer().now(TimeUnit.MILLISECONDS);
    }
}
