package io.reactiveaws.core.spi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How an answer that nobody can read begins, for an error. */
public final class FirstWords {

    /** How many bytes are looked at. */
    static final int BYTES = 256;

    private static final int CHARACTERS = 80;

    private FirstWords() {}

    /**
     * Returns how a text begins, on one line.
     *
     * @param bytes the text; it is not consumed
     * @return its first 80 characters, quoted; white space is one blank each time
     */
    public static String of(ByteBuffer bytes) {
        ByteBuffer head = bytes.duplicate();
        head.limit(head.position() + Math.min(head.remaining(), BYTES));
        String text = StandardCharsets.UTF_8
                .decode(head)
                .toString()
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.length() <= CHARACTERS ? "\"" + text + "\"" : "\"" + text.substring(0, CHARACTERS) + "…\"";
    }
}
