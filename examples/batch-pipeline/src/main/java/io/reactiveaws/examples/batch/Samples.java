package io.reactiveaws.examples.batch;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.s3.Bucket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Objects to try the pipeline on. */
final class Samples {

    private static final int AT_ONCE = 64;
    private static final int BUFFER = 64 * 1024;
    private static final String LINE = "the quick brown fox jumps over the lazy dog\n";

    private Samples() {}

    /** Writes small texts, large ones, and an object that is no text. */
    static Mono<Long> write(Bucket bucket, int small, int large, long largeBytes) {
        Flux<Mono<?>> texts =
                Flux.range(0, small).map(number -> bucket.object(key(number)).put(number + ": " + LINE));
        Flux<Mono<?>> largeTexts = Flux.range(0, large)
                .map(number -> bucket.object(largeKey(number)).put(text(largeBytes)));
        Mono<Mono<?>> picture = Mono.just(bucket.object("text/picture.png").put(new byte[] {'p', 'n', 'g', 0}));
        return BatchFlux.each(Flux.concat(texts, largeTexts, picture), AT_ONCE, writing -> writing)
                .requireAll();
    }

    static String key(int number) {
        return "text/%05d.txt".formatted(number);
    }

    static String largeKey(int number) {
        return "text/large-%02d.txt".formatted(number);
    }

    /** A text of so many bytes, which is never in memory as a whole. */
    static Flux<ByteBuffer> text(long length) {
        byte[] lines = LINE.repeat(BUFFER / LINE.length()).getBytes(StandardCharsets.UTF_8);
        return Flux.generate(() -> length, (left, sink) -> {
            sink.next(ByteBuffer.wrap(lines, 0, (int) Math.min(left, lines.length)));
            if (left <= lines.length) {
                sink.complete();
            }
            return left - lines.length;
        });
    }
}
