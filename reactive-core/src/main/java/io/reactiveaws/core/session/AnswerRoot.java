package io.reactiveaws.core.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of an answer: a page of HTML, another document than the operation's, or none at all. */
final class AnswerRoot {

    /** How many bytes are kept. */
    private static final int BYTES = 256;

    private static final Pattern ROOT = Pattern.compile(
            "^\\uFEFF?(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(!DOCTYPE\\s+)?(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** How the root elements of S3 and EC2 end. */
    private static final List<String> ENDINGS =
            List.of("Response", "Result", "Configuration", "Constraint", "Output", "Policy", "Status", "Tagging");

    private @Nullable ByteBuffer head;

    /** Keeps what isn't known yet. */
    void add(ByteBuffer bytes) {
        ByteBuffer kept = head == null ? ByteBuffer.allocate(BYTES) : head;
        head = kept;
        int length = Math.min(kept.remaining(), bytes.remaining());
        if (length > 0) {
            kept.put(bytes.duplicate().limit(bytes.position() + length));
        }
    }

    /** What is known. */
    ByteBuffer bytes() {
        return head == null ? ByteBuffer.allocate(0) : head.duplicate().flip();
    }

    /** Whether it is a page for people. */
    boolean isPage() {
        return "html".equals(name().toLowerCase(Locale.ROOT));
    }

    /** Whether its root is none that a service of AWS writes. */
    boolean isForeign() {
        String name = name();
        for (String ending : ENDINGS) { // each answer comes by here
            if (name.endsWith(ending)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** The name of the root element, or of the document's type; empty if it is no XML or is cut before it. */
    private String name() {
        ByteBuffer bytes = bytes();
        if (!isMarkup(bytes)) { // most answers are JSON, and each comes by here
            return "";
        }
        Matcher root = ROOT.matcher(StandardCharsets.UTF_8.decode(bytes));
        return root.find() ? root.group(2) : "";
    }

    /** Whether the first that is no white space begins markup, or is the mark of a byte order. */
    private static boolean isMarkup(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            byte one = bytes.get(i);
            if (one < 0 || one > ' ') {
                return one < 0 || one == '<';
            }
        }
        return false;
    }
}
