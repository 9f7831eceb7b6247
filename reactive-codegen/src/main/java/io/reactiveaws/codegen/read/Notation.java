package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Result;
import io.reactiveaws.codegen.model.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that calls an operation or makes a resource.
 *
 * <pre>
 * Operation(Member=source, List[0]=source, List[]=source, Filters[name]=source) by 100
 *     -&gt; Resource(source, ...) with Path
 * </pre>
 *
 * <p>A source is {@code ?} (an argument), {@code "text"}, an identifier (one word that begins with a small letter) or a
 * path into the answer or the data. In place of a resource, {@code method(Path)} names a hand-written method that makes
 * the data.
 */
final class Notation {

    private static final Pattern CALL =
            Pattern.compile("(\\w+)(?:\\(((?:\"[^\"]*\"|[^\"])*?)\\))?(?: by (\\d+))?(?: -> (.+))?");
    private static final Pattern RESULT = Pattern.compile("(\\w+)\\((.*)\\)(?: with (\\S+))?");
    /** A comma with an even number of quotes behind it, so none in quotes. */
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(?:\\[([\\w.-]*)])?=(.+)");
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{Lower}\\w*");

    private final Line line;

    private Notation(Line line) {
        this.line = line;
    }

    /** Reads a line that calls an operation. */
    static Call call(Line line) {
        return new Notation(line).call();
    }

    /** Reads a line that makes a resource without a call. */
    static MadeResource resource(Line line) {
        if (new Notation(line).result(line.text()) instanceof MadeResource made) {
            return made;
        }
        throw line.wrong("cannot read \"" + line + "\"; a resource looks like Resource(source)");
    }

    private Call call() {
        Matcher matcher = CALL.matcher(line.text());
        if (!matcher.matches()) {
            throw line.wrong(
                    "cannot read \"" + line + "\"; a call looks like Operation(Member=source) -> Resource(source)");
        }
        List<Parameter> parameters =
                list(matcher.group(2)).stream().map(this::parameter).toList();
        String result = matcher.group(4);
        return new Call(
                line, matcher.group(1), parameters, result == null ? null : result(result), size(matcher.group(3)));
    }

    private int size(@Nullable String text) {
        int size = text == null ? 0 : Numbers.of(line, text);
        if (text != null && size == 0) {
            throw line.wrong("a call takes one resource at least; write by 1 or more");
        }
        return size;
    }

    private Result result(String text) {
        Matcher matcher = RESULT.matcher(text);
        if (!matcher.matches()) {
            return new FoundData(path(text), null);
        }
        String data = matcher.group(3);
        boolean isMethod = isIdentifier(matcher.group(1)) && data == null;
        return isMethod
                ? new FoundData(path(matcher.group(2)), matcher.group(1))
                : new MadeResource(matcher.group(1), sources(matcher.group(2)), data == null ? null : path(data));
    }

    private Parameter parameter(String text) {
        Matcher matcher = PARAMETER.matcher(text);
        if (!matcher.matches()) {
            throw line.wrong("cannot read the parameter \"" + text + "\"; one looks like Member=source");
        }
        return new Parameter(matcher.group(1), matcher.group(2), source(matcher.group(3)));
    }

    private List<Source> sources(String text) {
        return list(text).stream().map(this::source).toList();
    }

    private Source source(String text) {
        if (text.equals("?")) {
            return new Source.Argument();
        }
        if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) {
            return new Source.Literal(text.substring(1, text.length() - 1));
        }
        return isIdentifier(text) ? new Source.Identifier(text) : path(text);
    }

    private Path path(String text) {
        return PathNotation.path(line, text);
    }

    private static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(COMMA.split(text.trim()));
    }
}
