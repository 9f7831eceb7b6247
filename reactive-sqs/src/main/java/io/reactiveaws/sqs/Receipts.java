package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.sqs.pipeline.MessageHolder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who has received messages in hand. All resources of a client share these. */
final class Receipts {

    private record Key() {}

    private static final Key KEY = new Key();

    private final Map<ReceiptHandle, MessageHolder> holders = new ConcurrentHashMap<>();

    private Receipts() {}

    static Receipts of(ClientScope<?> scope) {
        return scope.shared(KEY, key -> new Receipts());
    }

    void hold(ReceiptHandle handle, MessageHolder holder) {
        holders.put(handle, holder);
    }

    void forget(ReceiptHandle handle, MessageHolder holder) {
        holders.remove(handle, holder);
    }

    /** Who has a message in hand; null if nobody has. */
    @Nullable
    MessageHolder holder(ReceiptHandle handle) {
        return holders.isEmpty() ? null : holders.get(handle);
    }
}
