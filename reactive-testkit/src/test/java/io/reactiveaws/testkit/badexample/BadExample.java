package io.reactiveaws.testkit.badexample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Does all that main code must not do. Nothing runs it. */
public final class BadExample {

    private final Flux<String> flux = Flux.just("a");
    private final SqsAsyncClient client = null;

    SqsAsyncClient client() {
        return client;
    }

    String block() {
        return flux.next().block();
    }

    String blockFirst() {
        return flux.blockFirst();
    }

    String blockLast() {
        return flux.blockLast();
    }

    boolean blockOptional() {
        return flux.next().blockOptional().isPresent();
    }

    Iterable<String> toIterable() {
        return flux.toIterable();
    }

    Object toStream() {
        return flux.toStream();
    }

    Function<Mono<String>, String> blockByReference() {
        return Mono::block;
    }

    @Test
    void disguisedAsTest() {}

    /** Waits without Reactor. */
    public static final class Waiting {

        private final Object lock = new Object();

        void await() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        String getFuture(Future<String> future) throws Exception {
            return future.get();
        }

        String getCompletableFuture(CompletableFuture<String> future) throws Exception {
            return future.get();
        }

        String join(CompletableFuture<String> future) {
            return future.join();
        }

        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }

        void waitForNotify() throws InterruptedException {
            synchronized (lock) {
                while (client() == null) {
                    lock.wait();
                }
            }
        }

        private static Object client() {
            return null;
        }

        void park() {
            LockSupport.park();
        }
    }
}
