package io.reactiveaws.sqs.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The messages that a receiver has handed out and nobody has answered. Only events of the receiver touch it. */
final class Unanswered<M> {

    private final MessageSource<M> source;
    private final ReceiveOptions options;
    private final Serial serial;

    /** Almost in the order in which they came: an answer that is taken back makes a message the last one. */
    private final Map<M, Held> messages = new LinkedHashMap<>();

    /** Whether the subscriber has gone, or has got all. */
    private boolean left;

    Unanswered(MessageSource<M> source, ReceiveOptions options, Serial serial) {
        this.source = source;
        this.options = options;
        this.serial = serial;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Adds a message whose time has begun to run. */
    void add(M message, long since) {
        new Held(message, since).takeInHand();
    }

    /** What nobody answers does not stay here: it is not hidden any more. */
    void forgetOld() {
        while (!messages.isEmpty()) {
            Held first = messages.values().iterator().next();
            if (!first.isOver()) {
                return;
            }
            first.letGo();
        }
    }

    /** Waits for no answers any more. */
    void forget() {
        left = true;
        messages.forEach(source::forget);
        messages.clear();
    }

    /** Gives back what is not answered, and from now on also what turns out not to be. */
    void leave() {
        List<Held> held = List.copyOf(messages.values());
        forget();
        release(held);
    }

    /** Those whose time is over may be somebody else's by now. */
    private void release(List<Held> held) {
        List<M> timely = held.stream()
                .filter(one -> !one.isOver())
                .map(one -> one.message)
                .toList();
        if (options.releasesOnCancel() && !timely.isEmpty()) {
            source.release(timely, call -> {});
        }
    }

    private final class Held implements MessageHolder {

        private final M message;
        private final long since;

        Held(M message, long since) {
            this.message = message;
            this.since = since;
        }

        void takeInHand() {
            messages.put(message, this);
            source.hold(message, this);
        }

        void letGo() {
            messages.remove(message);
            source.forget(message, this);
        }

        boolean isOver() {
            return source.timer().now(TimeUnit.MILLISECONDS) - since
                    >= options.longestVisibility().toMillis();
        }

        @Override
        public void deleting() {
            serial.tell(this::letGo);
        }

        @Override
        public void changing(int seconds) {
            serial.tell(this::letGo);
        }

        /** It is the user's to know for how long. */
        @Override
        public boolean mayBeAnswered() {
            return true;
        }

        @Override
        public void takenBack() {
            serial.tell(() -> {
                if (left) {
                    release(List.of(this));
                } else if (!isOver()) {
                    takeInHand();
                }
            });
        }
    }
}
