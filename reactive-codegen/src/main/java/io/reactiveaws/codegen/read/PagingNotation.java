package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how an operation pages.
 *
 * <pre>
 * NextToken
 * Token -&gt; NextToken by MaxResults 1..1000
 * Marker + OtherMarker -&gt; NextMarker + NextOtherMarker while IsTruncated by MaxKeys 1..1000
 * NextToken by MaxResults 5..1000 unless InstanceIds
 * </pre>
 */
final class PagingNotation {

    private static final String NAMES = "\\w+(?: \\+ \\w+)*";
    private static final String SIZE = "(?: by (\\w+) (\\d+)\\.\\.(\\d+)(?: unless (\\w+))?)?";
    private static final Pattern LINE =
            Pattern.compile("(" + NAMES + ")(?: -> (" + NAMES + "))?(?: while (\\w+))?" + SIZE);

    private PagingNotation() {}

    /** Reads a line. */
    static PagingSpec paging(Line line) {
        Matcher matcher = LINE.matcher(line.text());
        if (!matcher.matches()) {
            throw line.wrong("cannot read \"" + line
                    + "\"; paging looks like NextToken by MaxResults 1..1000, or NextToken where there"
                    + " is no page size");
        }
        List<String> tokens = names(matcher.group(1));
        List<String> next = names(Objects.requireNonNullElse(matcher.group(2), matcher.group(1)));
        return new PagingSpec(line, tokens, next, matcher.group(3), size(line, matcher), matcher.group(7));
    }

    private static @Nullable PageSize size(Line line, Matcher matcher) {
        if (matcher.group(4) == null) {
            return null;
        }
        return new PageSize(matcher.group(4), Numbers.of(line, matcher.group(5)), Numbers.of(line, matcher.group(6)));
    }

    private static List<String> names(String text) {
        return List.of(text.split(" \\+ "));
    }
}
