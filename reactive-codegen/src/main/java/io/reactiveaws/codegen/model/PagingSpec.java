package io.reactiveaws.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation pages.
 *
 * @param line where it stands
 * @param tokens the request's members that say which page is asked for
 * @param nextTokens the response's members that say what the next page is asked for with, in the same order
 * @param more the response's member that says whether there is a next page; null if the token says it
 * @param size the page size; null if the operation takes none
 * @param unless the request's list with which the service takes no page size; null if it always takes one, or never
 */
public record PagingSpec(
        Line line,
        List<String> tokens,
        List<String> nextTokens,
        @Nullable String more,
        @Nullable PageSize size,
        @Nullable String unless) {

    /**
     * What page sizes the service takes.
     *
     * @param member the request's member that has it
     * @param minimum the least page size
     * @param maximum the largest page size
     */
    public record PageSize(String member, int minimum, int maximum) {}
}
