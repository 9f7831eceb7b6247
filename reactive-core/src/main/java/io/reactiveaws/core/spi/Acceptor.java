package io.reactiveaws.core.spi;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What one kind of answer means to a waiter.
 *
 * @param verdict what it means
 * @param answers matches a response; null if this is about errors only
 * @param errors matches an error; null if this is about responses only
 * @param code the error code that it matches; null if this is about responses, or about a status
 * @param <P> a response
 */
public record Acceptor<P>(
        Verdict verdict,
        @Nullable Predicate<? super P> answers,
        @Nullable Predicate<? super Throwable> errors,
        @Nullable String code) {

    /**
     * Matches a response.
     *
     * @param verdict what it means
     * @param matches tells whether it matches
     * @param <P> a response
     * @return the acceptor
     */
    public static <P> Acceptor<P> answer(Verdict verdict, Predicate<? super P> matches) {
        return new Acceptor<>(verdict, matches, null, null);
    }

    /**
     * Matches a service error by its code. One of the resource's "not found" codes also matches an answer from which
     * the resource is missing: that is the answer where the service is asked for many resources by a filter.
     *
     * @param verdict what it means
     * @param code the error code
     * @param <P> a response
     * @return the acceptor
     */
    public static <P> Acceptor<P> error(Verdict verdict, String code) {
        return new Acceptor<>(verdict, null, error -> code.equals(ServiceErrors.code(error)), code);
    }

    /**
     * Matches the HTTP status of an answer or of a service error.
     *
     * @param verdict what it means
     * @param status the status; one below 300 matches every answer, because the SDK makes errors of the others
     * @param <P> a response
     * @return the acceptor
     */
    public static <P> Acceptor<P> status(Verdict verdict, int status) {
        if (status < 300) {
            return answer(verdict, answer -> true);
        }
        return new Acceptor<>(
                verdict,
                null,
                error -> error instanceof SdkServiceException service && service.statusCode() == status,
                null);
    }

    /** Whether there are values and all of them are the expected one; the matcher {@code pathAll}. */
    static boolean all(Collection<?> values, String expected) {
        return !values.isEmpty() && values.stream().allMatch(value -> expected.equals(String.valueOf(value)));
    }

    /** Whether any value is one of those expected; the matcher {@code pathAny}. */
    static boolean any(Collection<?> values, List<String> expected) {
        return values.stream().anyMatch(value -> expected.contains(String.valueOf(value)));
    }

    /** Whether there is a value that is no empty text; the matcher {@code length(path) > 0}. */
    static boolean present(Collection<?> values) {
        return values.stream().anyMatch(value -> !"".equals(value));
    }
}
