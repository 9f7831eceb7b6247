package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** What a publisher emits at once: fakes answer on the subscriber's thread, so nothing has to be waited for. */
final class Emissions {

    private Emissions() {}

    /** All that it emits. */
    static List<Object> of(@Nullable Object publisher) {
        CompletableFuture<List<Object>> emitted = collect(publisher);
        assertThat(emitted).as("all is emitted on the thread that answers").isCompleted();
        return emitted.join();
    }

    /** The one thing that it emits. */
    static Object one(@Nullable Object publisher) {
        List<Object> emitted = of(publisher);
        assertThat(emitted).as("one thing is emitted").hasSize(1);
        return emitted.get(0);
    }

    /** What it fails with. */
    static Throwable error(@Nullable Object publisher) {
        CompletableFuture<List<Object>> emitted = collect(publisher);
        assertThat(emitted).as("an error is emitted").isCompletedExceptionally();
        try {
            throw new AssertionError("no error but " + emitted.join());
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    static Publisher<?> publisher(@Nullable Object publisher) {
        assertThat(publisher).isInstanceOf(Publisher.class);
        return (Publisher<?>) Objects.requireNonNull(publisher);
    }

    private static CompletableFuture<List<Object>> collect(@Nullable Object publisher) {
        return Flux.<Object>from(publisher(publisher)).collectList().toFuture();
    }
}
