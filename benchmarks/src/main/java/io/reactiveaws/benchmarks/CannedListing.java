package io.reactiveaws.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** As much of S3 as a listing needs: a bucket of so many pages of 1,000 keys, written beforehand. */
final class CannedListing extends SimpleChannelInboundHandler<FullHttpRequest> {

    /** How many keys a page has. */
    static final int KEYS = 1_000;

    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final String MORE = "more-";

    private final List<ByteBuf> plain;
    private final List<ByteBuf> encoded;
    private final int latency;

    private CannedListing(List<ByteBuf> plain, List<ByteBuf> encoded, int latency) {
        this.plain = plain;
        this.encoded = encoded;
        this.latency = latency;
    }

    /**
     * Serves a bucket of so many pages, each after so many milliseconds, until the process is ended, and prints where.
     */
    public static void main(String... arguments) throws InterruptedException {
        int pages = Integer.parseInt(arguments[0]);
        int latency = Integer.parseInt(arguments[1]);
        List<ByteBuf> plain = pages(pages, false);
        List<ByteBuf> encoded = pages(pages, true);
        CannedServer.serve(handlers -> handlers.addLast(
                new HttpObjectAggregator(LONGEST_REQUEST), new CannedListing(plain, encoded, latency)));
    }

    private static List<ByteBuf> pages(int pages, boolean encoded) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(next -> CannedXml.listing(KEYS, next == pages ? "" : MORE + next, encoded))
                .map(page -> Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(page, StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        String token =
                query.getOrDefault("continuation-token", List.of(MORE + 0)).get(0);
        int number = Integer.parseInt(token.substring(MORE.length()));
        ByteBuf page = (query.containsKey("encoding-type") ? encoded : plain)
                .get(number)
                .duplicate();
        if (latency == 0) {
            answer(connection, page);
        } else {
            var unused = connection.executor().schedule(() -> answer(connection, page), latency, TimeUnit.MILLISECONDS);
        }
    }

    private static void answer(ChannelHandlerContext connection, ByteBuf body) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/xml")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        ChannelFuture unused = connection.writeAndFlush(response);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        ChannelFuture unused = connection.close(); // the client has gone
    }
}
