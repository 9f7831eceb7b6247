package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Passes bytes on as they come, in pieces. */
final class Pipe {

    private static final int LARGEST_PIECE = 64 * 1024;
    private static final int PIECES_A_SECOND = 20;
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final long bytesPerSecond;
    private final Waiting waiting;

    Pipe(long bytesPerSecond, Waiting waiting) {
        this.bytesPerSecond = bytesPerSecond;
        this.waiting = waiting;
    }

    /** Passes on what comes, up to so many bytes. */
    void pass(InputStream from, OutputStream to, long most) throws IOException {
        byte[] piece = new byte[(int) Math.max(1, Math.min(LARGEST_PIECE, bytesPerSecond / PIECES_A_SECOND))];
        long left = most;
        while (left > 0) {
            int count = from.read(piece, 0, (int) Math.min(piece.length, left));
            if (count < 0) {
                return;
            }
            if (bytesPerSecond != Plan.ALL) {
                waiting.during(Duration.ofNanos(count * NANOS_A_SECOND / bytesPerSecond));
            }
            to.write(piece, 0, count);
            to.flush();
            left -= count;
        }
    }
}
