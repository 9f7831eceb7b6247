package io.reactiveaws.core.session;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.NonBlocking;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/** An event-loop thread of a session. */
class EventLoopThread extends FastThreadLocalThread {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private EventLoopThread(Runnable work) {
        super(work, "reactive-aws-event-loop-" + COUNT.incrementAndGet());
        setDaemon(true);
    }

    /**
     * One on which calls complete and users' code runs: marked, so that Reactor refuses to block it. The others run
     * nothing of users', and hand completions over by a queue whose lock a thread may have to wait for.
     */
    private static final class Direct extends EventLoopThread implements NonBlocking {

        Direct(Runnable work) {
            super(work);
        }
    }

    static SdkEventLoopGroup group(boolean completeOnEventLoop) {
        ThreadFactory threads = completeOnEventLoop ? Direct::new : EventLoopThread::new;
        return SdkEventLoopGroup.builder().threadFactory(threads).build();
    }
}
