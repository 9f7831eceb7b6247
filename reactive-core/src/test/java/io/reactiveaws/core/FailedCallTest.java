package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchOutcome.Failed;
import io.reactiveaws.core.BatchOutcome.Unknown;
import io.reactiveaws.core.spi.BatchCall.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the failure of a whole call says of the resources in it. */
class FailedCallTest {

    private static List<Class<?>> outcomes(int resources, Refusal refusal, Exception error) {
        List<Integer> numbers = Stream.iterate(0, i -> i + 1).limit(resources).toList();
        return FailedCall.<Integer>outcomes(numbers, refusal, error).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidInstanceID.NotFound",
        "400, IncorrectInstanceState",
        "403, UnauthorizedOperation",
        "503, RequestLimitExceeded"
    })
    void aRefusalOfAMemberSaysNothingOfTheOthers(int status, String code) {
        Exception refused = serviceError(status, code, "The instance ID '1' is at fault");

        assertThat(outcomes(2, Refusal.MAYBE_SOME_DONE, refused)).containsExactly(Unknown.class, Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"400, InvalidInstanceID.NotFound", "403, UnauthorizedOperation", "503, RequestLimitExceeded"})
    void aRefusalOfOneAloneIsAFailure(int status, String code) {
        assertThat(outcomes(1, Refusal.MAYBE_SOME_DONE, serviceError(status, code)))
                .containsExactly(Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDenied", "404, NoSuchBucket", "301, PermanentRedirect", "503, SlowDown", "429, Busy"})
    void aRefusalOfACallThatAnswersForEachEntryIsAFailureOfEach(int status, String code) {
        assertThat(outcomes(2, Refusal.NOTHING_DONE, serviceError(status, code)))
                .containsExactly(Failed.class, Failed.class);
    }

    @ParameterizedTest
    @EnumSource
    void aServerErrorLeavesAllUnknown(Refusal refusal) {
        assertThat(outcomes(2, refusal, serviceError(500, "InternalError")))
                .containsExactly(Unknown.class, Unknown.class);
        assertThat(outcomes(1, refusal, serviceError(503, "Unavailable"))).containsExactly(Unknown.class);
    }

    /** S3 may have begun to answer when it fails. */
    @Test
    void anErrorUnderTheStatusOfSuccessIsAServerError() {
        assertThat(outcomes(2, Refusal.NOTHING_DONE, serviceError(200, "InternalError")))
                .containsExactly(Unknown.class, Unknown.class);
    }

    @Test
    void aRefusalOfALaterTrySaysNothingOfTheFirst() {
        SdkException refused = ((SdkException) serviceError(400, "IncorrectInstanceState"))
                .toBuilder().numAttempts(2).build();

        assertThat(outcomes(1, Refusal.NOTHING_DONE, refused)).containsExactly(Unknown.class);
    }

    @Test
    void aCallThatWasRefusedItsWaitWasNotSent() {
        assertThat(outcomes(2, Refusal.MAYBE_SOME_DONE, new RejectedExecutionException("too many wait")))
                .containsExactly(Failed.class, Failed.class);
    }

    static Stream<Exception> unanswered() {
        return Stream.of(
                SdkClientException.create("connection cut", new IOException("reset by peer")),
                new UncheckedIOException(new IOException("reset by peer")),
                new TimeoutException("too late"),
                ApiCallTimeoutException.builder().message("too late").build(),
                new CancellationException("cancelled"),
                new IllegalStateException("the session was closed"));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void withoutAnAnswerEachIsUnknownAndThatOfOneToo(Exception error) {
        assertThat(outcomes(1, Refusal.NOTHING_DONE, error)).containsExactly(Unknown.class);
        assertThat(outcomes(2, Refusal.MAYBE_SOME_DONE, error)).containsExactly(Unknown.class, Unknown.class);
    }

    @ParameterizedTest
    @EnumSource
    void aDryRunHasDoneNothing(Refusal refusal) {
        assertThat(outcomes(2, refusal, serviceError(412, "DryRunOperation")))
                .containsExactly(Failed.class, Failed.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatCouldNotBeMadeHasDoneNothing(Refusal refusal) {
        assertThat(outcomes(2, refusal, new IllegalArgumentException("no such key")))
                .containsExactly(Failed.class, Failed.class);
    }

    @Test
    void theServicesCodeAndMessageAreToldAndTheErrorIsTheCause() {
        Exception refused = serviceError(400, "IncorrectInstanceState", "not that one");

        assertThat(FailedCall.<Integer>outcomes(List.of(1, 2), Refusal.MAYBE_SOME_DONE, refused))
                .containsExactly(
                        new Unknown<>(1, "IncorrectInstanceState", "not that one", refused),
                        new Unknown<>(2, "IncorrectInstanceState", "not that one", refused));
    }

    @Test
    void onlyTheFirstKindIsDone() {
        assertThat(new BatchOutcome.Done<>(1).isDone()).isTrue();
        assertThat(new Failed<>(1, "C", "m", null).isDone()).isFalse();
        assertThat(new Unknown<>(1, "C", "m", null).isDone()).isFalse();
    }

    @Test
    void anErrorOfTheMachineIsNoOutcome() {
        Mono<List<BatchOutcome<Integer>>> call = Mono.error(new AssertionError("a bug"));

        StepVerifier.create(BatchOutcome.ofCall(List.of(1), Refusal.NOTHING_DONE, call))
                .verifyError(AssertionError.class);
    }
}
