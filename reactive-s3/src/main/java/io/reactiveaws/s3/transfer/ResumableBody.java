package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.Transient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
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

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(20);
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    private final String location;
    private final GetObjectRequest request;
    private final Function<GetObjectRequest, Mono<Download>> open;
    private final Scheduler timer;
    private final int mostAttempts;

    /** An answer that is there already. */
    private @Nullable Download held;

    /** The answer that all others must fit; null before there is one. */
    private @Nullable GetObjectResponse pinned;

    /** Which bytes make the body. */
    private ByteRange range = new ByteRange(0, ByteRange.UNKNOWN);

    /** The number of the next byte, counted from the beginning of the object. */
    private long next;

    private boolean begun;
    private int attempts;

    /**
     * Makes a body of which nothing is known yet.
     *
     * @param location where errors happen
     * @param request what the user asks for
     * @param open sends a request
     * @param timer the clock of the delays between two requests
     * @param mostAttempts how many answers the body may take
     */
    ResumableBody(
            String location,
            GetObjectRequest request,
            Function<GetObjectRequest, Mono<Download>> open,
            Scheduler timer,
            int mostAttempts) {
        this.location = location;
        this.request = request;
        this.open = open;
        this.timer = timer;
        this.mostAttempts = mostAttempts;
    }

    /** Makes the body that of an answer: it comes over the answer's own connection, or if that is gone, over another. */
    ResumableBody of(Download answer) {
        held = answer;
        return like(answer.response());
    }

    /** Takes nothing but what fits an answer that is known before any of this body: its ETag and its range. */
    ResumableBody like(GetObjectResponse answer) {
        pin(answer);
        return this;
    }

    /** Emits the bytes. The first request is sent at the first demand. */
    Flux<ByteBuffer> bytes() {
        return ReliableCancel.flux(cancel -> cancel.track(OnDemand.flux(this::attempt))
                .retryWhen(Retry.backoff(mostAttempts - 1, FIRST_BACKOFF)
                        .maxBackoff(LONGEST_BACKOFF)
                        .scheduler(timer)
                        .filter(this::canGoOn)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorResume(this::explained));
    }

    private Flux<ByteBuffer> attempt() {
        attempts++;
        Flux<ByteBuffer> stream = held == null ? null : held.take(this::isResumable);
        held = null;
        if (stream != null) {
            return counted(stream);
        }
        if (pinned != null && pinned.eTag() == null) {
            return Flux.error(wrong("the bytes have been read or given back, and can't be asked for again, as the"
                    + " service gave no ETag to know them by"));
        }
        return ReliableCancel.mono(cancel -> cancel.track(open.apply(nextRequest()))
                        .onErrorMap(this::isChange, error -> new ObjectChangedException(changed(), error)))
                .flatMapMany(this::read)
                .doOnDiscard(Download.class, Download::release);
    }

    private GetObjectRequest nextRequest() {
        if (pinned == null) {
            return request;
        }
        GetObjectRequest.Builder builder = request.toBuilder().ifMatch(pinned.eTag());
        if (next > range.first()) {
            builder.range(range.from(next).toString()).partNumber(null);
        }
        return builder.build();
    }

    private Flux<ByteBuffer> read(Download download) {
        ResourceException misfit = misfit(download.response());
        if (misfit != null) {
            download.release();
            return Flux.error(misfit);
        }
        Flux<ByteBuffer> stream = download.take(this::isResumable);
        return stream == null
                ? Flux.error(new IOException("the connection was given back before anything was read from it"))
                : counted(stream);
    }

    private void pin(GetObjectResponse response) {
        pinned = response;
        range = ByteRange.of(response);
        next = range.first();
    }

    /** Says what is wrong with an answer. The first one is right, whatever it is. */
    private @Nullable ResourceException misfit(GetObjectResponse response) {
        if (pinned == null) {
            pin(response);
            return null;
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
        begun = true;
        return stream.handle(this::count).concatWith(Mono.defer(this::end));
    }

    private void count(ByteBuffer chunk, SynchronousSink<ByteBuffer> sink) {
        next += chunk.remaining();
        if (range.endIsKnown() && next > range.end()) {
            sink.error(wrong("more bytes came than were announced"));
        } else {
            sink.next(chunk);
        }
    }

    private Mono<ByteBuffer> end() {
        return range.endIsKnown() && next < range.end()
                ? Mono.error(new IncompleteBodyException(message("the body ended early")))
                : Mono.empty();
    }

    private boolean canGoOn(Throwable error) {
        boolean isMissing = !range.endIsKnown() || next < range.end();
        return begun && isMissing && pinned != null && pinned.eTag() != null && isInterruption(error);
    }

    /** Whether the rest can be asked for, and there is a rest. */
    private boolean isResumable() {
        return pinned != null && pinned.eTag() != null && (!range.endIsKnown() || next < range.end());
    }

    private static boolean isInterruption(Throwable error) {
        return error instanceof IncompleteBodyException
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
        return "%s had arrived, in %d of %d attempts".formatted(range.before(next), attempts, mostAttempts);
    }

    /** What the SDK says keeps its type, and learns how far the body had come. */
    private Flux<ByteBuffer> explained(Throwable error) {
        Flux<ByteBuffer> failure = Flux.error(error);
        return begun && !(error instanceof ResourceException)
                ? failure.checkpoint(location + ": " + progress())
                : failure;
    }
}
