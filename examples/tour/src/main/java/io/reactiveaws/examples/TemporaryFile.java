package io.reactiveaws.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file that is there while a pipeline uses it. Files block, so each call of them has a thread that may. */
final class TemporaryFile {

    private TemporaryFile() {}

    /** Makes an empty file, and deletes it after the pipeline, however that ends. */
    static <T> Mono<T> use(Function<Path, Mono<T>> pipeline) {
        return Mono.usingWhen(create(), pipeline, TemporaryFile::delete);
    }

    /** In bytes. */
    static Mono<Long> size(Path file) {
        return blocking(() -> Files.size(file));
    }

    private static Mono<Path> create() {
        return blocking(() -> Files.createTempFile("reactive-aws-tour", ".bin"));
    }

    private static Mono<Boolean> delete(Path file) {
        return blocking(() -> Files.deleteIfExists(file));
    }

    private static <T> Mono<T> blocking(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic());
    }
}
