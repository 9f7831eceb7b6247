package io.reactiveaws.sqs.pipeline;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls of one kind with which messages leave. Those that leave with one call are told one after another,
 * never two calls at the same time.
 */
final class CallCount {

    private final AtomicLong calls = new AtomicLong();
    private @Nullable Object last;

    void sentBy(Object call) {
        if (call != last) {
            last = call;
            calls.incrementAndGet();
        }
    }

    long calls() {
        return calls.get();
    }
}
