package io.reactiveaws.benchmarks;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** What serves until its process is ended; a main class of {@link CannedProcess} calls it. */
final class CannedServer {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LONGEST_CHUNK = 1024 * 1024;

    private CannedServer() {}

    /**
     * Serves at a free port of this machine, and prints where.
     *
     * @param handlers adds what answers to the HTTP of each connection
     */
    static void serve(Consumer<ChannelPipeline> handlers) throws InterruptedException {
        Channel server = new ServerBootstrap()
                .group(new NioEventLoopGroup())
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_LINE, LONGEST_CHUNK));
                        handlers.accept(connection.pipeline());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        System.out.println("http://127.0.0.1:" + ((InetSocketAddress) server.localAddress()).getPort());
    }
}
