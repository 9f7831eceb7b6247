package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Line;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How an operation pages, as the model says.
 *
 * @param token the request's member that has the token of the page
 * @param nextToken the response's member that has the token of the next page
 * @param size the request's member that has the page size
 * @param minimum the least page size
 * @param maximum the largest page size
 */
record PagingRule(String token, String nextToken, String size, int minimum, int maximum) {

    private static final Pattern LINE = Pattern.compile("(\\w+)(?: -> (\\w+))? by (\\w+) (\\d+)\\.\\.(\\d+)");

    static PagingRule of(Line line) {
        Matcher matcher = LINE.matcher(line.text());
        if (!matcher.matches()) {
            throw new AssertionError("the contract test cannot read the paging \"" + line + "\"");
        }
        return new PagingRule(
                matcher.group(1),
                Objects.requireNonNullElse(matcher.group(2), matcher.group(1)),
                matcher.group(3),
                Integer.parseInt(matcher.group(4)),
                Integer.parseInt(matcher.group(5)));
    }

    /** A request for a page; a null token leaves that of the request as it is. */
    SdkPojo request(SdkPojo request, int pageSize, @Nullable String pageToken) {
        SdkPojo builder = Copies.builder(request);
        SdkFields.set(builder, size, pageSize);
        if (pageToken != null) {
            SdkFields.set(builder, token, pageToken);
        }
        return SdkFields.build(builder);
    }

    /** An answer that names the next page, or none. */
    SdkPojo answer(SdkPojo answer, @Nullable String next) {
        SdkPojo builder = Copies.builder(answer);
        SdkFields.set(builder, nextToken, next);
        return SdkFields.build(builder);
    }

    /** The page size that a request has. */
    @Nullable
    Integer sizeIn(SdkPojo request) {
        return (Integer) SdkFields.get(request, size);
    }
}
