package io.reactiveaws.testkit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of one message, on a connection that may go on behind it. */
final class MessageBody extends InputStream {

    private static final byte[] NOTHING = {};
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InputStream in;
    private final boolean framesAreSeen;
    private final boolean untilTheEnd;
    private boolean moreChunks;
    private boolean inChunk;
    private long left;
    private byte[] frame = NOTHING;
    private int frameRead;
    private volatile boolean atEnd;

    private MessageBody(InputStream in, boolean chunked, @Nullable Long length, boolean framesAreSeen) {
        this.in = in;
        this.framesAreSeen = framesAreSeen;
        this.moreChunks = chunked;
        this.untilTheEnd = !chunked && length == null;
        this.left = chunked ? 0 : length == null ? Long.MAX_VALUE : length;
        this.atEnd = !chunked && left == 0;
    }

    /** Whoever passes a body on wants to see the frames of its chunks, and who reads it doesn't. */
    static MessageBody ofRequest(HttpHead head, InputStream in, boolean framesAreSeen) {
        Long length = head.contentLength();
        return new MessageBody(in, head.isChunked(), length == null ? Long.valueOf(0) : length, framesAreSeen);
    }

    /** The body of an answer, with the frames of its chunks. */
    static MessageBody ofAnswer(HttpHead head, String method, InputStream in) {
        boolean hasNone = method.equals("HEAD") || head.status() == NO_CONTENT || head.status() == NOT_MODIFIED;
        return hasNone
                ? new MessageBody(in, false, 0L, true)
                : new MessageBody(in, head.isChunked(), head.contentLength(), true);
    }

    /** Whether it ends where the connection does. */
    boolean isUntilTheEnd() {
        return untilTheEnd;
    }

    /** Whether all of it has been read, as far as that is known without reading on; any thread may ask. */
    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = readNext(target, offset, length);
        atEnd = left == 0 && !moreChunks && frameRead == frame.length;
        return count;
    }

    private int readNext(byte[] target, int offset, int length) throws IOException {
        while (length > 0) {
            if (frameRead < frame.length) {
                return readFrame(target, offset, length);
            }
            if (left > 0) {
                return readContent(target, offset, length);
            }
            if (!moreChunks) {
                return -1;
            }
            nextChunk();
        }
        return 0;
    }

    private int readFrame(byte[] target, int offset, int length) {
        int count = Math.min(length, frame.length - frameRead);
        System.arraycopy(frame, frameRead, target, offset, count);
        frameRead += count;
        return count;
    }

    private int readContent(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (untilTheEnd) {
            left = count < 0 ? 0 : left;
        } else if (count < 0) {
            throw new EOFException("the connection ended " + left + " bytes before the body");
        } else {
            left -= count;
        }
        return count;
    }

    private void nextChunk() throws IOException {
        StringBuilder lines = new StringBuilder();
        if (inChunk) {
            readLine(lines);
        }
        inChunk = true;
        String size = readLine(lines);
        left = Long.parseLong(size.split(";", 2)[0].trim(), 16);
        if (left == 0) {
            moreChunks = false;
            while (!readLine(lines).isEmpty()) {
                // a trailer
            }
        }
        frame = framesAreSeen ? lines.toString().getBytes(StandardCharsets.ISO_8859_1) : NOTHING;
        frameRead = 0;
    }

    /** Reads a line, without its end; all of it is added to the lines. */
    private String readLine(StringBuilder lines) throws IOException {
        int start = lines.length();
        while (lines.length() - start < 2 || lines.lastIndexOf("\r\n") != lines.length() - 2) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended between the chunks of a body");
            }
            lines.append((char) next);
        }
        return lines.substring(start, lines.length() - 2);
    }
}
