package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Polls that end in errors which no acceptor knows. */
class WaiterErrorTest {

    static Stream<Exception> passing() {
        return Stream.of(
                serviceError(429, "any"),
                serviceError(400, "Throttling"),
                serviceError(400, "RequestLimitExceeded"),
                serviceError(500, "any"),
                serviceError(503, "any"),
                SdkClientException.create("I/O", new IOException("connection reset")),
                SdkClientException.create("deep", new RuntimeException(new IOException("connection reset"))),
                new IOException("connection reset"),
                new TimeoutException("slow"),
                ApiCallTimeoutException.create(1000),
                ApiCallAttemptTimeoutException.create(1000),
                new CompletionException(serviceError(503, "any")));
    }

    static Stream<Exception> lasting() {
        return Stream.of(
                serviceError(403, "AccessDenied"),
                serviceError(404, "any"),
                serviceError(400, "ValidationError"),
                SdkClientException.create("no credentials"),
                new IllegalStateException("closed"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayPassMeansNotYet(Exception error) {
        Polls polls = Polls.of(error, error, "ready");

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofSeconds(10))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.times()).containsExactly(0L, 5_000L, 10_000L);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatWillNotPassEndsTheWaitAtOnceWithItsOwnException(Exception error) {
        Polls polls = Polls.of("pending", error);

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofSeconds(5))
                .verifyErrorSatisfies(seen -> assertThat(seen).isSameAs(error));

        assertThat(polls.count()).isEqualTo(2);
    }
}
