package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * How a consumer answers messages, and what became of that. No answer is sent, or sent again, when the message's time
 * is over. Only events of the consumer touch it.
 */
final class Answers<M> {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final ConsumerSource<M> source;
    private final Serial serial;
    private final Context context;
    private final ConsumeCounts counts;
    private final BiConsumer<Lease<M>, Boolean> onDeleted;
    private List<LeaseAnswer<M>> deletes = new ArrayList<>();
    private int underWay;

    /**
     * Makes answers.
     *
     * @param context the Reactor context of who has subscribed to the consumer, which the session waits for
     * @param onDeleted is told of each message that was to be deleted whether it is
     */
    Answers(
            ConsumerSource<M> source,
            Serial serial,
            Context context,
            ConsumeCounts counts,
            BiConsumer<Lease<M>, Boolean> onDeleted) {
        this.source = source;
        this.serial = serial;
        this.context = ClientLifecycle.cleanup(context);
        this.counts = counts;
        this.onDeleted = onDeleted;
    }

    /** How many answers have not come to an end. */
    int underWay() {
        return underWay;
    }

    /** Deletes a message, with all others of the same event. */
    void delete(Lease<M> lease) {
        underWay++;
        deletes.add(begin(lease, 0, counts.deleteCalls));
    }

    /** Sends what is to be deleted. */
    void flush() {
        if (!deletes.isEmpty()) {
            List<LeaseAnswer<M>> all = deletes;
            deletes = new ArrayList<>();
            source.delete(all, context, end -> serial.tell(() -> deleted(end)));
        }
    }

    private void deleted(Answered<LeaseAnswer<M>> end) {
        underWay--;
        boolean done = end.result() == Answered.Result.DONE;
        if (done) {
            counts.deleted++;
        } else if (isNotDone(end)) {
            tell(List.of(end));
        }
        onDeleted.accept(end.answer().lease(), done);
    }

    /**
     * Hides messages for some time, or makes them visible, after what is under way to extend their time: in calls of
     * ten.
     *
     * @param then is run when all is done that can be
     */
    void change(List<Lease<M>> leases, int seconds, Runnable then) {
        long now = now();
        List<LeaseAnswer<M>> answers = leases.stream()
                .map(lease -> begin(lease, (int) Math.min(seconds, lease.secondsLeft(now)), counts.visibilityCalls))
                .toList();
        underWay++;
        Mono.when(leases.stream().map(Lease::extensionEnd).toList())
                .subscribe(none -> {}, error -> {}, () -> change(answers, new Changes(answers.size(), then)));
    }

    private void change(List<LeaseAnswer<M>> answers, Changes changes) {
        source.changeVisibility(answers, context, end -> serial.tell(() -> changes.ended(end)));
    }

    /** Messages that are made visible together. */
    private final class Changes {

        private final List<Answered<LeaseAnswer<M>>> undone = new ArrayList<>();
        private final Runnable then;
        private int open;

        Changes(int size, Runnable then) {
            this.open = size;
            this.then = then;
        }

        void ended(Answered<LeaseAnswer<M>> end) {
            changed(end, undone);
            open--;
            if (open == 0) {
                underWay--;
                tell(undone);
                then.run();
            }
        }
    }

    private void changed(Answered<LeaseAnswer<M>> end, List<Answered<LeaseAnswer<M>>> undone) {
        if (end.result() == Answered.Result.DONE) {
            counts.released++;
        } else if (isNotDone(end)) {
            undone.add(end);
        }
    }

    /** From now on nobody else answers the message. */
    private LeaseAnswer<M> begin(Lease<M> lease, int seconds, CallCount calls) {
        lease.answered();
        lease.forgetBy(source);
        return new LeaseAnswer<>(lease, seconds, () -> !lease.isOver(now()), calls);
    }

    /** Counts what was not done; whether it could have been. */
    private boolean isNotDone(Answered<LeaseAnswer<M>> end) {
        if (end.result() == Answered.Result.FAILED) {
            counts.undone++;
            return true;
        }
        counts.lost++;
        return false;
    }

    private static <M> void tell(List<Answered<LeaseAnswer<M>>> undone) {
        if (!undone.isEmpty()) {
            LOG.warn(
                    "{}: {} could not be answered, and come again when their visibility timeout has run out: {}",
                    undone.get(0).answer().message(),
                    undone.size(),
                    String.valueOf(undone.get(0).error()));
            LOG.debug("the first error", undone.get(0).error()); // a service that is away fails at many of them
        }
    }

    private long now() {
        return source.timer().now(TimeUnit.MILLISECONDS);
    }
}
