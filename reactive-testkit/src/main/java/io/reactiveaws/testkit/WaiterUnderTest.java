package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Verdict;
import io.reactiveaws.codegen.model.Waiter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkPojo;

/** One waiter of the model. */
record WaiterUnderTest(ResourceUnderTest tested, Waiter model) {

    String member() {
        return model.name();
    }

    DynamicTest test(String promise, Executable test) {
        return tested.test(member(), promise, test);
    }

    Call poll() {
        return model.poll();
    }

    Service.Operation operation() {
        return tested.service().operation(poll().operation());
    }

    Duration delay() {
        return Duration.ofSeconds(model.delay());
    }

    int attempts() {
        return model.attempts();
    }

    Stream<AcceptorRule> acceptors() {
        return model.acceptors().stream().map(AcceptorRule::new);
    }

    /** Answers that no acceptor looks for; where one takes any answer, errors that mean another try. */
    RecordingClient.Answers notYet() {
        boolean anyAnswerCounts = acceptors().anyMatch(acceptor -> acceptor.isAnswer() && !acceptor.hasPath());
        if (anyAnswerCounts) {
            AcceptorRule retry = acceptors()
                    .filter(acceptor -> acceptor.verdict() == Verdict.RETRY && !acceptor.isAnswer())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(member() + " never polls twice"));
            return (operation, request, response) -> retry.error();
        }
        Samples samples = Samples.marked("not-yet");
        acceptors().forEach(acceptor -> acceptor.spoil(samples));
        SdkPojo answer = samples.of(operation().response());
        return (operation, request, response) -> CompletableFuture.completedFuture(answer);
    }

    /** What an acceptor looks for, and no other one. */
    RecordingClient.Answers answers(AcceptorRule acceptor) {
        Samples samples = Samples.marked("answer");
        acceptors().forEach(other -> other.spoil(samples));
        if (!acceptor.isAnswer()) {
            return (operation, request, response) -> acceptor.error();
        }
        acceptor.applyTo(samples);
        SdkPojo answer = samples.of(operation().response());
        return (operation, request, response) -> CompletableFuture.completedFuture(answer);
    }
}
