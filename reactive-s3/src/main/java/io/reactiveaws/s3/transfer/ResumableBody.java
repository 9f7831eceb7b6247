package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.Transient;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.SynchronousSink;
import reactor.util.retry.Retry;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of one subscription, over as many answers as it takes. The answers follow one another, so that the fields
 * need no guard.
 */
final class ResumableBody {

    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    private final String location;
    private final GetObjectRequest request;
    private final Function<GetObjectRequest, Mono<Download>> open;
    private final ClientScope<?> scope;
    private final int mostAttempts;
    private final boolean compares;
    private final ObservedTask task;
    private final LongConsumer received;

    /** An answer that is there already. */
    private @Nullable Download held;

    /** The answer that all others must fit; null before there is one. */
    private @Nullable GetObjectResponse pinned;

    /** Which bytes make the body. */
    private ByteRange range = new ByteRange(0, ByteRange.UNKNOWN);

    /** The number of the next byte, counted from the beginning of the object. */
    private long next;

    /** What the answer with the first byte says of the whole; null if it says nothing, or if nobody wants to know. */
    private @Nullable ObjectChecksum checksum;

    private @Nullable RunningChecksum computed;

    /** The attempts since bytes came, that one included, without those that ended while nobody asked for bytes. */
    private int attempts;

    /** How many chunks of the answer under way have been asked for and have not come. */
    private AtomicLong demand = new AtomicLong();

    /** Whether the attempt under way has brought a chunk. */
    private boolean begun;

    /**
     * Makes a body of which nothing is known yet.
     *
     * @param location where errors happen
     * @param request what the user asks for
     * @param open sends a request
     * @param scope has the clock of the delays between two requests, and knows whether the session is closed
     * @param mostAttempts how often in a row it may be asked for without a byte coming
     * @param compares whether the object's checksum is compared where an answer tells it
     * @param task shows the reading of the body
     */
    ResumableBody(
            String location,
            GetObjectRequest request,
            Function<GetObjectRequest, Mono<Download>> open,
            ClientScope<?> scope,
            int mostAttempts,
            boolean compares,
            ObservedTask task) {
        this.location = location;
        this.request = request;
        this.open = open;
        this.scope = scope;
        this.mostAttempts = mostAttempts;
        this.compares = compares;
        this.task = task;
        this.received = task.values(ResourceMeter.BYTES_RECEIVED);
    }

    /**
     * Makes the body that of an answer: it comes over the answer's own connection, or if that is gone, over another.
     */
    ResumableBody of(Download answer) {
        held = answer;
        begin(answer.response());
        return like(answer.response());
    }

    /** Takes nothing but what fits an answer that is known before any of this body: its ETag and its range. */
    ResumableBody like(GetObjectResponse answer) {
        pin(answer);
        return this;
    }

    /** Whether the rest of an answer can be asked for. A weak ETag is for none of its bytes, and meets no condition. */
    static boolean canBePinned(GetObjectResponse answer) {
        return EntityTags.isStrong(answer.eTag());
    }

    /** Emits the bytes. The first request is sent at the first demand. */
    Flux<ByteBuffer> bytes() {
        return task.of(
                ReliableCancel.flux(cancel -> cancel.track(OnDemand.flux(this::attempt))
                        .retryWhen(Retry.from(breaks -> breaks.concatMap(broken -> pauseAfter(broken.failure()))))
                        .onErrorResume(this::ended)),
                this::isWhole);
    }

    /** Whether all bytes have come: who leaves then, as a client does that needs no end, has missed nothing. */
    private boolean isWhole() {
        return range.endIsKnown() && next == range.end();
    }

    /** Ends when the body may be asked for again, or with the error if it may not. */
    private Mono<Long> pauseAfter(Throwable error) {
        if (!canGoOn(error)) {
            return Mono.error(error);
        }
        if (error instanceof ConnectionYieldedException) {
            attempts--; // it was as good as any, and goes on as soon as there is demand
            return Mono.just(0L);
        }
        if (begun && demand.get() == 0) {
            attempts--; // the reader was slow, and not the service
        }
        if (attempts >= mostAttempts) {
            return Mono.error(error);
        }
        return Mono.delay(Backoff.after(Math.max(attempts, 1)), scope.timer());
    }

    private Flux<ByteBuffer> attempt() {
        attempts++;
        begun = false;
        Flux<ByteBuffer> stream = held == null ? null : held.take(this::canLend);
        held = null;
        if (stream != null) {
            return counted(stream);
        }
        if (next > range.first()) {
            task.values(ResourceMeter.BODIES_RESUMED).accept(1);
        }
        if (pinned != null && !canBePinned(pinned)) {
            return Flux.error(wrong("the bytes have been read or given back, and can't be asked for again, as the"
                    + " service gave no strong ETag to know them by"));
        }
        return ReliableCancel.mono(cancel -> cancel.track(answer())
                        .onErrorMap(this::isChange, error -> new ObjectChangedException(changed(), error)))
                .flatMapMany(this::read)
                .doOnDiscard(Download.class, Download::release);
    }

    /** Who has begun is not refused a connection however many wait for one. */
    private Mono<Download> answer() {
        Mono<Download> answer = open.apply(nextRequest());
        return pinned == null ? answer : answer.contextWrite(ClientLifecycle::continuation);
    }

