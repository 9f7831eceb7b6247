package io.reactiveaws.sqs.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A batch operation of SQS, for one queue.
 *
 * @param <E> an entry: what a call of its own would be asked
 * @param <R> what a call of its own would answer
 */
public interface BatchOperation<E, R> {

    /**
     * Says which entries are one: those of one key that wait together are sent once, as the last one of them says.
     *
     * @param entry the entry
     * @return its key; null if it is one of its own
     */
    default @Nullable Object key(E entry) {
        return null;
    }

    /**
     * Says which entries must keep their order: those of one lane are never in two calls in flight.
     *
     * @param entry the entry
     * @return its lane; null if its order does not matter
     */
    default @Nullable String lane(E entry) {
        return null;
    }

    /**
     * Says what an entry counts against SQS's limit.
     *
     * @param entry the entry
     * @return bytes
     */
    default long bytes(E entry) {
        return 0;
    }

    /**
     * Says who watches over an entry.
     *
     * @param entry the entry
     * @return its watch
     */
    default EntryWatch watch(E entry) {
        return EntryWatch.NONE;
    }

    /**
     * Returns what is measured of this operation.
     *
     * @return its meters; asked for once
     */
    default BatchMeters meters() {
        return BatchMeters.NONE;
    }

    /**
     * Makes one call.
     *
     * @param entries the entries; the id of each is that of its place in this list, as {@link EntryIds} says
     * @return the call: nothing is sent before subscription, and cancel reaches it
     */
    Mono<BatchAnswer<R>> send(List<E> entries);
}
