package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.Arguments;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** How messages are received. What isn't set is as the queue says. */
public final class ReceiveOptions {

    /** The most polls that a receiver may have under way. */
    static final int MOST_POLLS = 10;

    /** The longest time that SQS lets a poll wait. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** The longest time for which SQS hides a message, counted from its receive. */
    public static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);

    private static final Duration LONGEST_LINGER = Duration.ofSeconds(1);

    private @Nullable Duration pollTimeout;
    private @Nullable Duration visibility;
    private int maxPolls = MOST_POLLS;
    private Duration linger = Duration.ofMillis(5);
    private Consumer<ReceiveMessageRequest.Builder> request = builder -> {};
    private Publisher<Boolean> paused = Flux.never();
    private boolean releaseOnCancel = true;
    /** For how long nothing has to come before the stream ends; null if it is endless. */
    private @Nullable Duration quiet;

    private boolean waitForQueue;

    /** Makes the options of a receiver. */
    public ReceiveOptions() {}

    /**
     * Makes the options of a consumer's receiver: its messages are hidden for so long, whatever the requests say, and
     * no poll waits for more than a third of that, since a message's time counts from before its poll was sent. What
     * was not answered the consumer releases by itself.
     */
    ReceiveOptions ofConsumer(Duration hidden) {
        Duration longest = Duration.ofSeconds(Math.min(LONGEST_WAIT.toSeconds(), hidden.toSeconds() / 3));
        ReceiveOptions copy = new ReceiveOptions();
        copy.pollTimeout = pollTimeout == null || pollTimeout.compareTo(longest) > 0 ? longest : pollTimeout;
        copy.visibility = hidden;
        copy.maxPolls = maxPolls;
        copy.linger = linger;
        copy.request = request;
        copy.paused = paused;
        copy.releaseOnCancel = false;
        copy.quiet = quiet;
        copy.waitForQueue = waitForQueue;
        return copy;
    }

    /** For how long messages are hidden, if that is set. */
    @Nullable
    Duration visibility() {
        return visibility;
    }

    /**
     * Sets how long SQS lets a poll wait for messages.
     *
     * <p>A poll that has been sent is never cut, so this is also how long a stop may take. Shorter polls stop sooner
     * and cost more calls: a queue that is empty is asked 3 times a minute at 20 seconds, and 60 times at one.
     *
     * @param wait whole seconds, from 0 to 20
     * @return this
     */
    public ReceiveOptions pollTimeout(Duration wait) {
        this.pollTimeout = seconds("pollTimeout", wait, LONGEST_WAIT);
        return this;
    }

    /**
     * Sets for how long received messages are hidden from other receivers.
     *
     * @param timeout whole seconds, from 0 to 12 hours
     * @return this
     */
    public ReceiveOptions visibility(Duration timeout) {
        this.visibility = seconds("visibility", timeout, LONGEST_VISIBILITY);
        return this;
    }

    /**
     * Sets how many polls may be under way at once. There is one while the queue is empty, and more only while messages
     * come and as many are asked for.
     *
     * @param polls from 1 to 10; 10 unless set
     * @return this
     */
    public ReceiveOptions maxPolls(int polls) {
        this.maxPolls = (int) Arguments.within("maxPolls", polls, 1, MOST_POLLS);
        return this;
    }

    /**
     * Sets for how long demand may gather to ten, the most that a poll can ask for, while there are messages that are
     * not answered yet, or while less is asked for than was before.
     *
     * @param time from 0, which asks for each message alone, to 1 second; 5 milliseconds unless set
     * @return this
     */
    public ReceiveOptions linger(Duration time) {
        Arguments.notNull("linger", time);
        if (time.isNegative() || time.compareTo(LONGEST_LINGER) > 0) {
            throw new IllegalArgumentException("'linger' must be from 0 to 1 second, was %s".formatted(time));
        }
        this.linger = time;
        return this;
    }

    /**
     * Completes the requests: which attributes are asked for, which are all unless this says otherwise. What the
     * receiver itself sets overrides it.
     *
     * @param change completes each request
     * @return this
     */
    public ReceiveOptions request(Consumer<ReceiveMessageRequest.Builder> change) {
        Arguments.notNull("request", change);
        this.request = request.andThen(change);
        return this;
    }

    /**
     * Lets somebody else hold the polls, such as a pipeline whose database is away. Polls that are under way end, and
     * what they give is handed on. Of several, each holds them.
     *
     * @param paused emits true to pause and false to go on; its end changes nothing
     * @return this
     */
    public ReceiveOptions pauseWhile(Publisher<Boolean> paused) {
        this.paused = either(this.paused, Arguments.notNull("pauseWhile", paused));
        return this;
    }

    /** Emits true while one of them has said so last. */
    private static Flux<Boolean> either(Publisher<Boolean> one, Publisher<Boolean> other) {
        return Flux.merge(
                        Flux.from(one).map(holds -> holds ? 1 : -1),
                        Flux.from(other).map(holds -> holds ? 2 : -2))
                .scan(0, (holding, said) -> said > 0 ? holding | said : holding & ~-said)
                .skip(1)
                .map(holding -> holding != 0);
    }

    /**
     * Sets what becomes of messages that were handed out and not answered when the subscriber cancels or the session
     * closes.
     *
     * @param release whether they are made visible again at once, as they are unless set; if not, their visibility
     *     timeout runs out
     * @return this
     */
    public ReceiveOptions releaseOnCancel(boolean release) {
        this.releaseOnCancel = release;
        return this;
    }

    /**
     * Completes the stream when a poll finds nothing, no other one is under way, and all that came was handed out.
     *
     * @return this
     */
    public ReceiveOptions drain() {
        return drain(Duration.ZERO);
    }

    /**
     * Completes the stream when polls have found nothing for so long, and nothing that came was unanswered meanwhile.
     *
     * <p>Messages that a consumer had in hand when it was killed come again when their visibility timeout has run out:
     * with that time, others that drain the queue take them over, unless it was killed while they found nothing any
     * more: they end when the time that they began to count before is over. So does whatever is released with a shorter
     * delay. What living consumers have in hand isn't waited for.
     *
     * @param quiet from 0, which is {@link #drain()}
     * @return this
     */
    public ReceiveOptions drain(Duration quiet) {
        if (Arguments.notNull("quiet", quiet).isNegative()) {
            throw new IllegalArgumentException("'quiet' must not be negative, was %s".formatted(quiet));
        }
        this.quiet = quiet;
        return this;
    }

    /**
     * Waits for a queue that isn't there yet, in place of failing.
     *
     * @return this
     */
    public ReceiveOptions waitForQueue() {
        this.waitForQueue = true;
        return this;
    }

    private static Duration seconds(String name, Duration time, Duration most) {
        Arguments.notNull(name, time);
        if (time.isNegative() || time.compareTo(most) > 0 || !time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    "'%s' must be whole seconds, from 0 to %d, was %s".formatted(name, most.toSeconds(), time));
        }
        return time;
    }

    /**
     * Completes a request as these options say.
     *
     * @param builder the request
     */
    public void complete(ReceiveMessageRequest.Builder builder) {
        builder.messageSystemAttributeNamesWithStrings("All").messageAttributeNames("All");
        request.accept(builder);
        if (pollTimeout != null) {
            builder.waitTimeSeconds((int) pollTimeout.toSeconds());
        }
        if (visibility != null) {
            builder.visibilityTimeout((int) visibility.toSeconds());
        }
    }

    /** For how long a message is hidden, at most. */
    Duration longestVisibility() {
        return visibility == null ? LONGEST_VISIBILITY : visibility;
    }

    int maxPolls() {
        return maxPolls;
    }

    Duration linger() {
        return linger;
    }

    Publisher<Boolean> paused() {
        return paused;
    }

    boolean releasesOnCancel() {
        return releaseOnCancel;
    }

    /** For how long nothing has to come before the stream ends; null if it is endless. */
    @Nullable
    Duration quiet() {
        return quiet;
    }

    boolean waitsForQueue() {
        return waitForQueue;
    }
}