    private GetObjectRequest nextRequest() {
        if (pinned == null) {
            return request;
        }
        GetObjectRequest.Builder builder = request.toBuilder().ifMatch(pinned.eTag());
        if (next > range.first()) {
            builder.range(range.from(next).toString()).partNumber(null).checksumMode((String) null);
        }
        return builder.build();
    }

    private Flux<ByteBuffer> read(Download download) {
        ResourceException misfit = misfit(download.response());
        if (misfit != null) {
            download.release();
            return Flux.error(misfit);
        }
        if (next == range.first()) {
            begin(download.response());
        }
        Flux<ByteBuffer> stream = download.take(this::canLend);
        return stream == null ? Flux.error(new ConnectionYieldedException()) : counted(stream);
    }

    private void pin(GetObjectResponse response) {
        pinned = response;
        range = ByteRange.of(response);
        next = range.first();
    }

    private void begin(GetObjectResponse response) {
        checksum = compares && ByteRange.isWhole(response) ? ObjectChecksum.of(response) : null;
        computed = checksum == null ? null : checksum.algorithm().start();
    }

    /** Says what is wrong with an answer. The first one must fit the question, all others the first one. */
    private @Nullable ResourceException misfit(GetObjectResponse response) {
        if (pinned == null) {
            String misfit = AnsweredRange.misfit(request, response);
            pin(response);
            return misfit == null ? null : wrong(misfit);
        }
        if (!Objects.equals(response.eTag(), pinned.eTag())) {
            return new ObjectChangedException(changed());
        }
        ByteRange given = ByteRange.of(response);
        return given.answers(range.from(next))
                ? null
                : wrong("asked for %s, the service gave %s".formatted(range.from(next), given));
    }

    private Flux<ByteBuffer> counted(Flux<ByteBuffer> stream) {
        AtomicLong asked = new AtomicLong();
        demand = asked;
        return stream.doOnRequest(chunks -> asked.accumulateAndGet(chunks, Operators::addCap))
                .handle(this::count)
                .concatWith(Mono.defer(this::end));
    }

    private void count(ByteBuffer chunk, SynchronousSink<ByteBuffer> sink) {
        begun = true;
        demand.decrementAndGet();
        if (chunk.hasRemaining()) {
            next += chunk.remaining();
            received.accept(chunk.remaining());
            attempts = 1;
            if (computed != null) {
                computed.update(chunk);
            }
        }
        if (range.endIsKnown() && next > range.end()) {
            sink.error(wrong("more bytes came than were announced"));
        } else {
            sink.next(chunk);
        }
    }

    private Mono<ByteBuffer> end() {
        if (range.endIsKnown() && next < range.end()) {
            return Mono.error(new IncompleteBodyException(message("the body ended early")));
        }
        String complaint = checksum == null || computed == null ? null : checksum.complaint(computed.value());
        return complaint == null ? Mono.empty() : Mono.error(wrongChecksum(complaint, null));
    }

    private WrongChecksumException wrongChecksum(String complaint, @Nullable Throwable cause) {
        return new WrongChecksumException(message(complaint), pinned != null && canBePinned(pinned), cause);
    }

    private boolean canGoOn(Throwable error) {
        return isResumable() && isInterruption(error);
    }

    /** Whether there is a rest, and it can be asked for. */
    private boolean isResumable() {
        boolean isMissing = !range.endIsKnown() || next < range.end();
        return isMissing && pinned != null && canBePinned(pinned);
    }

    /** Whether the connection is not needed: the rest can be asked for again, or has come but for the end. */
    private boolean canLend() {
        return isResumable() || isWhole();
    }

    private static boolean isInterruption(Throwable error) {
        return error instanceof IncompleteBodyException
                || error instanceof ConnectionYieldedException
                || Transient.matches(error)
                || (error instanceof SdkException sdk && sdk.retryable());
    }

    private boolean isChange(Throwable error) {
        return pinned != null
                && error instanceof AwsServiceException service
                && (service.statusCode() == PRECONDITION_FAILED || service.statusCode() == NOT_FOUND);
    }

    private String changed() {
        return message("the object has been changed since its first bytes were asked for");
    }

    private ResourceException wrong(String what) {
        return new ResourceException(message(what));
    }

    private String message(String what) {
        return "%s: %s; %s; read it again from its beginning".formatted(location, what, progress());
    }

    private String progress() {
        return "%s had arrived; attempts since then: %d of %d".formatted(range.before(next), attempts, mostAttempts);
    }

    /**
     * What breaks behind the last byte takes nothing from the reader: an MD5 at most, which S3 appends. What the SDK
     * says else keeps its type, and learns how far the body had come.
     */
    private Flux<ByteBuffer> ended(Throwable error) {
        if (pinned != null && !range.endIsKnown() && ByteRange.totalOf(error) == next) {
            return end().flux(); // there was no rest
        }
        if (isWhole()) {
            if (Transient.matches(error) || error instanceof ConnectionYieldedException) {
                return end().flux();
            }
            if (error instanceof SdkException sdk && sdk.retryable()) {
                return Flux.error(wrongChecksum("the bytes that came differ from their MD5", error));
            }
        }
        Flux<ByteBuffer> failure = Flux.error(isInterruption(error) ? scope.broken(error) : error);
        return pinned != null && !(error instanceof ResourceException)
                ? failure.checkpoint(location + ": " + progress())
                : failure;
    }
}
