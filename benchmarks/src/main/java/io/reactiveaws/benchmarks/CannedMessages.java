package io.reactiveaws.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Answers of {@code ReceiveMessage}: bodies of 200 bytes and their MD5, and for each message a receipt handle. */
final class CannedMessages {

    private static final int BODY = 200;
    private static final int HANDLE = 180;
    private static final int DIGITS = 12;
    private static final String NUMBER = "0".repeat(DIGITS);
    private static final byte[] BEGIN = bytes("{\"Messages\":[");
    private static final byte[] END = bytes("]}");

    /** Without system attributes, and with them. */
    private static final CannedMessages PLAIN = new CannedMessages("");

    private static final CannedMessages WITH_ATTRIBUTES = new CannedMessages(",\"Attributes\":{"
            + "\"SenderId\":\"AIDAIENQZJOLO23YVJ4VO\",\"ApproximateReceiveCount\":\"1\","
            + "\"SentTimestamp\":\"1764450000000\",\"ApproximateFirstReceiveTimestamp\":\"1764450000100\"}");

    private static final AtomicLong NEXT = new AtomicLong();

    private final byte[] message;
    private final int idAt;
    private final int handleAt;

    private CannedMessages(String attributes) {
        String body = "m".repeat(BODY);
        String text = ("{\"MessageId\":\"5fea7756-0ea4-451a-a703-%s\",\"ReceiptHandle\":\"%s%s\","
                        + "\"MD5OfBody\":\"%s\",\"Body\":\"%s\"%s}")
                .formatted(NUMBER, "A".repeat(HANDLE - DIGITS), NUMBER, md5(body), body, attributes);
        message = bytes(text);
        idAt = text.indexOf(NUMBER);
        handleAt = text.indexOf(NUMBER, idAt + DIGITS);
    }

    /** Makes an answer of so many messages, none of which was in another answer. */
    static ByteBuf answer(int messages, boolean attributes) {
        return (attributes ? WITH_ATTRIBUTES : PLAIN).answer(messages);
    }

    private ByteBuf answer(int messages) {
        ByteBuf answer = Unpooled.buffer(BEGIN.length + END.length + messages * (message.length + 1));
        answer.writeBytes(BEGIN);
        for (int i = 0; i < messages; i++) {
            if (i > 0) {
                answer.writeByte(',');
            }
            int at = answer.writerIndex();
            answer.writeBytes(message);
            long number = NEXT.getAndIncrement();
            write(answer, at + idAt, number);
            write(answer, at + handleAt, number);
        }
        return answer.writeBytes(END);
    }

    private static void write(ByteBuf answer, int at, long number) {
        long rest = number;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            answer.setByte(at + digit, (int) ('0' + rest % 10));
            rest /= 10;
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // each JDK has it
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
