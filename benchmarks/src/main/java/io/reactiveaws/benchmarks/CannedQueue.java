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
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * As much of SQS as a consumer needs: a queue that always has messages, and forgets what is deleted. It counts, and
 * does as little else as it can, as it takes its share of the machine that is measured.
 */
final class CannedQueue extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final int LONGEST_REQUEST = 256 * 1024;
    private static final String ID = "\"Id\"";
    private static final String MOST = "\"MaxNumberOfMessages\"";

    private final int latency;

    private CannedQueue(int latency) {
        this.latency = latency;
    }

    /** Serves a queue that answers after so many milliseconds, until the process is ended, and prints where. */
    public static void main(String... arguments) throws InterruptedException {
        int latency = Integer.parseInt(arguments[0]);
        CannedServer.serve(
                handlers -> handlers.addLast(new HttpObjectAggregator(LONGEST_REQUEST), new CannedQueue(latency)));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        if (request.uri().equals(QueueCounts.PATH)) {
            answer(connection, text(QueueCounts.told()));
            return;
        }
        String target = request.headers().get("X-Amz-Target", "");
        String operation = target.substring(target.indexOf('.') + 1);
        QueueCounts.called(operation);
        ByteBuf result = result(operation, request.content().toString(StandardCharsets.UTF_8));
        if (latency == 0) {
            answer(connection, result);
        } else {
            var unused =
                    connection.executor().schedule(() -> answer(connection, result), latency, TimeUnit.MILLISECONDS);
        }
    }

    private static ByteBuf result(String operation, String request) {
        return switch (operation) {
            case "ReceiveMessage" -> CannedMessages.answer(most(request), request.contains("SystemAttributeNames"));
            case "DeleteMessage" -> {
                QueueCounts.deleted(1);
                yield text("");
            }
            case "DeleteMessageBatch" -> text(deleted(request));
            case "GetQueueAttributes" ->
                text("{\"Attributes\":{\"VisibilityTimeout\":\"30\",\"ReceiveMessageWaitTimeSeconds\":\"20\"}}");
            default -> text("{}");
        };
    }

    private static int most(String request) {
        int at = request.indexOf(MOST);
        if (at < 0) {
            return 1;
        }
        int begin = at + MOST.length();
        while (!Character.isDigit(request.charAt(begin))) {
            begin++;
        }
        return request.startsWith("10", begin) ? 10 : request.charAt(begin) - '0';
    }

    /** Names each entry of a request as done. */
    private static String deleted(String request) {
        StringBuilder answer = new StringBuilder("{\"Failed\":[],\"Successful\":[");
        int entries = 0;
        for (int at = request.indexOf(ID); at >= 0; at = request.indexOf(ID, at + 1)) {
            int begin = request.indexOf('"', at + ID.length());
            answer.append(entries++ == 0 ? "{\"Id\":" : ",{\"Id\":")
                    .append(request, begin, request.indexOf('"', begin + 1) + 1)
                    .append('}');
        }
        QueueCounts.deleted(entries);
        return answer.append("]}").toString();
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static void answer(ChannelHandlerContext connection, ByteBuf body) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/x-amz-json-1.0")
                .set("x-amzn-RequestId", "0f9e2a6c-4a3b-5d1e-8c7f-2b6a9d4e1f30")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        ChannelFuture unused = connection.writeAndFlush(response);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        ChannelFuture unused = connection.close(); // the client has gone
    }
}
