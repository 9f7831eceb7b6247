package io.reactiveaws.spring.web.upload;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Lets an application that stops wait, behind its server and before its session is closed, until its uploads have
 * ended: whether half of one is stored is then no matter of time.
 */
final class UploadEnds implements SmartLifecycle {

    private final Queue<CompletableFuture<Void>> uploads = new ConcurrentLinkedQueue<>();
    private volatile boolean running;

    <T> Mono<T> watch(Mono<T> upload) {
        return Mono.defer(() -> {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            uploads.add(ended);
            return upload.doFinally(end -> ended.complete(null));
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture.allOf(uploads.toArray(CompletableFuture[]::new))
                .orTimeout(2, TimeUnit.MINUTES)
                .join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server's event loops end, which is at 0. */
    @Override
    public int getPhase() {
        return 1;
    }
}
