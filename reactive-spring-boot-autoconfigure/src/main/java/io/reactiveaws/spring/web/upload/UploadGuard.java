package io.reactiveaws.spring.web.upload;

import io.reactiveaws.spring.web.error.ServerStoppingException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Fails uploads that are under way when the server stops. A server that stops ends the bodies of its requests as if
 * they were complete, so this has to come first; and after the time in which requests may end by themselves.
 */
final class UploadGuard implements SmartLifecycle {

    private static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE
            + (WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE
                            - WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                    / 2;

    private volatile Watch watch = new Watch();
    private volatile boolean running;

    /** Fails a content when the server stops, at once if it has. */
    <T> Flux<T> guard(Flux<T> content) {
        return Flux.defer(() -> content.takeUntilOther(watch.stop()));
    }

    /** Fails the content of an upload when the server stops, which then waits for the upload's end. */
    <T, R> Mono<R> guard(Flux<T> content, Function<? super Flux<T>, ? extends Mono<R>> upload) {
        return Mono.defer(() -> {
            Watch own = watch;
            own.enter();
            return Mono.defer(() -> upload.apply(content.takeUntilOther(own.stop())))
                    .doFinally(end -> own.leave());
        });
    }

    /** The server, which starts before, may have uploads already: they keep their watch unless that has ended. */
    @Override
    public void start() {
        if (watch.isStopped()) {
            watch = new Watch();
        }
        running = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /**
     * The callback comes when all uploads have ended, which aborts included; Spring doesn't wait beyond its time-out.
     */
    @Override
    public void stop(Runnable callback) {
        running = false;
        watch.ended().doFinally(end -> callback.run()).subscribe();
        watch.end();
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

    /** From a start to a stop. */
    private static final class Watch {

        private final Sinks.Empty<Void> stop = Sinks.empty();
        private final Sinks.Empty<Void> ended = Sinks.empty();

        /** The uploads that are under way, and the watch itself. */
        private final AtomicInteger underWay = new AtomicInteger(1);

        Mono<Void> stop() {
            return stop.asMono().then(Mono.error(ServerStoppingException::new));
        }

        Mono<Void> ended() {
            return ended.asMono();
        }

        boolean isStopped() {
            return Boolean.TRUE.equals(stop.scan(Scannable.Attr.TERMINATED));
        }

        void enter() {
            underWay.incrementAndGet();
        }

        void leave() {
            if (underWay.decrementAndGet() == 0) {
                ended.tryEmitEmpty();
            }
        }

        void end() {
            if (stop.tryEmitEmpty().isSuccess()) {
                leave();
            }
        }
    }
}
