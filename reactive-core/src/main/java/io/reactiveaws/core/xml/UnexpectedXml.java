package io.reactiveaws.core.xml;

import java.io.Serial;

/** An answer, or a part of one, that the reader leaves to the SDK's parser. */
final class UnexpectedXml extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: it is caught where the answer is at its end.
     *
     * @param what was met, for the log
     */
    UnexpectedXml(String what) {
        super(what, null, false, false);
    }
}
