package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Downloads an object to a file.
 *
 * <p>The first call asks for the first part, and its answer tells how large the object is; so a small object takes one
 * call. The other parts come several at once, of the same state of the object, and each is written to its place.
 */
final class FileDownload {

    /** How many buffers of a body wait for the disk: about half a MiB. */
    private static final int BUFFERS_AHEAD = 32;

    private final TransferScope scope;
    private final ObjectReader reader;
    private final TransferConfig config;
    private final Consumer<? super GetObjectRequest.Builder> request;
    private final ProgressCounter progress;

    FileDownload(
            TransferScope scope,
            ObjectReader reader,
            TransferConfig config,
            Consumer<? super GetObjectRequest.Builder> request,
            ProgressCounter progress) {
        this.scope = scope;
        this.reader = reader.attempts(config.attempts());
        this.config = config;
        this.request = request;
        this.progress = progress;
    }

    /**
     * Downloads, once a subscription.
     *
     * @param open makes the file that is written
     * @return S3's answer, with the size of the whole object
     */
    Mono<GetObjectResponse> run(Callable<TemporaryFile> open) {
        return UndoOnFailure.run(
                onDisk(open),
                file -> fetch(file)
                        .flatMap(response -> onDisk(file::moveToTarget).thenReturn(response)),
                file -> onDisk(file::discard).then());
    }

    private static <T> Mono<T> onDisk(Callable<T> action) {
        return Mono.fromCallable(action).subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<GetObjectResponse> fetch(TemporaryFile file) {
        GetObjectRequest asked =
                GetObjectRequest.builder().applyMutation(request::accept).build();
        if (asked.range() != null || asked.partNumber() != null) { // a piece of the object, as the caller wants it
            return reader.get(scope.member(), request).flatMap(piece -> fetchWhole(file, piece));
        }
        return ReliableCancel.mono(cancel -> cancel.track(reader.beginning(
                                scope.member(), part(0, Math.max(config.threshold(), config.partSize()))))
                        .onErrorResume(ByteRange::isNotSatisfiable, empty -> cancel.track(getWhole())))
                .flatMap(first ->
                        first.response().contentRange() == null ? fetchWhole(file, first) : fetchParts(file, first));
    }

    /** The second call of the download. */
    private Mono<ObjectContent> getWhole() {
        return reader.get(scope.member(), request).contextWrite(ClientLifecycle::continuation);
    }

    private Consumer<GetObjectRequest.Builder> part(long position, long length) {
        return builder -> {
            request.accept(builder);
            builder.range("bytes=" + position + "-" + (position + length - 1)).checksumMode((String) null);
        };
    }

    private Mono<GetObjectResponse> fetchWhole(TemporaryFile file, ObjectContent content) {
        Long announced = content.response().contentLength();
        long length = announced == null ? ByteRange.UNKNOWN : announced;
        if (announced != null) {
            progress.total(length);
        }
        PartsChecksum compared = PartsChecksum.none(); // by the body itself
        return write(file, content.body(), 0, length, compared.next(length)).thenReturn(content.response());
    }

    private Mono<GetObjectResponse> fetchParts(TemporaryFile file, ObjectContent first) {
        GetObjectResponse response = first.response();
        long begun = ByteRange.of(response).end();
        long total = ByteRange.totalOf(response);
        if (total == ByteRange.UNKNOWN || !ByteRange.isTold(response)) {
            return first.release()
                    .then(Mono.error(
                            new ResourceException(("%s: the service answered with the Content-Range \"%s\", which lacks"
                                            + " its bytes or the size of the object")
                                    .formatted(scope.where(), response.contentRange()))));
        }
        if (!ResumableBody.canBePinned(response)
                && begun < total) { // nothing would tell parts of one object from those of another
            return first.release().then(getWhole()).flatMap(whole -> fetchWhole(file, whole));
        }
        progress.total(total);
        GetObjectResponse whole =
                response.toBuilder().contentLength(total).contentRange(null).build();
        PartsChecksum checksum = new PartsChecksum();
        FirstError errors = new FirstError();
        Mono<Void> firstPart = write(file, first.body(), 0, begun, checksum.next(begun));
        return Flux.concat(
                        Mono.just(firstPart),
                        expect(checksum, response, begun < total)
                                .thenMany(otherParts(file, response, begun, total, checksum)))
                .flatMap(errors::piece, config.concurrency())
                .then(Mono.defer(() -> requireRight(checksum)))
                .thenReturn(whole);
    }

    /** Learns the checksum of the whole, while the first part is written. */
    private Mono<Void> expect(PartsChecksum checksum, GetObjectResponse first, boolean moreFollow) {
        Mono<ObjectChecksum> known = moreFollow ? reader.checksum(scope.member(), request, first) : Mono.empty();
        return ReliableCancel.mono(cancel -> cancel.track(known)
                .doOnSuccess(checksum::expect) // null if there is none
                .then());
    }

    private Mono<Void> requireRight(PartsChecksum checksum) {
        String complaint = checksum.complaint();
        return complaint == null
                ? Mono.empty()
                : Mono.error(new WrongChecksumException(
                        "%s: %s; download it again".formatted(scope.where(), complaint), false, null));
    }

    private Flux<Mono<Void>> otherParts(
            TemporaryFile file, GetObjectResponse first, long begun, long total, PartsChecksum checksum) {
        long partSize = config.partSize();
        return Flux.range(0, PartSizes.count(partSize, total - begun)).map(index -> {
            long position = begun + index * partSize;
            long length = Math.min(partSize, total - position);
            GetObjectResponse like = first.toBuilder()
                    .contentLength(length)
                    .contentRange("bytes %d-%d/%d".formatted(position, position + length - 1, total))
                    .build();
            Flux<ByteBuffer> body = ReliableCancel.flux(
                    cancel -> cancel.track(reader.body(scope.member(), part(position, length), like))
                            .onErrorMap(ObjectChangedException.class, this::changed));
            return write(file, body, position, length, checksum.next(length));
        });
    }

    private ObjectChangedException changed(Throwable error) {
        return new ObjectChangedException(
                scope.where() + ": the object was changed while it was downloaded; download it again", error);
    }

    /**
     * Writes a body to its place, on a thread that may wait for the disk; once more from its beginning if it came
     * wrong.
     */
    private Mono<Void> write(
            TemporaryFile file, Flux<ByteBuffer> body, long first, long length, PartsChecksum.Part checksum) {
        ProgressCounter.Part part = progress.part();
        Mono<Void> written = Mono.defer(() -> {
            checksum.begin();
            AtomicLong position = new AtomicLong(first);
            return body.publishOn(Schedulers.boundedElastic(), BUFFERS_AHEAD)
                    .<Void>handle((bytes, sink) -> {
                        try {
                            checksum.add(bytes);
                            position.set(file.write(bytes, position.get()));
                            part.reached(position.get() - first);
                        } catch (IOException e) {
                            sink.error(e);
                        }
                    })
                    .then(Mono.defer(() -> requireAll(position.get() - first, length)));
        });
        return ReliableCancel.mono(cancel -> cancel.track(written).retryWhen(WrongChecksumException.readAgain()));
    }

    private Mono<Void> requireAll(long written, long length) {
        return written == length || length == ByteRange.UNKNOWN
                ? Mono.empty()
                : Mono.error(
                        () -> new IOException("%s: %d bytes of %d came".formatted(scope.where(), written, length)));
    }
}
