package io.reactiveaws.sqs.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Callers, cancels and answers of a batcher. */
public final class EntryBatcherStress {

    private EntryBatcherStress() {}

    /** A caller of an entry. */
    static final class Caller extends BaseSubscriber<String> {
        private final String text;
        private final List<String> results = new CopyOnWriteArrayList<>();

        Caller(String text) {
            this.text = text;
        }

        boolean isDone() {
            return results.equals(List.of("done " + text));
        }

        @Override
        protected void hookOnNext(String result) {
            results.add(result);
        }
    }

    /** A call in flight, or ended. */
    private static final class Call {
        private final List<String> texts;
        private final Sinks.One<BatchAnswer<String>> answer = Sinks.one();
        private volatile boolean ended;

        Call(List<String> texts) {
            this.texts = texts;
        }

        void answer() {
            ended = true;
            List<String> done = texts.stream().map(text -> "done " + text).toList();
            answer.tryEmitValue(
                    new BatchAnswer<>(SendMessageBatchResponse.builder().build(), done, List.of()));
        }
    }

    /** Two callers. */
    abstract static class Batched implements BatchOperation<String, String> {
        final Caller first = new Caller("first");
        final Caller second = new Caller("second");
        private final List<Call> calls = new CopyOnWriteArrayList<>();
        private final EntryBatcher<String, String> batcher =
                new EntryBatcher<>(this, new BatchRules(4, Duration.ZERO, Schedulers::immediate));

        void submit(Caller caller) {
            batcher.submit(caller.text, () -> "here").subscribe(caller);
        }

        void answer(int call) {
            calls.get(call).answer();
        }

        void answerAll() {
            for (int call = 0; call < calls.size(); call++) {
                answer(call);
            }
        }

        boolean isIdle() {
            return calls.stream().allMatch(call -> call.ended);
        }

        @Override
        public long bytes(String entry) {
            return 1;
        }

        @Override
        public Mono<BatchAnswer<String>> send(List<String> entries) {
            Call call = new Call(List.copyOf(entries));
            calls.add(call);
            return call.answer.asMono().doOnCancel(() -> call.ended = true);
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both have their own outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one has none, or two, or another's")
    @State
    public static class TwoCome extends Batched {

        @Actor
        public void one() {
            submit(first);
        }

        @Actor
        public void other() {
            submit(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            answerAll();
            result.r1 = first.isDone() && second.isDone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both have their own outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one has none, or two, or another's")
    @State
    public static class OneComesAsTheAnswerDoes extends Batched {
        public OneComesAsTheAnswerDoes() {
            submit(first);
        }

        @Actor
        public void one() {
            answer(0);
        }

        @Actor
        public void other() {
            submit(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            answerAll();
            result.r1 = first.isDone() && second.isDone();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class OneLeavesAsItIsSent extends Batched {
        public OneLeavesAsItIsSent() {
            submit(first);
            submit(second);
        }

        @Actor
        public void one() {
            answer(0);
        }

        @Actor
        public void other() {
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = first.isDone() && isIdle();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class BothLeave extends Batched {
        public BothLeave() {
            Caller before = new Caller("before");
            submit(before);
            submit(first);
            submit(second);
            answer(0);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = isIdle();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "who comes has an outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "who comes waits for ever")
    @State
    public static class OneComesAsTheLastLeaves extends Batched {
        public OneComesAsTheLastLeaves() {
            submit(first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            submit(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            answerAll();
            result.r1 = second.isDone();
        }
    }
}
