package io.reactiveaws.codegen;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an operation pages.
 *
 * <pre>
 * Token -&gt; NextToken by MaxResults 1..1000
 * Marker + OtherMarker -&gt; NextMarker + NextOtherMarker while IsTruncated by MaxKeys 1..1000
 * NextToken by MaxResults 5..1000 unless InstanceIds
 * </pre>
 *
 * @param tokens the request's members that say which page is asked for
 * @param nextTokens the response's members that say what the next page is asked for with, in the same order
 * @param more the response's member that says whether there is a next page; null if the token says it
 * @param size the request's member that has the page size
 * @param minimum the least page size
 * @param maximum the largest page size
 * @param unless the request's list with which the service takes no page size; null if it always takes one
 */
public record PagingLine(
        List<String> tokens,
        List<String> nextTokens,
        @Nullable String more,
        String size,
        int minimum,
        int maximum,
        @Nullable String unless) {

    private static final String NAMES = "\\w+(?: \\+ \\w+)*";
    private static final Pattern LINE = Pattern.compile("(" + NAMES + ")(?: -> (" + NAMES
            + "))?(?: while (\\w+))? by (\\w+) (\\d+)\\.\\.(\\d+)(?: unless (\\w+))?");

    /**
     * Reads a line.
     *
     * @param line the line
     * @return what it says
     * @throws ModelException if it cannot be read
     */
    public static PagingLine of(Line line) {
        Matcher matcher = LINE.matcher(line.text());
        if (!matcher.matches()) {
            throw line.wrong("cannot read \"" + line + "\"; paging looks like NextToken by MaxResults 1..1000");
        }
        int minimum = line.toNumber(matcher.group(5));
        int maximum = line.toNumber(matcher.group(6));
        if (minimum > maximum) {
            throw line.wrong(
                    "a page has %d items at least but %d at most; write %2$d..%1$d".formatted(minimum, maximum));
        }
        List<String> tokens = names(matcher.group(1));
        List<String> next = names(Objects.requireNonNullElse(matcher.group(2), matcher.group(1)));
        if (tokens.size() != next.size()) {
            throw line.wrong("%d members of the request are set from %d of the response; write as many"
                    .formatted(tokens.size(), next.size()));
        }
        return new PagingLine(tokens, next, matcher.group(3), matcher.group(4), minimum, maximum, matcher.group(7));
    }

    private static List<String> names(String text) {
        return List.of(text.split(" \\+ "));
    }
}
