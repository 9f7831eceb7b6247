package io.reactiveaws.s3.transfer;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/**
 * Counts a client's connections from the moment that they are opened to the one that they are closed. A server can't:
 * it hears of a closed connection later than the client opens the next.
 */
final class OpenConnections implements AutoCloseable {

    private final NioEventLoopGroup loops = new NioEventLoopGroup(2, new DefaultThreadFactory("counted", true));
    private final SdkAsyncHttpClient http;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    OpenConnections(int allowed) {
        this.http = NettyNioAsyncHttpClient.builder()
                .maxConcurrency(allowed)
                .eventLoopGroup(SdkEventLoopGroup.create(loops, Counted::new))
                .build();
    }

    /** A client that may open so many, as a session makes its own. */
    SdkAsyncHttpClient client() {
        return http;
    }

    /** How many have been open at a time. */
    int most() {
        return most.get();
    }

    @Override
    public void close() {
        http.close();
        Future<?> unused = loops.shutdownGracefully();
    }

    private final class Counted extends NioSocketChannel {

        private final AtomicBoolean counted = new AtomicBoolean();

        @Override
        protected boolean doConnect(SocketAddress remote, SocketAddress local) throws Exception {
            counted.set(true);
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return super.doConnect(remote, local);
        }

        @Override
        protected void doClose() throws Exception {
            super.doClose();
            if (counted.compareAndSet(true, false)) {
                open.decrementAndGet();
            }
        }
    }
}
