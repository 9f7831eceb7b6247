package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a message that could not be handled comes again. */
public final class Redeliver {

    private static final Redeliver WHEN_VISIBLE = new Redeliver(null, null);
    private static final int DOUBLINGS = 30;

    private final @Nullable Duration first;
    private final @Nullable Duration longest;

    private Redeliver(@Nullable Duration first, @Nullable Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /**
     * Leaves the message as it is: it comes again when its visibility timeout has run out. Calls nothing.
     *
     * @return the rule
     */
    public static Redeliver whenVisible() {
        return WHEN_VISIBLE;
    }

    /**
     * Makes the message visible at once.
     *
     * @return the rule
     */
    public static Redeliver now() {
        return after(Duration.ZERO);
    }

    /**
     * Makes the message visible after a time.
     *
     * @param delay from 0 to 12 hours, rounded up to whole seconds
     * @return the rule
     */
    public static Redeliver after(Duration delay) {
        return new Redeliver(within("delay", delay), null);
    }

    /**
     * Makes the message visible after a time that doubles with each receive of it, and of which a half is random, so
     * that messages that failed together do not come together.
     *
     * @param first the longest delay after the first receive, up to 12 hours
     * @param longest the longest delay of all, up to 12 hours
     * @return the rule
     */
    public static Redeliver backoff(Duration first, Duration longest) {
        return new Redeliver(within("first", first), within("longest", longest));
    }

    private static Duration within(String name, Duration delay) {
        Arguments.notNull(name, delay);
        if (delay.isNegative() || delay.compareTo(ReceiveOptions.LONGEST_VISIBILITY) > 0) {
            throw new IllegalArgumentException("'%s' must be from 0 to 12 hours, was %s".formatted(name, delay));
        }
        return delay;
    }

    /** For how many seconds a message stays hidden that was received so often; -1 to leave it as it is. */
    int seconds(int receives) {
        if (first == null) {
            return -1;
        }
        if (longest == null) {
            return wholeSeconds(first.toMillis());
        }
        long doubled = first.toMillis() << Math.min(Math.max(receives - 1, 0), DOUBLINGS);
        long most = doubled < 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return wholeSeconds(PollPause.halfRandom(most));
    }

    private static int wholeSeconds(long millis) {
        return (int) ((millis + 999) / 1000);
    }
}
