package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

class UndoOnFailureTest {

    private final List<String> undone = new CopyOnWriteArrayList<>();
    private final Sinks.One<String> begin = Sinks.one();
    private final Sinks.One<String> work = Sinks.one();

    private Mono<String> run(Function<String, Mono<Void>> undo) {
        return UndoOnFailure.run(begin.asMono(), begun -> work.asMono(), undo);
    }

    private Mono<Void> undo(String begun) {
        return Mono.fromRunnable(() -> undone.add(begun));
    }

    @Test
    void whatIsFinishedIsNotUndone() {
        StepVerifier.create(run(this::undo))
                .then(() -> begin.tryEmitValue("a"))
                .then(() -> work.tryEmitValue("done"))
                .expectNext("done")
                .verifyComplete();
        assertThat(undone).isEmpty();
    }

    @Test
    void whatDoesNotBeginIsNotUndone() {
        StepVerifier.create(run(this::undo))
                .then(() -> begin.tryEmitError(new IllegalStateException("not begun")))
                .verifyErrorMessage("not begun");
        assertThat(undone).isEmpty();
    }

    @Test
    void workThatFailsIsUndoneBeforeTheError() {
        Sinks.Empty<Void> undoing = Sinks.empty();
        StepVerifier.create(run(begun -> undo(begun).then(undoing.asMono())))
                .then(() -> begin.tryEmitValue("a"))
                .then(() -> work.tryEmitError(new IllegalStateException("broken")))
                .then(() -> assertThat(undone).containsExactly("a"))
                .then(() -> assertThat(undoing.currentSubscriberCount()).isOne())
                .then(undoing::tryEmitEmpty)
                .verifyErrorMessage("broken");
    }

    @Test
    void whatTheWorkThrowsIsUndoneToo() {
        Mono<String> run = UndoOnFailure.run(
                Mono.just("a"),
                begun -> {
                    throw new IllegalStateException("broken");
                },
                this::undo);
        StepVerifier.create(run).verifyErrorMessage("broken");
        assertThat(undone).containsExactly("a");
    }

    @Test
    void anUndoingThatFailsIsAddedToTheError() {
        StepVerifier.create(run(begun -> Mono.error(new IllegalStateException("not undone"))))
                .then(() -> begin.tryEmitValue("a"))
                .then(() -> work.tryEmitError(new IllegalStateException("broken")))
                .verifyErrorSatisfies(error -> {
                    assertThat(error).hasMessage("broken");
                    assertThat(error.getSuppressed())
                            .singleElement()
                            .satisfies(suppressed -> assertThat(suppressed).hasMessage("not undone"));
                });
    }

    @Test
    void cancelUndoesAfterItHasReachedTheWork() {
        Mono<String> run = UndoOnFailure.run(
                Mono.just("a"), begun -> Mono.<String>never().doOnCancel(() -> undone.add("cancelled")), this::undo);
        StepVerifier.create(run)
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        assertThat(undone).containsExactly("cancelled", "a");
    }

    @Test
    void whoCancelsAtOnceBeginsNothing() {
        AtomicBoolean begun = new AtomicBoolean();
        StepVerifier.create(UndoOnFailure.run(
                        Mono.fromSupplier(() -> begun.getAndSet(true)), value -> Mono.never(), value -> undo("a")))
                .thenCancel()
                .verify();
        assertThat(begun).isFalse();
        assertThat(undone).isEmpty();
    }

    @Test
    void aBeginningThatIsCancelledEndsAndIsUndone() {
        CompletableFuture<String> beginning = new CompletableFuture<>();
        Mono<String> run = UndoOnFailure.run(Mono.fromFuture(beginning), begun -> work.asMono(), this::undo);
        StepVerifier.create(run)
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        assertThat(beginning).isNotDone();
        beginning.complete("a");
        assertThat(undone).containsExactly("a");
    }

    @Test
    void aBeginningThatFailsAfterCancelIsNobodysBusiness() {
        StepVerifier.create(run(this::undo))
                .expectSubscription()
                .then(() -> assertThat(begin.currentSubscriberCount()).isOne())
                .thenCancel()
                .verify();
        StepVerifier.create(Mono.fromRunnable(() -> begin.tryEmitError(new IllegalStateException("not begun"))))
                .expectComplete()
                .verifyThenAssertThat()
                .hasNotDroppedErrors();
        assertThat(undone).isEmpty();
    }

    @Test
    void cancelDoesNotStopTheUndoing() {
        Sinks.Empty<Void> undoing = Sinks.empty();
        StepVerifier.create(run(begun -> undoing.asMono().then(undo(begun))))
                .then(() -> begin.tryEmitValue("a"))
                .then(() -> work.tryEmitError(new IllegalStateException("broken")))
                .thenCancel()
                .verify();
        assertThat(undone).isEmpty();
        undoing.tryEmitEmpty();
        assertThat(undone).containsExactly("a");
    }

    @Test
    void anUndoingThatFailsAfterCancelIsAnErrorThatNobodyTakes() {
        StepVerifier.create(run(begun -> Mono.error(new IllegalStateException("not undone"))))
                .then(() -> begin.tryEmitValue("a"))
                .thenCancel()
                .verifyThenAssertThat()
                .hasDroppedErrorWithMessage("not undone");
    }

    @Test
    void everyStepSeesTheContextOfTheSubscriber() {
        AtomicReference<String> seen = new AtomicReference<>("");
        Mono<String> see = Mono.deferContextual(context -> {
            seen.accumulateAndGet(context.get("who"), String::concat);
            return Mono.just("a");
        });
        Mono<String> run = UndoOnFailure.run(
                see, begun -> see.then(Mono.error(new IllegalStateException("broken"))), begun -> see.then());
        StepVerifier.create(run.contextWrite(Context.of("who", "x"))).verifyErrorMessage("broken");
        assertThat(seen).hasValue("xxx");
    }
}
