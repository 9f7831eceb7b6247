package io.reactiveaws.core;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.NonBlocking;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/** An event-loop thread of a session, marked so that Reactor refuses to block it. */
final class EventLoopThread extends FastThreadLocalThread implements NonBlocking {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private EventLoopThread(Runnable work) {
        super(work, "reactive-aws-event-loop-" + COUNT.incrementAndGet());
        setDaemon(true);
    }

    static SdkEventLoopGroup group() {
        ThreadFactory threads = EventLoopThread::new;
        return SdkEventLoopGroup.builder().threadFactory(threads).build();
    }
}
