package io.reactiveaws.sqs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/** A caller of a batcher, and what it has got. */
final class Submission {

    private final Disposable subscription;
    private final List<String> results = new ArrayList<>();
    private @Nullable Throwable error;
    private boolean complete;

    private Submission(EntryBatcher<Entry, String> batcher, Entry entry) {
        subscription = batcher.submit(entry, () -> "at " + entry.text())
                .subscribe(results::add, failure -> error = failure, () -> complete = true);
    }

    static Submission of(EntryBatcher<Entry, String> batcher, Entry entry) {
        return new Submission(batcher, entry);
    }

    static Submission of(EntryBatcher<Entry, String> batcher, String text) {
        return of(batcher, Entry.of(text));
    }

    /** Submits numbered entries. */
    static List<Submission> many(EntryBatcher<Entry, String> batcher, int first, int end) {
        return IntStream.range(first, end).mapToObj(i -> of(batcher, "e" + i)).toList();
    }

    void cancel() {
        subscription.dispose();
    }

    void assertDone(String result) {
        assertThat(results).containsExactly(result);
        assertThat(complete).isTrue();
        assertThat(error).isNull();
    }

    void assertEndedEmpty() {
        assertThat(results).isEmpty();
        assertThat(complete).isTrue();
        assertThat(error).isNull();
    }

    void assertWaits() {
        assertThat(results).isEmpty();
        assertThat(complete).isFalse();
        assertThat(error).isNull();
    }

    void assertEnded() {
        assertThat(complete || error != null).isTrue();
    }

    Throwable error() {
        assertThat(results).isEmpty();
        assertThat(error).isNotNull();
        return error;
    }
}
