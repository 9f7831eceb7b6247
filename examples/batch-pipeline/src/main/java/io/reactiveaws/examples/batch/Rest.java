package io.reactiveaws.examples.batch;

import io.reactiveaws.s3.ObjectSummary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What has no result yet. Both listings come in the order of their keys, so they are merged as they come: without a
 * call for each key, and without a set of all keys.
 */
final class Rest {

    private static final int READ_AHEAD = 64;

    private Rest() {}

    /**
     * Lists what is left to do.
     *
     * @param sources the objects
     * @param results the results, whose keys are the objects' behind a folder
     * @param folder that folder
     */
    static Flux<ObjectSummary> of(Flux<ObjectSummary> sources, Flux<ObjectSummary> results, Place folder) {
        int cut = folder.prefix().length();
        return Flux.mergeComparing(
                        READ_AHEAD,
                        Comparator.comparing(Listed::key, Rest::asS3Orders),
                        sources.map(object -> new Listed(object.key(), object)),
                        results.map(result -> new Listed(result.key().substring(cut), null)))
                .bufferUntilChanged(Listed::key)
                .filter(alike -> alike.stream().noneMatch(Listed::isResult))
                .concatMapIterable(Rest::objects);
    }

    private static List<ObjectSummary> objects(List<Listed> alike) {
        return alike.stream().<ObjectSummary>mapMulti(Listed::accept).toList();
    }

    /** By bytes of UTF-8, which is not the order of Java's characters. */
    private static int asS3Orders(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** An object, or the result of one. */
    private record Listed(String key, @Nullable ObjectSummary object) {

        boolean isResult() {
            return object == null;
        }

        void accept(Consumer<ObjectSummary> consumer) {
            if (object != null) {
                consumer.accept(object);
            }
        }
    }
}
