package io.reactiveaws.core;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of a listing, watched so that it ends: a token may not be missing where more follows, nor come again. One
 * token of the past is kept, from a page whose number is a power of two, so that a circle of any length is found by
 * comparing with it (Brent's algorithm).
 *
 * @param token what the next page is asked for with
 * @param kept a token from earlier on
 * @param keptOf the page that gave it
 * @param problem why the listing cannot go on; null if it can
 */
record PageTokens(
        @Nullable String token,
        @Nullable String kept,
        int keptOf,
        @Nullable String problem) {

    /** Before the first page. */
    static final PageTokens NONE = new PageTokens(null, null, 0, null);

    /** What is known when a page has come that says that more follows. */
    PageTokens after(int page, @Nullable String next) {
        if (next == null) {
            return stopped(
                    ("the service says that more follows page %d, but names no token to ask for it with, so that the"
                                    + " listing cannot be completed; narrow it with filter until what it gives"
                                    + " fits into one page")
                            .formatted(page));
        }
        if (next.equals(token)) {
            return stopped(
                    "the service gave the token that asked for page %d again as the token of the page after it: \"%s\""
                            .formatted(page, next));
        }
        if (next.equals(kept)) {
            return stopped("the tokens of the service go in a circle: page %d has the token that page %d had, \"%s\""
                    .formatted(page, keptOf, next));
        }
        boolean powerOfTwo = (page & (page - 1)) == 0;
        return powerOfTwo ? new PageTokens(next, next, page, null) : new PageTokens(next, kept, keptOf, null);
    }

    private static PageTokens stopped(String problem) {
        return new PageTokens(null, null, 0, problem);
    }
}
