package io.reactiveaws.spring.web.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponse;

/**
 * Says how an error of AWS is answered. A bean of this type takes the place of {@link #defaults}, and may ask them:
 *
 * <pre>{@code
 * @Bean
 * AwsErrorMapper errors() {
 *     AwsErrorMapper defaults = AwsErrorMapper.defaults(Duration.ofSeconds(5));
 *     return error -> error instanceof NoSuchBucketException ? null : defaults.map(error);
 * }
 * }</pre>
 *
 * <p>It is asked for each error that no handler of the application has answered, and that the application's own
 * {@code WebExceptionHandler}s have left. It must not block.
 */
@FunctionalInterface
public interface AwsErrorMapper {

    /**
     * Says how an error is answered.
     *
     * @param error any error, of AWS or not
     * @return status, headers and problem; null to leave the error to Spring
     */
    @Nullable
    ErrorResponse map(Throwable error);

    /**
     * Returns what the starter does unless told otherwise. It answers errors of the SDK, of the services, and of this
     * library, and leaves all others. What it answers says nothing of buckets, keys, queues or requests.
     *
     * @param retryAfter the header {@code Retry-After} of answers with status 503, in whole seconds, rounded up, one at
     *     least
     * @return the mapping of the guide
     */
    static AwsErrorMapper defaults(Duration retryAfter) {
        return new DefaultErrorMapper(retryAfter);
    }
}
