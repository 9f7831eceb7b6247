package io.reactiveaws.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of S3 as transfers need: every object has the same length and is of zeros, and what is put is forgotten. It
 * does as little as it can, as it takes its share of the machine that is measured.
 */
final class CannedObjects extends SimpleChannelInboundHandler<HttpObject> {

    private static final int MIB = 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final ByteBuf PIECE = Unpooled.unreleasableBuffer(Unpooled.directBuffer(256 * 1024))
            .writeZero(256 * 1024)
            .asReadOnly();
    private static final ByteBuf DONE = Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(
            "<Result><UploadId>u</UploadId><ETag>\"e\"</ETag></Result>", StandardCharsets.US_ASCII));

    private final long length;
    private HttpMethod method = HttpMethod.GET;
    private String range = "";

    private CannedObjects(long length) {
        this.length = length;
    }

    /** Serves objects of so many MiB until the process is ended, and prints where. */
    public static void main(String... arguments) throws InterruptedException {
        long length = (long) Integer.parseInt(arguments[0]) * MIB;
        CannedServer.serve(
                handlers -> handlers.addLast(new HttpServerExpectContinueHandler(), new CannedObjects(length)));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, HttpObject message) {
        if (message instanceof HttpRequest request) {
            method = request.method();
            range = request.headers().get(HttpHeaderNames.RANGE, "");
        }
        if (message instanceof LastHttpContent) {
            if (method.equals(HttpMethod.GET)) {
                object(connection);
            } else {
                done(connection);
            }
        }
    }

    private static void done(ChannelHandlerContext connection) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, DONE.duplicate());
        response.headers().set(HttpHeaderNames.ETAG, "\"e\"").set(HttpHeaderNames.CONTENT_LENGTH, DONE.readableBytes());
        write(connection, response);
        connection.flush();
    }

    private void object(ChannelHandlerContext connection) {
        Matcher bounds = RANGE.matcher(range);
        boolean part = bounds.matches();
        long first = part ? Long.parseLong(bounds.group(1)) : 0;
        long end = part ? Math.min(length, Long.parseLong(bounds.group(2)) + 1) : length;
        HttpResponse response = new DefaultHttpResponse(
                HttpVersion.HTTP_1_1, part ? HttpResponseStatus.PARTIAL_CONTENT : HttpResponseStatus.OK);
        response.headers().set(HttpHeaderNames.ETAG, "\"e\"").set(HttpHeaderNames.CONTENT_LENGTH, end - first);
        if (part) {
            response.headers().set(HttpHeaderNames.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, end - 1, length));
        }
        write(connection, response);
        for (long position = first; position < end; position += PIECE.readableBytes()) { // one memory for all pieces
            write(connection, new DefaultHttpContent(PIECE.slice(0, (int)
                    Math.min(end - position, PIECE.readableBytes()))));
        }
        write(connection, LastHttpContent.EMPTY_LAST_CONTENT);
        connection.flush();
    }

    private static void write(ChannelHandlerContext connection, Object message) {
        ChannelFuture unused = connection.write(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        ChannelFuture unused = connection.close(); // the client has gone
    }
}
