package io.reactiveaws.spring.web.stream;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Knows when the server is about to stop: just before it takes no more connections, so that clients of a stream that
 * ends have little time to come again.
 */
final class Closing implements SmartLifecycle {

    private static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;

    private volatile Sinks.Empty<Void> signal = Sinks.empty();
    private volatile boolean running;

    /** Completes when the server is about to stop, at once if it has. */
    Mono<Void> signal() {
        return Mono.defer(() -> signal.asMono());
    }

    /** The server, which starts before, may have streams already: they keep their signal unless that was given. */
    @Override
    public void start() {
        if (Boolean.TRUE.equals(signal.scan(Scannable.Attr.TERMINATED))) {
            signal = Sinks.empty();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        signal.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The server isn't paused either. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
