package io.reactiveaws.sqs.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    private int underWay;

    Answers(ConsumerSource<M> source, Serial serial, Context context, ConsumeCounts counts) {
        this.source = source;
        this.serial = serial;
        this.context = context;
        this.counts = counts;
    }

    /** How many answers have not come to an end. */
    int underWay() {
        return underWay;
    }

    /**
     * Deletes a message.
     *
     * @param then is told whether it is deleted
     */
    void delete(Lease<M> lease, Consumer<Boolean> then) {
        LeaseAnswer<M> answer = begin(lease, 0, counts.deleteCalls);
        underWay++;
        source.delete(answer)
                .contextWrite(context)
                .subscribe(
                        end -> serial.tell(() -> deleted(end, then)),
                        error -> serial.tell(
                                () -> deleted(new Answered<>(answer, Answered.Result.FAILED, error), then)));
    }

    private void deleted(Answered<LeaseAnswer<M>> end, Consumer<Boolean> then) {
        underWay--;
        boolean done = end.result() == Answered.Result.DONE;
        if (done) {
            counts.deleted++;
        } else if (isNotDone(end)) {
            tell(List.of(end));
        }
        then.accept(done);
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
        List<Answered<LeaseAnswer<M>>> undone = new ArrayList<>();
        Runnable end = () -> {
            underWay--;
            tell(undone);
            then.run();
        };
        underWay++;
        Mono.when(leases.stream().map(Lease::extensionEnd).toList())
                .subscribe(none -> {}, error -> {}, () -> change(answers, undone, end));
    }

    private void change(List<LeaseAnswer<M>> answers, List<Answered<LeaseAnswer<M>>> undone, Runnable end) {
        source.changeVisibility(answers)
                .contextWrite(context)
                .subscribe(
                        one -> serial.tell(() -> changed(one, undone)),
                        error -> serial.tell(() -> {
                            undone.add(new Answered<>(answers.get(0), Answered.Result.FAILED, error));
                            end.run();
                        }),
                        () -> serial.tell(end));
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
        source.forget(lease.message);
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
                    "{}: {} could not be answered, and come again when their visibility timeout has run out",
                    undone.get(0).answer().message(),
                    undone.size(),
                    undone.get(0).error());
        }
    }

    private long now() {
        return source.timer().now(TimeUnit.MILLISECONDS);
    }
}
