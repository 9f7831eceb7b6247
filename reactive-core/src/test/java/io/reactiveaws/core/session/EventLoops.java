package io.reactiveaws.core.session;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Event loops of which one can be held.
 *
 * <p>For each request the SDK's Netty client takes a loop, and hears on it that the request has a connection. While
 * that loop is held, the connection is taken and the request is not bound to it. Others do all the rest.
 */
final class EventLoops implements AutoCloseable {

    private static final int COUNT = 4;

    /** More than a task hands itself on from loop to loop. */
    private static final int HOPS = 10;

    private final Thread test = Thread.currentThread();
    private final NioEventLoopGroup group = new NioEventLoopGroup(COUNT, EventLoops::thread) {
        @Override
        public EventLoop next() {
            EventLoop forTest = held;
            if (forTest != null && Thread.currentThread() == test) {
                return forTest;
            }
            EventLoop next = super.next();
            return next == forTest ? super.next() : next;
        }
    };
    private volatile @Nullable EventLoop held;
    private final List<EventLoop> all = new ArrayList<>();
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    EventLoops() {
        group.forEach(loop -> all.add((EventLoop) loop));
    }

    /** Not one of Netty's own, which BlockHound would not let be held. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "held-event-loop");
        thread.setDaemon(true);
        return thread;
    }

    NioEventLoopGroup group() {
        return group;
    }

    /** Holds a loop, which is the one that the next request gets that the thread of the test sends. */
    void hold() {
        EventLoop loop = all.get(0);
        CompletableFuture<Void> holding = new CompletableFuture<>();
        CompletableFuture<Void> untilReleased = new CompletableFuture<>();
        loop.execute(() -> {
            holding.complete(null);
            untilReleased.join();
        });
        holding.join();
        held = loop;
        gate = untilReleased;
    }

    /** Waits until something waits for the loop that is held. */
    void awaitHeldUp() {
        while (held instanceof SingleThreadEventExecutor loop && loop.pendingTasks() == 0) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("nothing came to the loop that is held");
            }
            Thread.onSpinWait();
        }
    }

    void release() {
        gate.complete(null);
        held = null;
    }

    /** Waits until the others have nothing left to do. */
    void drainOthers() {
        for (int hop = 0; hop < HOPS; hop++) {
            all.stream()
                    .filter(loop -> loop != held)
                    .forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());
        }
    }

    @Override
    public void close() {
        release();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
