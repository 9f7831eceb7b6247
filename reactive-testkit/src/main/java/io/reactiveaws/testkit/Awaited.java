package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.codegen.Notation;
import io.reactiveaws.codegen.ServiceModel.WaiterModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkPojo;

/** One waiter of the model. */
record Awaited(Subject subject, String state, WaiterModel model) {

    String member() {
        return Subject.waiter(state);
    }

    DynamicTest test(String promise, Executable test) {
        return subject.test(member(), promise, test);
    }

    Call poll() {
        return Notation.call(model.poll());
    }

    Service.Operation operation() {
        return subject.service().operation(poll().operation());
    }

    Duration delay() {
        return Duration.ofSeconds(Long.parseLong(model.delay().text()));
    }

    int attempts() {
        return Integer.parseInt(model.attempts().text());
    }

    Stream<AcceptorRule> acceptors() {
        return model.accept().stream().map(AcceptorRule::of);
    }

    /** Answers that no acceptor looks for; where one takes any answer, errors that mean another try. */
    RecordingClient.Answers notYet() {
        boolean anyAnswerCounts = acceptors().anyMatch(acceptor -> acceptor.isAnswer() && acceptor.path() == null);
        if (anyAnswerCounts) {
            AcceptorRule retry = acceptors()
                    .filter(acceptor -> acceptor.verdict().equals("retry") && !acceptor.isAnswer())
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
