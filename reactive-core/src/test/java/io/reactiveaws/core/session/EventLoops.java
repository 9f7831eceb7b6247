package io.reactiveaws.core.session;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Event loops of which one can be held.
 *
 * <p>For each request the SDK's Netty client takes the loop that is next in turn, and hears on it that the request has a
 * connection. While that loop is held, the connection is taken and the request is not bound to it. There are so many loops
 * that others do all the rest.
 */
final class EventLoops implements AutoCloseable {

    private static final int COUNT = 32;

    /** More than a task hands itself on from loop to loop. */
    private static final int HOPS = 10;

    private final NioEventLoopGroup group = new NioEventLoopGroup(COUNT, EventLoops::thread);
    private final List<EventExecutor> inTurn = new ArrayList<>();
    private @Nullable EventExecutor held;
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    EventLoops() {
        group.forEach(inTurn::add);
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

    /** Holds the loop that is next in turn, when nothing else goes on that could take it. */
    void holdNext() {
        drainOthers();
        EventLoop last = group.next();
        EventExecutor next = inTurn.get((inTurn.indexOf(last) + 1) % COUNT);
        CompletableFuture<Void> untilReleased = new CompletableFuture<>();
        next.execute(untilReleased::join);
        held = next;
        gate = untilReleased;
    }

    /** Whether something waits for the loop that is held. */
    boolean holdsUp() {
        return held instanceof SingleThreadEventExecutor loop && loop.pendingTasks() > 0;
    }

    void release() {
        gate.complete(null);
        held = null;
    }

    /** Waits until the others have nothing left to do. */
    void drainOthers() {
        for (int hop = 0; hop < HOPS; hop++) {
            inTurn.stream()
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
