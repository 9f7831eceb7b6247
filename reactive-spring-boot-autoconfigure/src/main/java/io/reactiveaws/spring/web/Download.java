package io.reactiveaws.spring.web;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.s3.ReadableObject;
import io.reactiveaws.s3.transfer.ObjectContent;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** One request of a client for an object. */
final class Download {

    private final ReadableObject object;
    private final DownloadOptions options;
    private final DownloadSlots slots;
    private final boolean isHead;
    private final Preconditions preconditions;
    private final @Nullable RequestedRange range;

    Download(
            ReadableObject object,
            DownloadOptions options,
            DownloadSlots slots,
            HttpMethod method,
            HttpHeaders request) {
        this.object = object;
        this.options = options;
        this.slots = slots;
        this.isHead = HttpMethod.HEAD.equals(method);
        this.preconditions = Preconditions.of(request);
        this.range = isHead ? null : RequestedRange.of(request); // HEAD knows no ranges
    }

    /**
     * Answers.
     *
     * @param busy the answer if there are too many downloads
     */
    Mono<DownloadAnswer> answer(Supplier<DownloadAnswer> busy) {
        if (isHead) {
            return headed();
        }
        DownloadSlot slot = slots.take();
        return slot == null
                ? Mono.fromSupplier(busy)
                : opened(slot).doOnTerminate(slot::freeUnlessReady).doOnCancel(slot::freeUnlessReady);
    }

    private Mono<DownloadAnswer> headed() {
        return orRefusal(head(preconditions.question()).map(StoredObject::new).map(this::described), this::refused);
    }

    private Mono<HeadObjectResponse> head(S3Question question) {
        return ObjectHead.of(object, request -> {
            options.applyTo(request);
            question.applyTo(request);
        });
    }

    private DownloadAnswer described(StoredObject stored) {
        HttpStatus refusal = preconditions.refusal(stored);
        return refusal == null ? DownloadAnswer.without(HttpStatus.OK, headers(stored)) : refused(refusal, stored);
    }

    private Mono<DownloadAnswer> opened(DownloadSlot slot) {
        if (range == null) {
            return whole(slot);
        }
        Mono<Opening> answer = orRefusal(
                get(range.question(preconditions)).map(Opening::of), refusal -> Mono.just(Opening.refused(refusal)));
        return answer.flatMap(opening -> ofRange(opening, range, slot));
    }

    private Mono<DownloadAnswer> whole(DownloadSlot slot) {
        return orRefusal(get(preconditions.question()).flatMap(content -> streamed(content, slot)), this::refused);
    }

    private Mono<ObjectContent> get(S3Question question) {
        return object.get(request -> {
            options.applyTo(request);
            question.applyTo(request);
        });
    }

    /** S3's answer to a question for a range: one of the two. */
    private record Opening(
            @Nullable ObjectContent content, @Nullable S3Refusal refusal) {

        static Opening of(ObjectContent content) {
            return new Opening(content, null);
        }

        static Opening refused(S3Refusal refusal) {
            return new Opening(null, refusal);
        }
    }

    private Mono<DownloadAnswer> ofRange(Opening opening, RequestedRange asked, DownloadSlot slot) {
        S3Refusal refusal = opening.refusal();
        ObjectContent content = opening.content();
        if (refusal != null) {
            boolean isOtherState = refusal.status() == HttpStatus.PRECONDITION_FAILED;
            return isOtherState && asked.isConditional(preconditions) ? whole(slot) : refused(refusal);
        }
        if (content == null) {
            return Mono.empty();
        }
        StoredObject stored = new StoredObject(content.response());
        return preconditions.refusal(stored) == null && !asked.isOf(stored)
                ? content.release().then(Mono.defer(() -> whole(slot)))
                : streamed(content, slot);
    }

    private Mono<DownloadAnswer> streamed(ObjectContent content, DownloadSlot slot) {
        StoredObject stored = new StoredObject(content.response());
        HttpStatus refusal = preconditions.refusal(stored);
        if (refusal != null) {
            return content.release().thenReturn(refused(refusal, stored));
        }
        if (!slot.ready()) { // nobody waits for it any more
            return content.release().then(Mono.empty());
        }
        HttpStatus status = stored.isPart() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK;
        return Mono.just(new DownloadAnswer(status, headers(stored), body(content, slot)));
    }

    /** Who reads again, or too late, needs another place. */
    private Flux<ByteBuffer> body(ObjectContent content, DownloadSlot slot) {
        return Flux.defer(() -> {
            DownloadSlot held = slot.stream() ? slot : slots.take();
            return held == null
                    ? Flux.error(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "too many downloads"))
                    : content.body().doOnTerminate(held::free).doOnCancel(held::free);
        });
    }

    private HttpHeaders headers(StoredObject stored) {
        HttpHeaders headers = stored.headers();
        options.ofObject(headers);
        if (preconditions.ifMatch() != null) {
            headers.remove(HttpHeaders.LAST_MODIFIED); // WebFlux would hold an If-Unmodified-Since against it
        }
        return headers;
    }

    private DownloadAnswer refused(HttpStatus status, StoredObject stored) {
        HttpHeaders headers = new HttpHeaders();
        if (status == HttpStatus.NOT_MODIFIED) {
            headers = stored.notModifiedHeaders();
            options.ofNotModified(headers);
        }
        return DownloadAnswer.without(status, headers);
    }

    private Mono<DownloadAnswer> refused(S3Refusal refusal) {
        if (refusal.status() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            return unsatisfiable(refusal);
        }
        HttpHeaders headers = new HttpHeaders();
        if (refusal.status() == HttpStatus.NOT_MODIFIED) {
            headers = refusal.notModifiedHeaders();
            options.ofNotModified(headers);
        }
        return Mono.just(DownloadAnswer.without(refusal.status(), headers));
    }

    /** Says how long the object is, for which S3 may have to be asked. */
    private Mono<DownloadAnswer> unsatisfiable(S3Refusal refusal) {
        Mono<Long> length = head(new S3Question(null, null, null, null, null))
                .mapNotNull(response -> new StoredObject(response).contentLength());
        Long told = refusal.total();
        return (told == null ? length : Mono.just(told)).map(total -> {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + total);
            return DownloadAnswer.without(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers);
        });
    }

    /** Makes a value of an error that is an answer. */
    private static <T> Mono<T> orRefusal(Mono<T> call, Function<S3Refusal, Mono<T>> answer) {
        return ReliableCancel.mono(cancel -> cancel.track(call).onErrorResume(error -> {
            S3Refusal refusal = S3Refusal.of(error);
            return refusal == null ? Mono.error(error) : cancel.track(answer.apply(refusal));
        }));
    }
}
