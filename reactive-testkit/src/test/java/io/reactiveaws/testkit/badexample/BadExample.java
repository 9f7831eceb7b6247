package io.reactiveaws.testkit.badexample;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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

    /** Lets a cancel get lost on its way to the source. */
    public static final class MissingCancel {

        Mono<String> switchIfEmpty(Mono<String> source) {
            return source.switchIfEmpty(Mono.just("a"));
        }

        Flux<String> concatMap(Flux<String> source) {
            return source.concatMap(Mono::just);
        }
    }

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

        void joinThread(Thread thread) throws InterruptedException {
            thread.join();
        }

        int waitForProcess(Process process) throws InterruptedException {
            return process.waitFor();
        }

        int awaitBarrier(CyclicBarrier barrier) throws Exception {
            return barrier.await();
        }

        void lock(Lock toTake) {
            toTake.lock();
        }

        void lockReentrant(ReentrantLock toTake) {
            toTake.lock();
        }

        void lockInterruptibly(Lock toTake) throws InterruptedException {
            toTake.lockInterruptibly();
        }

        void acquire(Semaphore semaphore) throws InterruptedException {
            semaphore.acquire();
        }

        String take(BlockingQueue<String> queue) throws InterruptedException {
            return queue.take();
        }

        void put(BlockingQueue<String> queue) throws InterruptedException {
            queue.put("a");
        }

        Object invokeAll(ExecutorService executor, List<Callable<String>> tasks) throws InterruptedException {
            return executor.invokeAll(tasks);
        }

        String invokeAny(ExecutorService executor, List<Callable<String>> tasks) throws Exception {
            return executor.invokeAny(tasks);
        }

        boolean awaitTermination(ExecutorService executor) throws InterruptedException {
            return executor.awaitTermination(1, TimeUnit.SECONDS);
        }
    }
}
