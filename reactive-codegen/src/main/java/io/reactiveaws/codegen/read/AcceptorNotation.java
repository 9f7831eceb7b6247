package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Verdict;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an answer means to a waiter.
 *
 * <pre>
 * success all Path[].State running
 * failure any Path[].State failed
 * success present Path[]
 * retry error Code
 * success status 404
 * </pre>
 */
final class AcceptorNotation {

    private static final String VERDICT = "(success|failure|retry) ";
    private static final Pattern VALUES = Pattern.compile(VERDICT + "(all|any) (\\S+) (\\S+)");
    private static final Pattern OTHER = Pattern.compile(VERDICT + "(present|error|status) (\\S+)");

    private AcceptorNotation() {}

    /** Reads a line. */
    static AcceptorSpec acceptor(Line line) {
        Matcher values = VALUES.matcher(line.text());
        return values.matches() ? values(line, values) : other(line);
    }

    private static AcceptorSpec values(Line line, Matcher matcher) {
        return new AcceptorSpec.Values(
                line,
                verdict(matcher.group(1)),
                matcher.group(2).equals("all"),
                PathNotation.path(line, matcher.group(3)),
                matcher.group(4));
    }

    private static AcceptorSpec other(Line line) {
        Matcher matcher = OTHER.matcher(line.text());
        if (!matcher.matches()) {
            throw line.wrong("cannot read \"" + line + "\"; an acceptor looks like"
                    + " \"success all Path[].State running\" or \"success present Path[]\" or \"retry error Code\" or"
                    + " \"success status 404\"");
        }
        Verdict verdict = verdict(matcher.group(1));
        String wanted = matcher.group(3);
        return switch (matcher.group(2)) {
            case "present" -> new AcceptorSpec.Present(line, verdict, PathNotation.path(line, wanted));
            case "error" -> new AcceptorSpec.ErrorCode(line, verdict, wanted);
            default -> new AcceptorSpec.Status(line, verdict, Numbers.of(line, wanted));
        };
    }

    private static Verdict verdict(String word) {
        return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
