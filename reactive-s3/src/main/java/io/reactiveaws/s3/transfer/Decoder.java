package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ReliableCancel;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Makes elements of a body's chunks. It belongs to one subscription and holds one chunk, and what is left of those
 * before.
 *
 * @param <T> an element
 */
interface Decoder<T> {

    /** Takes the next chunk; what came before has been decoded. */
    void feed(ByteBuffer chunk);

    /** Says that no chunk will follow. */
    void endOfInput();

    /** Decodes one element; null if it needs another chunk, or if that was the end. */
    @Nullable
    T next();

    /**
     * Emits the elements of a body. Each is decoded when it is asked for, and a chunk is asked for when those before it
     * have been used up.
     *
     * @param body the body
     * @param decoders makes a decoder for each subscription
     */
    static <T> Flux<T> decode(Flux<ByteBuffer> body, Supplier<Decoder<T>> decoders) {
        return Flux.defer(() -> {
            Decoder<T> decoder = decoders.get();
            Flux<T> ready = Flux.generate(sink -> {
                T element = decoder.next();
                if (element == null) {
                    sink.complete();
                } else {
                    sink.next(element);
                }
            });
            AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
            return ReliableCancel.flux(cancel -> cancel.track(body)
                    .onErrorResume(error -> {
                        // comes when what came before it has been decoded
                        broken.set(error);
                        return Flux.empty();
                    })
                    .concatMap(
                            chunk -> {
                                decoder.feed(chunk);
                                return ready;
                            },
                            0)
                    .concatWith(Flux.defer(() -> {
                        Throwable error = broken.get();
                        if (error != null) {
                            return Flux.error(error);
                        }
                        decoder.endOfInput();
                        return ready;
                    })));
        });
    }
}
