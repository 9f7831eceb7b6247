package io.reactiveaws.spring.web.upload;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.s3.TransferableObject;
import io.reactiveaws.spring.web.upload.FormState.Piece;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Stores the files of one form. */
final class FormUpload {

    private final FileUpload upload;
    private final Function<? super IncomingFile, ? extends @Nullable TransferableObject> target;
    private final FormState state = new FormState();
    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    /** Stores one file. */
    @FunctionalInterface
    interface FileUpload {

        Mono<PutObjectResponse> run(TransferableObject object, IncomingFile file, Flux<ByteBuffer> content);
    }

    private FormUpload(
            FileUpload upload, Function<? super IncomingFile, ? extends @Nullable TransferableObject> target) {
        this.upload = upload;
        this.target = target;
    }

    static Flux<StoredPart> store(
            Flux<PartEvent> form,
            FileUpload upload,
            Function<? super IncomingFile, ? extends @Nullable TransferableObject> target) {
        return Flux.defer(() -> new FormUpload(upload, target).store(form));
    }

    /** Copies first: what waits in between for its turn needs no release. */
    private Flux<StoredPart> store(Flux<PartEvent> form) {
        return ReliableCancel.flux(cancel -> form.map(state::piece)
                .doOnDiscard(PartEvent.class, event -> DataBufferUtils.release(event.content()))
                .doOnComplete(state::requireComplete)
                .windowUntil(Piece::last, false, 1)
                .concatMap(part -> cancel.track(part.switchOnFirst(this::storePart)), 0));
    }

    private Flux<StoredPart> storePart(Signal<? extends Piece> first, Flux<Piece> pieces) {
        Piece piece = first.get();
        if (piece != null && piece.event() instanceof FormPartEvent field) {
            fields.add(field.name(), field.value());
            return pieces.map(only -> new StoredPart.Field(field.name(), field.value()));
        }
        if (piece != null && piece.event() instanceof FilePartEvent file) {
            return storeFile(file, pieces).cast(StoredPart.class).flux();
        }
        return ignored(pieces).cast(StoredPart.class).flux();
    }

    private Mono<StoredPart.File> storeFile(FilePartEvent part, Flux<Piece> pieces) {
        String filename = part.filename();
        IncomingFile file = new IncomingFile(
                part.name(), filename, part.headers(), CollectionUtils.unmodifiableMultiValueMap(fields));
        TransferableObject object = filename.isEmpty() ? null : target.apply(file);
        return object == null
                ? ignored(pieces)
                : upload.run(object, file, pieces.map(Piece::bytes))
                        .map(response -> new StoredPart.File(file.name(), filename, response));
    }

    private static <T> Mono<T> ignored(Flux<Piece> pieces) {
        return pieces.then(Mono.empty());
    }
}
