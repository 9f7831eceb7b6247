package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** An operation whose calls a test answers, and callers whose signals it keeps. */
final class BatchFixtures {

    private BatchFixtures() {}

    /** What is asked: {@code text}, as one of a key and in a lane. */
    record Entry(
            String text, @Nullable String key, @Nullable String lane, long bytes) {

        static Entry of(String text) {
            return new Entry(text, null, null, 1);
        }

        static Entry sized(String text, long bytes) {
            return new Entry(text, null, null, bytes);
        }

        static Entry keyed(String key, String text) {
            return new Entry(text, key, null, 0);
        }

        static Entry inLane(String lane, String text) {
            return new Entry(text, null, lane, 1);
        }
    }

    /** An entry's failure. */
    static BatchResultErrorEntry failure(int place, String code, @Nullable Boolean senderFault) {
        return BatchResultErrorEntry.builder()
                .id(String.valueOf(place))
                .code(code)
                .message("it went wrong")
                .senderFault(senderFault)
                .build();
    }

    /** A call in flight, or ended. */
    static final class Call {
        final List<String> texts;
        final List<String> lanes;
        final Object user;
        boolean cancelled;
        boolean cleansUp;
        private final Sinks.One<BatchAnswer<String>> answer = Sinks.one();

        Call(List<Entry> entries, Object user) {
            this.texts = entries.stream().map(Entry::text).toList();
            this.lanes =
                    entries.stream().map(entry -> String.valueOf(entry.lane())).toList();
            this.user = user;
        }

        /** Does all but those that fail, and names none of the forgotten. */
        void answer(List<BatchResultErrorEntry> failed, Integer... forgotten) {
            List<@Nullable String> done = new ArrayList<>();
            texts.forEach(text -> done.add("done " + text));
            failed.forEach(entry -> done.set(Integer.parseInt(entry.id()), null));
            List.of(forgotten).forEach(place -> done.set(place, null));
            answer.tryEmitValue(
                    new BatchAnswer<>(SendMessageBatchResponse.builder().build(), done, failed));
        }

        void answer() {
            answer(List.of());
        }

        void fail(Throwable error) {
            answer.tryEmitError(error);
        }

        void endEmpty() {
            answer.tryEmitEmpty();
        }
    }

    /** Keeps the calls. */
    static final class Operation implements BatchOperation<Entry, String> {
        final List<Call> calls = new ArrayList<>();
        final Map<String, EntryWatch> watches = new HashMap<>();
        boolean answersAtOnce;

        @Override
        public @Nullable String key(Entry entry) {
            return entry.key();
        }

        @Override
        public @Nullable String lane(Entry entry) {
            return entry.lane();
        }

        @Override
        public long bytes(Entry entry) {
            return entry.bytes();
        }

        @Override
        public EntryWatch watch(Entry entry) {
            return watches.getOrDefault(entry.text(), EntryWatch.NONE);
        }

        @Override
        public Mono<BatchAnswer<String>> send(List<Entry> entries) {
            return Mono.deferContextual(view -> {
                Call call = new Call(entries, view.getOrDefault("user", "nobody"));
                call.cleansUp = ClientLifecycle.isCleanup(view);
                calls.add(call);
                if (answersAtOnce) {
                    call.answer();
                }
                return call.answer.asMono().doOnCancel(() -> call.cancelled = true);
            });
        }

        /** What each call was for. */
        List<List<String>> texts() {
            return calls.stream().map(call -> call.texts).toList();
        }

        Call call(int number) {
            return calls.get(number);
        }

        Call last() {
            return calls.get(calls.size() - 1);
        }
    }

    static EntryBatcher<Entry, String> batcher(Operation operation, VirtualTimeScheduler time) {
        return batcher(operation, time, Duration.ZERO);
    }

    static EntryBatcher<Entry, String> batcher(Operation operation, VirtualTimeScheduler time, Duration linger) {
        return new EntryBatcher<>(operation, new BatchRules(4, linger, () -> time));
    }
}
