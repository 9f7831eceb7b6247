package io.reactiveaws.sqs.pipeline;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.util.concurrent.Queues;

/**
 * Runs what it is told one after another, on the thread that finds it idle, so that what is told needs no locks. After
 * all that has come it looks at what follows from it.
 */
final class Serial {

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

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
                run(next);
            }
            run(then);
            done = pending.addAndGet(-done);
        } while (done != 0);
    }

    /** What one event throws must not keep the others from being run, such as those that stop or cancel. */
    private static void run(Runnable event) {
        try {
            event.run();
        } catch (Throwable thrown) {
            LOG.error("a bug, or an error of the virtual machine, in a pipeline, which goes on", thrown);
        }
    }
}
