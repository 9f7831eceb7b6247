package io.reactiveaws.core;

import static io.reactiveaws.core.BatchFixtures.MEMBER;
import static io.reactiveaws.core.BatchFixtures.OPERATION;
import static io.reactiveaws.core.BatchFixtures.OWNER;
import static io.reactiveaws.core.BatchFixtures.done;
import static io.reactiveaws.core.BatchFixtures.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.BatchFixtures.Chunking;
import io.reactiveaws.core.BatchOutcome.Done;
import io.reactiveaws.core.BatchOutcome.Failed;
import io.reactiveaws.core.BatchOutcome.Unknown;
import io.reactiveaws.core.spi.BatchCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a batch makes of failures. */
class BatchFailureTest {

    private static SqsException refused(String code, String message) {
        return (SqsException) SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .statusCode(403)
                .message("the whole text")
                .build();
    }

    private static Flux<BatchOutcome<Integer>> run(Chunking chunking, Calls calls, Flux<Integer> source) {
        return chunking.run(calls.call(2, 1), source);
    }

    @ParameterizedTest
    @EnumSource
    void entriesThatFailAreOutcomesAmongTheOthers(Chunking chunking) {
        Failed<Integer> failed = new Failed<>(1, "ReceiptHandleIsInvalid", "no such handle", null);
        Calls calls = new Calls(chunk -> CompletableFuture.completedFuture(List.of(new Done<>(0), failed)));

        StepVerifier.create(run(chunking, calls, Flux.just(0, 1)))
                .expectNext(new Done<>(0), failed)
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatFailsIsTheOutcomeOfEachOfItsResourcesAndTheOthersGoOn(Chunking chunking) {
        SqsException refused = refused("AccessDenied", "not allowed");
        Calls calls = new Calls(chunk -> chunk.contains(2)
                ? CompletableFuture.failedFuture(refused)
                : CompletableFuture.completedFuture(done(chunk)));

        StepVerifier.create(run(chunking, calls, Flux.range(0, 6)))
                .expectNext(new Done<>(0), new Done<>(1))
                .expectNext(new Unknown<>(2, "AccessDenied", "not allowed", refused))
                .expectNext(new Unknown<>(3, "AccessDenied", "not allowed", refused))
                .expectNext(new Done<>(4), new Done<>(5))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void anErrorWithoutDetailsHasItsClassForACode(Chunking chunking) {
        SdkClientException cut = SdkClientException.create("connection cut");

        StepVerifier.create(run(chunking, failing(cut), Flux.just(0)))
                .expectNext(new Unknown<>(0, "SdkClientException", "connection cut", cut))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceErrorWithoutDetailsHasItsClassForACode(Chunking chunking) {
        Exception odd = SqsException.builder().message("odd").build();

        StepVerifier.create(run(chunking, failing(odd), Flux.just(0)))
                .expectNext(new Failed<>(0, "SqsException", "odd", odd))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void detailsWithoutCodeOrMessageAreFilledInFromTheException(Chunking chunking) {
        SqsException odd = refused(null, null);

        StepVerifier.create(run(chunking, failing(odd), Flux.just(0)))
                .expectNext(new Failed<>(0, "SqsException", odd.getMessage(), odd))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatThrowsLeavesItsResourcesUnknown(Chunking chunking) {
        IllegalStateException closed = new IllegalStateException("closed");
        BatchCall<Integer, BatchOutcome<Integer>> call = new BatchCall<>(OWNER, MEMBER, OPERATION, 2, 1, chunk -> {
            throw closed;
        });

        StepVerifier.create(chunking.run(call, Flux.just(0, 1)))
                .expectNext(new Unknown<>(0, "IllegalStateException", "closed", closed))
                .expectNext(new Unknown<>(1, "IllegalStateException", "closed", closed))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatGivesNoAnswerLeavesItsResourcesUnknown(Chunking chunking) {
        BatchCall<Integer, BatchOutcome<Integer>> call =
                new BatchCall<>(OWNER, MEMBER, OPERATION, 2, 1, chunk -> Mono.empty());

        StepVerifier.create(chunking.run(call, Flux.just(0, 1)))
                .assertNext(outcome -> assertNoAnswer(outcome, 0))
                .assertNext(outcome -> assertNoAnswer(outcome, 1))
                .verifyComplete();
    }

    private static void assertNoAnswer(BatchOutcome<Integer> outcome, int resource) {
        assertThat(outcome).isInstanceOfSatisfying(Unknown.class, failed -> {
            assertThat(failed.resource()).isEqualTo(resource);
            assertThat(failed.code()).isEqualTo("NoSuchElementException");
            assertThat(failed.message()).isEqualTo("the call ended without an answer");
        });
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheSourceComesAfterAllThatItGaveBefore(Chunking chunking) {
        Calls calls = BatchFixtures.doing();
        IllegalStateException cut = new IllegalStateException("listing cut");

        StepVerifier.create(run(chunking, calls, Flux.range(0, 3).concatWith(Mono.error(cut))))
                .expectNext(new Done<>(0), new Done<>(1), new Done<>(2))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(cut));

        assertThat(calls.chunks()).containsExactly(List.of(0, 1), List.of(2));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheSourceWaitsForCallsInFlight(Chunking chunking) {
        Calls calls = BatchFixtures.pending();
        IllegalStateException cut = new IllegalStateException("listing cut");

        StepVerifier.create(run(chunking, calls, Flux.just(0, 1).concatWith(Mono.error(cut))))
                .expectSubscription()
                .then(() -> assertThat(calls.future(0)).isNotDone())
                .then(() -> calls.finish(0))
                .expectNextCount(2)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(cut));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheSourceDoesNotStayForTheNextSubscription(Chunking chunking) {
        Calls calls = BatchFixtures.doing();
        IllegalStateException cut = new IllegalStateException("listing cut");
        boolean[] again = new boolean[1];
        Flux<BatchOutcome<Integer>> batch =
                run(chunking, calls, Flux.defer(() -> again[0] ? Flux.just(0) : Flux.error(cut)));

        StepVerifier.create(batch)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(cut));
        again[0] = true;
        StepVerifier.create(batch).expectNext(new Done<>(0)).verifyComplete();
    }
}
