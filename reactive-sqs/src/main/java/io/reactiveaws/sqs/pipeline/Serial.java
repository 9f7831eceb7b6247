package io.reactiveaws.sqs.pipeline;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.util.concurrent.Queues;

/**
 * Runs what it is told one after another, on the thread that finds it idle, so that what is told needs no locks. After all
 * that has come it looks at what follows from it.
 */
final class Serial {

    private final Queue<Runnable> events =
            Queues.<Runnable>unboundedMultiproducer().get();
    private final AtomicInteger pending = new AtomicInteger();
    private final Runnable then;

    /**
     * Makes one.
     *
     * @param then is run after each event, or after several that came together
     */
    Serial(Runnable then) {
        this.then = then;
    }

    /** Runs an event before anything that is told later. */
    void tell(Runnable event) {
        events.add(event);
        if (pending.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            for (Runnable next = events.poll(); next != null; next = events.poll()) {
                next.run();
            }
            then.run();
            done = pending.addAndGet(-done);
        } while (done != 0);
    }
}
