package io.reactiveaws.core;

import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Things that are waited for; their data is a word, their state. */
final class WaiterFixtures {

    static final Duration DELAY = Duration.ofSeconds(5);
    static final String LOCATION = "toy.Thing(id=t).waitUntilReady [GetThing]";

    private WaiterFixtures() {}

    static Acceptor<String> state(Verdict verdict, String state) {
        return Acceptor.answer(verdict, state::equals);
    }

    /** Ready is what is waited for, broken is in vain; 4 polls. */
    static WaiterSpec<String> ready() {
        return spec(state(Verdict.SUCCESS, "ready"), state(Verdict.FAILURE, "broken"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static WaiterSpec<String> spec(Acceptor<String>... acceptors) {
        WaiterSpec<String> spec =
                WaiterSpec.<String>of("State = ready", DELAY, 4).watching(List::of);
        for (Acceptor<String> acceptor : acceptors) {
            spec = spec.with(acceptor);
        }
        return spec;
    }

    static Waiter.Polling polling() {
        return new Waiter.Polling(Schedulers::parallel, Waiter.OWN_TICKS, Set.of());
    }

    static SqsException serviceError(int status, String code) {
        return serviceError(status, AwsErrorDetails.builder().errorCode(code).build());
    }

    static SqsException serviceError(int status, String code, String message) {
        return serviceError(
                status,
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build());
    }

    private static SqsException serviceError(int status, AwsErrorDetails details) {
        return (SqsException) SqsException.builder()
                .statusCode(status)
                .message("the service said no")
                .awsErrorDetails(details)
                .build();
    }

    /** Something that can be loaded, polled and changed. */
    static final class Thing extends LoadableResource<Polls, String, Thing> {

        private static final ResourceType TYPE = new ResourceType("toy", "Thing", List.of("id"));

        private final Polls polls;

        Thing(Polls polls) {
            super(ResourceContext.over(polls), null);
            this.polls = polls;
        }

        Mono<Thing> waitUntilReady() {
            return waitFor(ready(), WaiterConfig.defaults());
        }

        Mono<Thing> waitUntilReady(WaiterConfig config) {
            return waitFor(ready(), config);
        }

        Mono<Thing> waitFor(WaiterSpec<String> spec, WaiterConfig config) {
            Mono<String> poll = call("waitUntilReady", "GetThing", Polls::poll);
            return waiter("waitUntilReady", "GetThing", spec, config, poll, state -> state);
        }

        Mono<String> stop() {
            return change("stop", "StopThing", client -> CompletableFuture.completedFuture("stopped"));
        }

        @Override
        protected Mono<String> fetch() {
            return Mono.fromFuture(polls::poll);
        }

        @Override
        protected Thing self() {
            return this;
        }

        @Override
        protected ResourceType type() {
            return TYPE;
        }

        @Override
        protected List<String> identifierValues() {
            return List.of("t");
        }
    }

    /** Records when it was polled, in the time of Reactor's schedulers, and the futures that it gave. */
    static final class Polls {

        private final Supplier<CompletableFuture<String>> answer;
        private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
        private final List<CompletableFuture<String>> futures = Collections.synchronizedList(new ArrayList<>());

        private Polls(Supplier<CompletableFuture<String>> answer) {
            this.answer = answer;
        }

        /** Answers with states and errors, the last one for ever. */
        static Polls of(Object... answers) {
            int[] next = new int[1];
            return new Polls(() -> {
                Object answer = answers[Math.min(next[0]++, answers.length - 1)];
                return answer instanceof Throwable error
                        ? CompletableFuture.failedFuture(error)
                        : CompletableFuture.completedFuture((String) answer);
            });
        }

        /** Answers nothing; a test completes the futures. */
        static Polls pending() {
            return new Polls(CompletableFuture::new);
        }

        CompletableFuture<String> poll() {
            times.add(Schedulers.parallel().now(TimeUnit.MILLISECONDS));
            CompletableFuture<String> future = answer.get();
            futures.add(future);
            return future;
        }

        int count() {
            return times.size();
        }

        /** Milliseconds. */
        List<Long> times() {
            return List.copyOf(times);
        }

        CompletableFuture<String> future(int poll) {
            return futures.get(poll);
        }
    }
}
