package io.reactiveaws.codegen.model;

/** What one kind of answer means to a waiter. */
public sealed interface AcceptorSpec {

    /**
     * Returns where it stands.
     *
     * @return the line
     */
    Line line();

    /**
     * Returns what the answer means.
     *
     * @return the verdict
     */
    Verdict verdict();

    /** An acceptor that looks at the values of a path. */
    sealed interface OfPath extends AcceptorSpec {

        /**
         * Returns where the values stand.
         *
         * @return a path into the answer
         */
        Path path();
    }

    /**
     * All values are one, and there are some; or any of them is.
     *
     * @param line where it stands
     * @param verdict what that means
     * @param isAll whether all values are looked for
     * @param path where they stand
     * @param value the value
     */
    record Values(Line line, Verdict verdict, boolean isAll, Path path, String value) implements OfPath {}

    /**
     * There is something.
     *
     * @param line where it stands
     * @param verdict what that means
     * @param path where it stands in the answer
     */
    record Present(Line line, Verdict verdict, Path path) implements OfPath {}

    /**
     * The service's error.
     *
     * @param line where it stands
     * @param verdict what that means
     * @param code the error's code
     */
    record ErrorCode(Line line, Verdict verdict, String code) implements AcceptorSpec {}

    /**
     * The status of the HTTP response, of an answer or of an error.
     *
     * @param line where it stands
     * @param verdict what that means
     * @param status the status
     */
    record Status(Line line, Verdict verdict, int status) implements AcceptorSpec {}
}
