package io.reactiveaws.codegen;

import io.reactiveaws.codegen.Call.Argument;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Index;
import io.reactiveaws.codegen.Call.Literal;
import io.reactiveaws.codegen.Call.Parameter;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Call.Segment;
import io.reactiveaws.codegen.Call.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a member's line.
 *
 * <pre>
 * Operation(Member=source, List[0]=source, List[]=source, Filters[name]=source) by 100 -&gt; Resource(source, ...) with Path
 * </pre>
 *
 * <p>A source is {@code ?} (an argument), {@code "text"}, an identifier (one word that begins with a small letter) or a
 * path into the answer or the data. In place of a resource, {@code method(Path)} names a hand-written method that makes
 * the data.
 */
public final class Notation {

    private static final Pattern CALL =
            Pattern.compile("(\\w+)(?:\\(((?:\"[^\"]*\"|[^\"])*?)\\))?(?: by (\\d+))?(?: -> (.+))?");
    private static final Pattern RESULT = Pattern.compile("(\\w+)\\((.*)\\)(?: with (\\S+))?");
    /** A comma with an even number of quotes behind it, so none in quotes. */
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(?:\\[([\\w.-]*)])?=(.+)");
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{Lower}\\w*");
    private static final Pattern SEGMENT = Pattern.compile("(\\w+)(\\[0?])?");

    private final Line line;

    private Notation(Line line) {
        this.line = line;
    }

    /**
     * Reads a line that calls an operation.
     *
     * @param line the line
     * @return what it says
     * @throws ModelException if it cannot be read
     */
    public static Call call(Line line) {
        return new Notation(line).call();
    }

    /**
     * Reads a line that makes a resource without a call.
     *
     * @param line the line
     * @return what it says; its operation is empty
     * @throws ModelException if it cannot be read
     */
    public static Call resource(Line line) {
        Result result = new Notation(line).result(line.text());
        if (result.resource().isEmpty()) {
            throw line.wrong("cannot read \"" + line + "\"; a resource looks like Resource(source)");
        }
        return new Call(line, "", List.of(), result, 0);
    }

    /**
     * Reads a path into an answer or into data.
     *
     * @param line the line that has it, for errors
     * @param text the path
     * @return the path
     * @throws ModelException if it cannot be read
     */
    public static Path path(Line line, String text) {
        return new Notation(line).path(text);
    }

    private Call call() {
        Matcher matcher = CALL.matcher(line.text());
        if (!matcher.matches()) {
            throw line.wrong(
                    "cannot read \"" + line + "\"; a call looks like Operation(Member=source) -> Resource(source)");
        }
        List<Parameter> parameters =
                list(matcher.group(2)).stream().map(this::parameter).toList();
        String size = matcher.group(3);
        String result = matcher.group(4);
        return new Call(
                line,
                matcher.group(1),
                parameters,
                result == null ? null : result(result),
                size == null ? 0 : size(size));
    }

    private int size(String text) {
        int size = line.toNumber(text);
        if (size == 0) {
            throw line.wrong("a call takes one resource at least; write by 1 or more");
        }
        return size;
    }

    private Result result(String text) {
        Matcher matcher = RESULT.matcher(text);
        if (!matcher.matches()) {
            return new Result("", List.of(), path(text), null);
        }
        String data = matcher.group(3);
        if (IDENTIFIER.matcher(matcher.group(1)).matches() && data == null) {
            return new Result("", List.of(), path(matcher.group(2)), matcher.group(1));
        }
        return new Result(
                matcher.group(1),
                list(matcher.group(2)).stream().map(this::source).toList(),
                data == null ? null : path(data),
                null);
    }

    private Parameter parameter(String text) {
        Matcher matcher = PARAMETER.matcher(text);
        if (!matcher.matches()) {
            throw line.wrong("cannot read the parameter \"" + text + "\"; one looks like Member=source");
        }
        return new Parameter(matcher.group(1), matcher.group(2), source(matcher.group(3)));
    }

    private Source source(String text) {
        if (text.equals("?")) {
            return new Argument();
        }
        if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) {
            return new Literal(text.substring(1, text.length() - 1));
        }
        return IDENTIFIER.matcher(text).matches() ? new Identifier(text) : path(text);
    }

    private Path path(String text) {
        List<Segment> segments = new ArrayList<>();
        if (!text.equals("@")) {
            for (String part : text.split("\\.", -1)) {
                segments.add(segment(part));
            }
        }
        return new Path(List.copyOf(segments));
    }

    private Segment segment(String text) {
        Matcher matcher = SEGMENT.matcher(text);
        if (!matcher.matches()) {
            throw line.wrong("cannot read \"" + text + "\"; a path looks like Reservations[].Instances[0].State");
        }
        String index = matcher.group(2);
        return new Segment(matcher.group(1), index == null ? Index.NONE : index.equals("[]") ? Index.ALL : Index.FIRST);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(COMMA.split(text.trim()));
    }
}
