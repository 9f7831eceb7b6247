package io.reactiveaws.spring.web.upload;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.s3.TransferableObject;
import io.reactiveaws.spring.web.upload.FormState.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Stores the files of one form. */
final class FormUpload {

    /** As many as Spring keeps of a field of text, unless told otherwise. */
    private static final DataSize MAX_FIELD = DataSize.ofKilobytes(256);

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
                .doOnDiscard(PartEvent.class, state::discard)
                .doOnComplete(state::requireComplete)
                .windowUntil(Piece::last, false, 1)
                .concatMap(part -> cancel.track(part.switchOnFirst(this::storePart)), 0));
    }

    private Flux<StoredPart> storePart(Signal<? extends Piece> first, Flux<Piece> pieces) {
        Piece piece = first.get();
        if (piece == null) {
            return ignored(pieces).cast(StoredPart.class).flux();
        }
        String name = nameOf(piece.event());
        if (piece.event() instanceof FormPartEvent field) {
            return pieces.map(only -> field(name, field.value()));
        }
        return piece.event() instanceof FilePartEvent file
                ? storeFile(name, file, pieces).cast(StoredPart.class).flux()
                : text(piece.event(), pieces).map(value -> field(name, value)).flux();
    }

    private static String nameOf(PartEvent part) {
        String name = part.headers().getContentDisposition().getName();
        if (name == null) {
            throw new ServerWebInputException("A part of the form has no name.");
        }
        return name;
    }

    private StoredPart field(String name, String value) {
        fields.add(name, value);
        return new StoredPart.Field(name, value);
    }

    /** Of a field of another type than text, which comes in pieces. */
    private static Mono<String> text(PartEvent part, Flux<Piece> pieces) {
        MediaType type = part.headers().getContentType();
        Charset charset = type == null ? null : type.getCharset();
        return new ContentCheck(null, MAX_FIELD)
                .of(pieces.map(Piece::bytes))
                .collect(ByteArrayOutputStream::new, (all, bytes) -> all.writeBytes(read(bytes)))
                .map(all -> all.toString(charset == null ? StandardCharsets.UTF_8 : charset));
    }

    private static byte[] read(ByteBuffer bytes) {
        byte[] read = new byte[bytes.remaining()];
        bytes.get(read);
        return read;
    }

    private Mono<StoredPart.File> storeFile(String name, FilePartEvent part, Flux<Piece> pieces) {
        String filename = part.filename();
        IncomingFile file =
                new IncomingFile(name, filename, part.headers(), CollectionUtils.unmodifiableMultiValueMap(fields));
        TransferableObject object = filename.isEmpty() ? null : target.apply(file);
        return object == null
                ? ignored(pieces)
                : upload.run(object, file, pieces.map(Piece::bytes))
                        .map(response -> new StoredPart.File(name, filename, response));
    }

    private static <T> Mono<T> ignored(Flux<Piece> pieces) {
        return pieces.then(Mono.empty());
    }
}
