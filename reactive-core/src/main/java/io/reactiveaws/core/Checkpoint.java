package io.reactiveaws.core;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where an error happened, written into it as Reactor's {@code checkpoint} does. */
final class Checkpoint {

    private Checkpoint() {}

    /** Gives the same error with a checkpoint. */
    static Throwable in(Throwable error, String location) {
        AtomicReference<@Nullable Throwable> located = new AtomicReference<>();
        Mono.error(error).checkpoint(location).subscribe(none -> {}, located::set);
        return Objects.requireNonNull(located.get());
    }
}
