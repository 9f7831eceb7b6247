package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to hear of it when a received message is answered. All resources of a client share these. */
final class Receipts {

    private record Key() {}

    private static final Key KEY = new Key();

    private final Map<String, Runnable> held = new ConcurrentHashMap<>();

    private Receipts() {}

    static Receipts of(ClientScope<?> scope) {
        return scope.shared(KEY, key -> new Receipts());
    }

    void hold(String receiptHandle, Runnable answered) {
        held.put(receiptHandle, answered);
    }

    void forget(String receiptHandle) {
        held.remove(receiptHandle);
    }

    /** Says that a message is about to be answered. */
    void answered(String receiptHandle) {
        Runnable listener = held.isEmpty() ? null : held.remove(receiptHandle);
        if (listener != null) {
            listener.run();
        }
    }
}
