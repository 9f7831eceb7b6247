package io.reactiveaws.examples.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What happens at SIGTERM or Ctrl-C: the pipeline is told to stop, and the JVM waits until it has. The JVM's exit code
 * is then 143 or 130, whatever the program returns.
 */
final class Shutdown {

    private static final long LIMIT_SECONDS = 60;

    private final Sinks.Empty<Void> stop = Sinks.empty();
    private volatile boolean isUnderWay;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown install() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stopAndWait, "shutdown"));
        return shutdown;
    }

    boolean isUnderWay() {
        return isUnderWay;
    }

    /** Completes when the program is to end. */
    Mono<Void> signal() {
        return stop.asMono();
    }

    /** Lets the JVM end. */
    void ended() {
        ended.countDown();
    }

    private void stopAndWait() {
        boolean isRunning = ended.getCount() > 0;
        isUnderWay = true;
        stop.tryEmitEmpty();
        if (isRunning) {
            Run.say("Stopping: what is in hand may end"); // only now nothing more is begun
        }
        try {
            if (!ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The pipeline did not stop within " + LIMIT_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
