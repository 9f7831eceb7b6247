package io.reactiveaws.core.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** A cancel while operators of Reactor, which may lose it, subscribe to a call. */
public final class ReliableCancelStress {

    private ReliableCancelStress() {}

    /** A call behind an operator. */
    abstract static class Cancelled {
        final BaseSubscriber<String> reader = new BaseSubscriber<>() {};
        private final Mono<String> member;
        private volatile @Nullable CompletableFuture<String> call;

        Cancelled(UnaryOperator<Mono<String>> operator) {
            Mono<String> made = Mono.fromFuture(() -> {
                CompletableFuture<String> future = new CompletableFuture<>();
                call = future;
                return future;
            });
            this.member = ReliableCancel.mono(cancel -> operator.apply(cancel.track(made)));
        }

        void subscribe() {
            member.subscribe(reader);
        }

        boolean isLeftAlone() {
            CompletableFuture<String> made = call;
            return made != null && !made.isDone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class InRetryWhen extends Cancelled {
        public InRetryWhen() {
            super(call -> call.retryWhen(Retry.indefinitely()));
        }

        @Actor
        public void one() {
            subscribe();
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = !isLeftAlone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class InOnErrorResume extends Cancelled {
        public InOnErrorResume() {
            super(call -> call.onErrorResume(Mono::error));
        }

        @Actor
        public void one() {
            subscribe();
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = !isLeftAlone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class InSwitchIfEmpty extends Cancelled {
        public InSwitchIfEmpty() {
            super(call -> call.switchIfEmpty(Mono.never()));
        }

        @Actor
        public void one() {
            subscribe();
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = !isLeftAlone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class InConcatMap extends Cancelled {
        public InConcatMap() {
            super(call -> Flux.just(call).hide().concatMap(made -> made, 0).next());
        }

        @Actor
        public void one() {
            subscribe();
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = !isLeftAlone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class InTimeout extends Cancelled {
        public InTimeout() {
            super(call -> call.timeout(Mono.never()));
        }

        @Actor
        public void one() {
            subscribe();
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = !isLeftAlone();
        }
    }
}
