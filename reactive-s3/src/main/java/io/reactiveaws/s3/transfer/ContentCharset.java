package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset of a text, as its Content-Type tells. */
final class ContentCharset {

    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    private static final byte[] LINE_FEED = {'\n'};

    private ContentCharset() {}

    /** Returns the charset that the Content-Type names, else UTF-8. */
    static Charset of(String name, @Nullable String contentType) {
        Matcher charset = PARAMETER.matcher(contentType == null ? "" : contentType);
        if (!charset.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(charset.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ResourceException(
                    "%s: its Content-Type '%s' names a charset that this JVM doesn't know; read bytes()"
                            .formatted(name, contentType),
                    e);
        }
    }

    /** Returns the same, for a text that is split at the byte of a line feed. */
    static Charset ofLines(String name, @Nullable String contentType) {
        Charset charset = of(name, contentType);
        if (!charset.canEncode() || !Arrays.equals("\n".getBytes(charset), LINE_FEED)) {
            throw new ResourceException(
                    "%s: its charset is %s, whose lines don't end with the byte 10 alone; read string()"
                            .formatted(name, charset));
        }
        return charset;
    }
}
