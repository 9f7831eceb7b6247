package io.reactiveaws.core.spi;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where an error happened, written into it as Reactor's {@code checkpoint} does. */
public final class Checkpoint {

    private Checkpoint() {}

    /**
     * Writes a place into an error.
     *
     * @param error the error
     * @param location the place
     * @return the same error with a checkpoint
     */
    public static Throwable in(Throwable error, String location) {
        AtomicReference<@Nullable Throwable> located = new AtomicReference<>();
        Mono.error(error).checkpoint(location).subscribe(none -> {}, located::set);
        return Objects.requireNonNull(located.get());
    }
}
