package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.SdkPojo;

/** What is true of one waiter; in virtual time. */
record WaiterChecks(Awaited awaited) {

    private static final Duration AN_AGE = Duration.ofDays(30);

    /** An answer that an acceptor looks for means what the acceptor says. */
    void means(AcceptorRule acceptor) {
        Stage<?> stage = awaited.subject().stage();
        stage.recording().answer(awaited.answers(acceptor));
        Waiting waiting = new Waiting(stage, invokePlain(stage));
        switch (acceptor.verdict()) {
            case "success" -> {
                assertThat(waiting.after(Duration.ZERO)).isCompleted();
                assertThat(waiting.after(Duration.ZERO).join()).isSameAs(stage.resource());
                assertSent(stage, 1);
                assertDataKept(stage, acceptor);
            }
            case "failure" -> {
                assertThat(waiting.error(Duration.ZERO).kind()).isEqualTo(WaiterException.Kind.FAILURE_STATE);
                assertSent(stage, 1);
            }
            default -> {
                assertThat(waiting.after(awaited.delay())).isNotDone();
                assertSent(stage, 2);
            }
        }
        waiting.cancel();
    }

    /** The last answer's data is the resource's. */
    private void assertDataKept(Stage<?> stage, AcceptorRule acceptor) {
        Call.Result result = awaited.poll().result();
        if (result == null || acceptor.path() == null) {
            return;
        }
        CompletableFuture<?> answer = stage.sent().get(0).answer();
        Object data = awaited.subject().data(result, answer.join());
        assertThat(((ModelResource<?, ?>) stage.resource()).snapshot().map(Object.class::cast))
                .contains(data);
    }

    void timing() {
        Stage<?> stage = awaited.subject().stage();
        stage.recording().answer(awaited.notYet());
        WaiterException error = new Waiting(stage, invokePlain(stage)).error(AN_AGE);
        assertThat(error.kind()).isEqualTo(WaiterException.Kind.TIMEOUT);
        assertThat(error.attempts()).as("polls").isEqualTo(awaited.attempts());
        assertThat(error.elapsed()).as("time").isEqualTo(awaited.delay().multipliedBy(awaited.attempts() - 1L));
        assertSent(stage, awaited.attempts());
    }

    void configured() {
        Stage<?> stage = awaited.subject().stage();
        stage.recording().answer(awaited.notYet());
        WaiterException error =
                new Waiting(stage, invoke(stage, WaiterConfig.defaults().maxAttempts(1))).error(Duration.ZERO);
        assertThat(error.attempts()).isEqualTo(1);
        assertSent(stage, 1);
    }

    void cancels() {
        Stage<?> stage = awaited.subject().stage();
        stage.recording().answerNothing();
        Waiting waiting = new Waiting(stage, invokePlain(stage));
        assertThat(waiting.after(Duration.ZERO)).isNotDone();
        waiting.cancel();
        assertThat(stage.sent().get(0).answer())
                .as("the SDK's future after cancel")
                .isCancelled();
    }

    void refusesNull() {
        Arguments.refusesNull(
                awaited.subject().printed(),
                method(1),
                awaited.subject().stage().resource(),
                List.of(WaiterConfig.defaults()));
    }

    private void assertSent(Stage<?> stage, int times) {
        SdkPojo request = new Requests(awaited.subject(), awaited.poll()).plain();
        new CallCheck(() -> stage, resource -> null, awaited.operation().method(), request)
                .assertSent(stage.sent(), times);
    }

    private Method method(int arguments) {
        return Reflection.plain(awaited.subject().type(), awaited.member(), arguments);
    }

    private @Nullable Object invokePlain(Stage<?> stage) {
        return Reflection.invoke(method(0), stage.resource(), List.of());
    }

    private @Nullable Object invoke(Stage<?> stage, WaiterConfig config) {
        return Reflection.invoke(method(1), stage.resource(), List.of(config));
    }

    /** One subscription to a waiter. */
    private static final class Waiting {
        private final VirtualTimeScheduler time;
        private final CompletableFuture<?> end;

        Waiting(Stage<?> stage, @Nullable Object waiter) {
            assertThat(stage.sent()).as("nothing is sent before subscription").isEmpty();
            this.time = VirtualTimeScheduler.getOrSet();
            this.end = Mono.from(Emissions.publisher(waiter)).toFuture();
        }

        CompletableFuture<?> after(Duration duration) {
            time.advanceTimeBy(duration);
            VirtualTimeScheduler.reset();
            return end;
        }

        WaiterException error(Duration duration) {
            assertThat(after(duration)).isCompletedExceptionally();
            return (WaiterException)
                    Objects.requireNonNull(end.handle((ended, error) -> error).join());
        }

        void cancel() {
            end.cancel(false);
        }
    }
}
